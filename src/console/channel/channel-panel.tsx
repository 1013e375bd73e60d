/** Where a release went besides the site: what is planned, what was recorded with proof, and copies of its text for other channels. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReleaseChannelsJson } from '../../contract/channel/channel-json.ts'
import type { ReleaseChannel } from '../../law/proactive-disclosure/release-channel.ts'
import { useMay } from '../api/session.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { CheckField } from '../parts/choice-field.tsx'
import { dayText } from '../parts/day-text.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { channelsQuery, noticeAddress, planChannels, type Release, wechatAddress } from './channel-api.ts'
import { RecordDialog } from './record-dialog.tsx'
import { RecordItem } from './record-item.tsx'

interface PartProps {
  readonly release: Release
  readonly subject: ReleaseChannelsJson
  readonly mayRecord: boolean
}

const Copies = ({ release }: Pick<PartProps, 'release'>) => (
  <Section title="用于其他渠道的文件">
    <p>由已经发布的正文生成，内容与网页一致。</p>
    <div className="actions">
      <a className="button" href={wechatAddress(release)} download>
        微信排版（HTML）
      </a>
      <a className="button" href={noticeAddress(release, 'a4')} download>
        公开栏张贴（A4）
      </a>
      <a className="button" href={noticeAddress(release, 'a3')} download>
        公开栏张贴（A3）
      </a>
    </div>
    <p className="soft">
      微信排版：打开文件，全选、复制，粘贴到公众号编辑器；图片按提示的位置插入，链接已经列在文末。
    </p>
  </Section>
)

const Plan = ({ release, subject, mayRecord }: PartProps) => {
  const [planned, setPlanned] = useState(subject.planned)
  const client = useQueryClient()
  const announce = useAnnounce()
  const saving = useMutation({
    mutationFn: () => planChannels(release, planned),
    onSuccess: async () => {
      announce.done('计划已经保存。')
      await client.invalidateQueries({ queryKey: ['channels'] })
    },
  })
  const toggle = (channel: ReleaseChannel, isOn: boolean) =>
    setPlanned((before) => [...before.filter((each) => each !== channel), ...(isOn ? [channel] : [])])
  const isSame =
    planned.length === subject.planned.length && planned.every((each) => subject.planned.includes(each))
  const names = subject.choices.filter(({ channel }) => subject.missing.includes(channel))
  return (
    <Section title="计划发布的渠道">
      {names.length > 0 && (
        <p className="notice notice-amber">还没有登记：{names.map(({ name }) => name).join('、')}</p>
      )}
      {mayRecord ? (
        <>
          <fieldset className="choices choices-grid">
            <legend>政府网站已经发布，还要发布到</legend>
            {subject.choices.map(({ channel, name }) => (
              <CheckField
                key={channel}
                label={name}
                value={planned.includes(channel)}
                onChange={(isOn) => toggle(channel, isOn)}
              />
            ))}
          </fieldset>
          <div className="actions">
            <Button
              busy={saving.isPending}
              off={isSame ? { text: '计划没有改动。' } : null}
              onPress={() => saving.mutate()}
            >
              保存计划
            </Button>
          </div>
          <ProblemBox error={saving.error} />
        </>
      ) : (
        <p>
          {subject.planned.length === 0
            ? '没有计划。'
            : subject.choices
                .filter(({ channel }) => subject.planned.includes(channel))
                .map(({ name }) => name)
                .join('、')}
        </p>
      )}
    </Section>
  )
}

const Records = ({ release, subject, mayRecord }: PartProps) => {
  const [isAdding, setAdding] = useState(false)
  return (
    <Section
      title="发布记录"
      actions={
        mayRecord && (
          <Button kind="primary" onPress={() => setAdding(true)}>
            登记一次发布
          </Button>
        )
      }
    >
      <p>政府网站：{dayText(subject.publishedOn)}发布（自动登记）。</p>
      {subject.records.length === 0 ? (
        <EmptyState title="还没有登记其他渠道。" />
      ) : (
        <ul className="plain-list">
          {subject.records.map((record) => (
            <RecordItem
              key={record.id}
              organId={release.organId}
              record={record}
              choice={subject.choices.find(({ channel }) => channel === record.channel) ?? null}
              mayRecord={mayRecord}
            />
          ))}
        </ul>
      )}
      {isAdding && (
        <RecordDialog release={release} choices={subject.choices} onClose={() => setAdding(false)} />
      )}
    </Section>
  )
}

/** For the page of a published manuscript, whose id the release shares. */
export const ChannelPanel = ({ organId, id }: Release) => {
  const release = { organId, id }
  const query = useQuery(channelsQuery(release))
  const mayRecord = useMay('channel.record', organId)
  return (
    <Awaited query={query}>
      {(subject) => (
        <>
          <Plan key={subject.planned.join()} release={release} subject={subject} mayRecord={mayRecord} />
          <Records release={release} subject={subject} mayRecord={mayRecord} />
          <Copies release={release} />
        </>
      )}
    </Awaited>
  )
}
