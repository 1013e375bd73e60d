/** One report: what was said, by when it is answered, what was done, what can be done. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import type { FaultEventJson, FaultReportJson } from '../../contract/fault-report/fault-json.ts'
import { Awaited } from '../parts/awaited.tsx'
import { dayText, momentText } from '../parts/day-text.ts'
import { Page, Section } from '../parts/page.tsx'
import { Timeline, type TimelineEntry } from '../parts/timeline.tsx'
import { FaultActs } from './fault-acts.tsx'
import { faultQuery } from './fault-api.ts'
import { FaultLamp } from './fault-lamp.tsx'
import { ShownAnswer } from './shown-answer.tsx'

const entryOf = ({ seq, type, name, at, sentence, byName }: FaultEventJson): TimelineEntry => ({
  key: seq,
  when: momentText(at),
  title: name,
  text: sentence,
  by: byName,
  mark: type === 'answered' || type === 'closed' ? 'end' : type === 'noted' ? 'quiet' : 'step',
})

const Facts = ({ report }: { readonly report: FaultReportJson }) => (
  <dl className="facts one-column">
    <div>
      <dt>类型</dt>
      <dd>
        {report.kindName}
        {report.isUrgent && <span className="badge badge-red">急</span>}
      </dd>
    </div>
    <div>
      <dt>页面</dt>
      <dd>
        {report.page === '' ? (
          '没有填写'
        ) : (
          <a href={report.page} target="_blank" rel="noreferrer">
            {report.page}
            <span className="spoken">（在新窗口打开）</span>
          </a>
        )}
      </dd>
    </div>
    <div>
      <dt>内容</dt>
      <dd className="as-typed">{report.text}</dd>
    </div>
    <div>
      <dt>邮箱</dt>
      <dd>
        {report.contact === '' ? '没有留下，答复只在网站上查询' : `${report.contact}，答复后自动发邮件`}
      </dd>
    </div>
    <div>
      <dt>收到</dt>
      <dd>{momentText(report.receivedAt)}</dd>
    </div>
    <div>
      <dt>经办人</dt>
      <dd>{report.assignedTo ?? '还没有分派'}</dd>
    </div>
  </dl>
)

const Terms = ({ report }: { readonly report: FaultReportJson }) => (
  <Section title="期限">
    <p>
      <FaultLamp {...report} />
    </p>
    <dl className="facts one-column">
      <div>
        <dt>答复</dt>
        <dd>
          {report.answerBy === null ? '工作日历尚未公布到这一天' : `最迟${dayText(report.answerBy)}`}
          <span className="cell-note">{report.answerTerm}</span>
        </dd>
      </div>
      {report.state === 'open' && report.forwardBy !== null && (
        <div>
          <dt>转交</dt>
          <dd>
            最迟{dayText(report.forwardBy)}
            <span className="cell-note">不属于本机关的，{report.forwardTerm}</span>
          </dd>
        </div>
      )}
    </dl>
  </Section>
)

export const FaultPage = () => {
  const { organ = '', id = '' } = useParams<{ organ: string; id: string }>()
  const query = useQuery(faultQuery(Number(organ), Number(id)))
  return (
    <Awaited query={query} title="网民纠错">
      {(report) => (
        <Page title={`网民纠错 ${report.number}`} lead={report.organ.name}>
          <div className="columns">
            <div>
              <Section title="反映的问题">
                <Facts report={report} />
              </Section>
              {report.mayAnswer && <FaultActs key={report.version} report={report} />}
              {report.state === 'answered' && <ShownAnswer key={`shown:${report.version}`} report={report} />}
              <Section title="经过">
                <Timeline label="经过" entries={report.timeline.map(entryOf)} />
              </Section>
            </div>
            <aside aria-label="期限">
              <Terms report={report} />
            </aside>
          </div>
        </Page>
      )}
    </Awaited>
  )
}
