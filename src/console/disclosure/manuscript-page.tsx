/** A manuscript as it stands: what the public will see, what changed, what can be done, and the record of its review. */
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams, useSearch } from 'wouter'
import type { ManuscriptEventJson, ManuscriptJson } from '../../contract/disclosure/manuscript-json.ts'
import { writeAddress } from '../addresses.ts'
import { useMay } from '../api/session.ts'
import { ChannelPanel } from '../channel/channel-panel.tsx'
import { Awaited } from '../parts/awaited.tsx'
import { dayText, momentText } from '../parts/day-text.ts'
import { Page, Section } from '../parts/page.tsx'
import { Timeline, type TimelineEntry } from '../parts/timeline.tsx'
import { ManuscriptActs } from './acts/manuscript-acts.tsx'
import { manuscriptQuery } from './manuscript-api.ts'
import { ManuscriptLead } from './manuscript-lead.tsx'
import { ChangesView } from './review/changes-view.tsx'
import { RecordSection } from './review/record-section.tsx'
import { TextSection } from './review/text-section.tsx'
import { VersionsSection } from './review/versions-section.tsx'
import { ChecksPanel } from './write/checks-panel.tsx'
import { DeadlineBox } from './write/deadline-box.tsx'

const VIEWS = [
  { key: '', label: '内容' },
  { key: 'changes', label: '改动' },
  { key: 'record', label: '审校记录' },
  { key: 'channels', label: '发布渠道' },
  { key: 'history', label: '经过' },
] as const

const Tabs = ({ subject, view }: { readonly subject: ManuscriptJson; readonly view: string }) => {
  const [location] = useLocation()
  const views = VIEWS.filter(({ key }) => subject.view === 'whole' || key !== 'channels')
  return (
    <nav className="tabs no-print" aria-label="稿件的各个部分">
      {views.map(({ key, label }) => (
        <Link
          key={key}
          href={key === '' ? location : `${location}?view=${key}`}
          aria-current={view === key ? 'true' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}

const ENDS = new Set(['published', 'listed', 'withdrawn', 'discarded'])

const entryOf = ({ seq, type, name, at, sentence, byName }: ManuscriptEventJson): TimelineEntry => ({
  key: seq,
  when: momentText(at),
  title: name,
  text: sentence,
  by: byName,
  mark: ENDS.has(type) ? 'end' : type === 'noted' ? 'quiet' : 'step',
})

const ChannelsView = ({ subject }: { readonly subject: ManuscriptJson }) =>
  subject.released === null ? (
    <Section title="发布渠道">
      <p>信息发布以后，在这里登记还发布到了哪些渠道。</p>
    </Section>
  ) : (
    <ChannelPanel organId={subject.organ.id} id={subject.id} />
  )

const ManuscriptView = ({ subject, view }: { readonly subject: ManuscriptJson; readonly view: string }) => {
  if (view === 'changes') return <ChangesView key={subject.contentNumber} subject={subject} />
  if (view === 'channels') return <ChannelsView subject={subject} />
  if (view === 'record') return <RecordSection subject={subject} />
  if (view === 'history') {
    return (
      <Section title="经过">
        <Timeline label="经过" entries={subject.timeline.map(entryOf)} />
      </Section>
    )
  }
  return (
    <>
      <TextSection subject={subject} />
      <VersionsSection subject={subject} />
    </>
  )
}

const Listed = ({ subject: { listed } }: { readonly subject: ManuscriptJson }) =>
  listed === null ? null : (
    <p className="notice">
      已列入{listed.attribute === 'withheld' ? '不予公开' : '依申请公开'}清单，{dayText(listed.nextReviewOn)}
      前重新评估。理由：{listed.reason}
    </p>
  )

const Side = ({ subject }: { readonly subject: ManuscriptJson }) => {
  const mayCheck = useMay('manuscript.act', subject.organ.id) || subject.phase === 'inReview'
  return (
    <aside className="no-print" aria-label="期限和办理">
      <Section title={subject.deadline.name === '' ? '公开期限' : subject.deadline.name}>
        <DeadlineBox deadline={subject.deadline} />
      </Section>
      <Section title="接下来可以做什么">
        {subject.isEditable && (
          <p>
            <Link href={writeAddress(subject.id)} className="button primary">
              继续撰写
            </Link>
          </p>
        )}
        <ManuscriptActs subject={subject} />
      </Section>
      {mayCheck && (subject.phase === 'inReview' || subject.phase === 'signed') && (
        <Section title="辅助检查">
          <ChecksPanel id={subject.id} revision={subject.revision} leads={false} />
        </Section>
      )}
    </aside>
  )
}

export const ManuscriptPage = () => {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(manuscriptQuery(Number(id)))
  const view = new URLSearchParams(useSearch()).get('view') ?? ''
  return (
    <Awaited query={query} title="稿件">
      {(subject) => (
        <Page
          title={subject.title === '' ? '（还没有标题）' : subject.title}
          lead={<ManuscriptLead subject={subject} />}
        >
          {subject.returned !== null && (
            <div className="notice notice-amber">
              <p>
                <strong>
                  {subject.returned.stageName}环节退回（{subject.returned.byName}）：
                </strong>
                {subject.returned.reason}
              </p>
            </div>
          )}
          <Listed subject={subject} />
          {subject.view === 'legality' && (
            <p className="notice">
              {`这件稿件由${subject.organ.name}送请您作合法性审查。这里有送审的内容和附件、以前的合法性审查意见和已公开的版本；该机关内部其他环节的办理人和意见不在这里显示。`}
            </p>
          )}
          <Tabs subject={subject} view={view} />
          <div className="columns">
            <div>
              <ManuscriptView subject={subject} view={view} />
            </div>
            <Side subject={subject} />
          </div>
        </Page>
      )}
    </Awaited>
  )
}
