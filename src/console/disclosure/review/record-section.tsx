/** The record of 三审三校: every step of the chain, who did it, when, what was checked and said. Made to be printed. */
import type { ChainStepJson, ManuscriptJson } from '../../../contract/disclosure/manuscript-json.ts'
import { Button } from '../../parts/button.tsx'
import { momentText } from '../../parts/day-text.ts'
import { Section } from '../../parts/page.tsx'
import { ScrollRegion } from '../../parts/scroll-region.tsx'

const STATE_WORDS = { done: '已完成', due: '待办理', ahead: '未开始', returned: '已退回' } as const
const STATE_BADGES = { done: 'badge-green', due: 'badge-amber', ahead: '', returned: 'badge-red' } as const

const Step = ({ step }: { readonly step: ChainStepJson }) => (
  <tr>
    <th scope="row">{step.name}</th>
    <td>{step.organ.name}</td>
    <td>
      <span className={`badge ${STATE_BADGES[step.state]}`}>{STATE_WORDS[step.state]}</span>
    </td>
    <td>{step.byName}</td>
    <td className="nowrap">{step.at === null ? '' : momentText(step.at)}</td>
    <td>{step.state === 'done' ? (step.proofread ? '已校对' : '未校对') : ''}</td>
    <td>
      {step.checklist.length > 0 && (
        <ul className="record-points">
          {step.checklist.map(({ item, isMet, remark }) => (
            <li key={item}>
              {isMet ? '✓' : '✕'} {item}
              {remark !== '' && `（${remark}）`}
            </li>
          ))}
        </ul>
      )}
      {step.opinion}
    </td>
  </tr>
)

export const RecordSection = ({ subject }: { readonly subject: ManuscriptJson }) => (
  <Section
    title="审校记录"
    actions={
      <Button kind="quiet" onPress={() => window.print()}>
        打印
      </Button>
    }
  >
    <p className="record-head">
      稿件：{subject.title}
      {subject.documentNumber !== '' && `（${subject.documentNumber}）`}；第 {subject.contentNumber}{' '}
      稿；公开属性：
      {subject.attributeName}
    </p>
    {subject.chain.length === 0 ? (
      <p className="soft">这一稿还没有送审；送审后逐环节记录。以前各稿的经过见“经过”。</p>
    ) : (
      <ScrollRegion label="各环节的记录">
        <table className="plain-table record-table">
          <caption className="spoken">审校记录，按环节先后</caption>
          <thead>
            <tr>
              {['环节', '机关', '状态', '办理人', '时间', '校对', '要点和意见'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {subject.chain.map((step) => (
              <Step key={step.stage} step={step} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    )}
  </Section>
)
