/** One remedy case: what it is, until when, what was done, what can be done, what changed because of it. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'wouter'
import type { RemedyEntryJson, RemedyJson } from '../../contract/remedy/remedy-json.ts'
import { caseAddress, documentAddress, manuscriptAddress } from '../addresses.ts'
import { Awaited } from '../parts/awaited.tsx'
import { dayText } from '../parts/day-text.ts'
import { Page, Section } from '../parts/page.tsx'
import { sizeText } from '../parts/size-text.ts'
import { Timeline, type TimelineEntry } from '../parts/timeline.tsx'
import { RemedyActs } from './remedy-acts.tsx'
import { remedyFileAddress, remedyQuery } from './remedy-api.ts'
import { RemedyDecisionSection, RemedyFacts, RemedyTerms } from './remedy-facts.tsx'
import { RemedyLamp } from './remedy-lamp.tsx'

const LINK_NAMES = { request: '查看申请', document: '查看文件', manuscript: '查看稿件' } as const

const linkAddress = (remedy: RemedyJson, { kind, id }: NonNullable<RemedyEntryJson['link']>): string => {
  if (kind === 'request') return caseAddress(id)
  return kind === 'manuscript' ? manuscriptAddress(id) : documentAddress(remedy.organ.id, id)
}

const Note = ({ remedy, entry }: { readonly remedy: RemedyJson; readonly entry: RemedyEntryJson }) => (
  <>
    {entry.files.map(({ id, name, size }) => (
      <span key={id} className="cell-note">
        <a href={remedyFileAddress(remedy.id, id)} download>
          {name}
        </a>{' '}
        {sizeText(size)}
      </span>
    ))}
    {entry.link !== null && (
      <span className="cell-note">
        <Link href={linkAddress(remedy, entry.link)}>{LINK_NAMES[entry.link.kind]}</Link>
      </span>
    )}
  </>
)

const markOf = ({ type }: RemedyEntryJson): TimelineEntry['mark'] => {
  if (type === 'decided' || type === 'followedUp') return 'end'
  if (type === 'documented') return 'letter'
  return type === 'noted' ? 'quiet' : 'step'
}

const entryOf = (remedy: RemedyJson, entry: RemedyEntryJson): TimelineEntry => ({
  key: entry.seq,
  when: dayText(entry.on),
  title: entry.name,
  text: entry.sentence,
  by: entry.at.slice(0, 10) === entry.on ? entry.byName : `${entry.byName}（${dayText(entry.at)}登记）`,
  mark: markOf(entry),
  note: <Note remedy={remedy} entry={entry} />,
})

const Lead = ({ remedy }: { readonly remedy: RemedyJson }) => (
  <p className="case-lead">
    <span className="badge badge-blue">{remedy.stageName}</span>
    <RemedyLamp {...remedy} />
    {remedy.resultName !== '' && <span className="badge">{remedy.resultName}</span>}
    {remedy.followUpOpen && <span className="badge badge-amber">待落实</span>}
    <span>{remedy.organ.name}</span>
  </p>
)

export const RemedyPage = () => {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(remedyQuery(Number(id)))
  return (
    <Awaited query={query} title="复议诉讼案件">
      {(remedy) => (
        <Page title={remedy.title} lead={<Lead remedy={remedy} />}>
          {remedy.isAnonymised && (
            <p className="notice">
              这件案件保管期满，当事人的信息、文书和经过中的文字已经匿名化，不能再办理；结果、日期和统计保留。
            </p>
          )}
          <div className="columns">
            <div>
              {remedy.mayWrite && (
                <div className="no-print">
                  <RemedyActs key={remedy.version} remedy={remedy} />
                </div>
              )}
              <RemedyFacts remedy={remedy} />
              <RemedyDecisionSection remedy={remedy} />
              <Section title="经过">
                <Timeline label="经过" entries={remedy.timeline.map((entry) => entryOf(remedy, entry))} />
              </Section>
            </div>
            <aside aria-label="期限">
              <RemedyTerms remedy={remedy} />
            </aside>
          </div>
        </Page>
      )}
    </Awaited>
  )
}
