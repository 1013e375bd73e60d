/** One record: what it says, what proves it, what it said before, and what can be done with it. */
import { useState } from 'react'
import type {
  ChannelChoiceJson,
  ChannelEntryJson,
  ChannelRecordJson,
} from '../../contract/channel/channel-json.ts'
import { Button } from '../parts/button.tsx'
import { dayText, momentText } from '../parts/day-text.ts'
import { sizeText } from '../parts/size-text.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { proofAddress } from './channel-api.ts'

export interface RecordItemProps {
  readonly organId: number
  readonly record: ChannelRecordJson
  readonly choice: ChannelChoiceJson | null
  readonly mayRecord: boolean
}

const History = ({ history }: { readonly history: readonly ChannelEntryJson[] }) => (
  <details>
    <summary>登记和更正的经过（{history.length}次）</summary>
    <ul className="plain-list">
      {history.map(({ seq, stepName, at, byName, reason, releasedOn, place, link, shownUntil }) => (
        <li key={seq}>
          {momentText(at)} {byName}
          {stepName}：{dayText(releasedOn)}
          {place !== '' && `，${place}`}
          {link !== '' && `，${link}`}
          {shownUntil !== null && `，展示到${dayText(shownUntil)}`}
          {reason !== '' && `。理由：${reason}`}
        </li>
      ))}
    </ul>
  </details>
)

const Said = ({ record }: { readonly record: ChannelRecordJson }) => (
  <>
    <p>
      <strong>{record.channelName}</strong>
      {record.isStruck && <span className="badge badge-red">已作废</span>}
      {record.isBeforeSite && <span className="badge badge-amber">早于网站发布</span>}
      {`　${dayText(record.releasedOn)}`}
      {record.place !== '' && `　${record.place}`}
    </p>
    {record.shownUntil !== null && (
      <p>
        展示到{dayText(record.shownUntil)}
        {record.takenDownOn === null ? '，还没有登记撤下' : `，${dayText(record.takenDownOn)}撤下`}
      </p>
    )}
    {record.link !== '' && (
      <p>
        <a href={record.link} target="_blank" rel="noreferrer">
          {record.link}
          <span className="spoken">（在新窗口打开）</span>
        </a>
      </p>
    )}
    {record.note !== '' && <p>{record.note}</p>}
  </>
)

export const RecordItem = ({ organId, record, choice, mayRecord }: RecordItemProps) => {
  const [step, setStep] = useState<'corrected' | 'takenDown' | 'struck' | null>(null)
  const mayChange = mayRecord && !record.isStruck && choice !== null
  return (
    <li className={record.isStruck ? 'notice is-struck' : 'notice'}>
      <Said record={record} />
      {record.proofs.length > 0 && (
        <ul className="file-list">
          {record.proofs.map(({ id, name, size }) => (
            <li key={id}>
              <a href={proofAddress(organId, record.id, id)} download>
                {name}
              </a>{' '}
              <span className="soft">{sizeText(size)}</span>
            </li>
          ))}
        </ul>
      )}
      <History history={record.history} />
      {mayChange && (
        <div className="actions">
          {record.shownUntil !== null && record.takenDownOn === null && (
            <Button onPress={() => setStep('takenDown')} label={`登记撤下：${record.channelName}`}>
              登记撤下
            </Button>
          )}
          <Button kind="quiet" onPress={() => setStep('corrected')} label={`更正：${record.channelName}`}>
            更正
          </Button>
          <Button kind="quiet" onPress={() => setStep('struck')} label={`作废：${record.channelName}`}>
            作废
          </Button>
        </div>
      )}
      {step !== null && choice !== null && (
        <ChangeDialog
          organId={organId}
          record={record}
          choice={choice}
          step={step}
          onClose={() => setStep(null)}
        />
      )}
    </li>
  )
}
