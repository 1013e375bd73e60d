/** A case: what it is, until when, what comes next, and everything that belongs to it. */
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams, useSearch } from 'wouter'
import type { CaseJson } from '../../contract/request/case-json.ts'
import { caseQuery } from '../api/case-api.ts'
import { useMay } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Lamp } from '../parts/lamp.tsx'
import { Page } from '../parts/page.tsx'
import { ApplicantSection } from './applicant-section.tsx'
import { AskedSection, NotesSection } from './asked-section.tsx'
import { CaseAudit } from './case-audit.tsx'
import { CaseTimeline } from './case-timeline.tsx'
import { ConsultationsSection } from './consultations-section.tsx'
import { DeadlineSection } from './deadline-section.tsx'
import { DocumentsSection } from './documents-section.tsx'
import { DraftSection } from './draft-section.tsx'
import { FilesSection } from './files-section.tsx'
import { NextActs } from './next-acts.tsx'
import { SideColumn } from './side-column.tsx'

const VIEWS = [
  { key: '', label: '办理' },
  { key: 'papers', label: '文书和材料' },
  { key: 'history', label: '办理经过' },
  { key: 'audit', label: '操作记录' },
] as const

const CaseTabs = ({ view }: { readonly view: string }) => {
  const [location] = useLocation()
  const mayTrace = useMay('request.trace')
  return (
    <nav className="tabs no-print" aria-label="案件的各个部分">
      {VIEWS.filter(({ key }) => key !== 'audit' || mayTrace).map(({ key, label }) => (
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

const CaseView = ({ subject, view }: { readonly subject: CaseJson; readonly view: string }) => {
  if (view === 'papers') {
    return (
      <>
        <DocumentsSection subject={subject} />
        <FilesSection subject={subject} />
      </>
    )
  }
  if (view === 'history') return <CaseTimeline subject={subject} />
  if (view === 'audit') return <CaseAudit id={subject.id} />
  return (
    <>
      <NextActs subject={subject} />
      <DraftSection subject={subject} />
      <DeadlineSection subject={subject} />
      <AskedSection subject={subject} />
      <ApplicantSection subject={subject} />
      <ConsultationsSection subject={subject} />
      <NotesSection subject={subject} />
    </>
  )
}

const CaseLead = ({ subject: { number, organ, todo } }: { readonly subject: CaseJson }) => (
  <p className="case-lead">
    <span className="case-number">{number}</span>
    <span className="badge badge-blue">{todo.phaseName}</span>
    <Lamp lamp={todo.lamp} />
    {todo.isExtended && <span className="badge badge-amber">已延期</span>}
    {todo.onHold && <span className="badge">暂不销毁</span>}
    {todo.outcomeName !== null && <span className="badge badge-green">{todo.outcomeName}</span>}
    <span>{organ.name}</span>
  </p>
)

export const CasePage = () => {
  const { id = '' } = useParams<{ id: string }>()
  const query = useQuery(caseQuery(Number(id)))
  const view = new URLSearchParams(useSearch()).get('view') ?? ''
  return (
    <Awaited query={query} title="案件">
      {(subject) => (
        <Page title={subject.todo.subject} lead={<CaseLead subject={subject} />}>
          <CaseTabs view={view} />
          <div className="columns">
            <div>
              <CaseView subject={subject} view={view} />
            </div>
            <SideColumn subject={subject} />
          </div>
        </Page>
      )}
    </Awaited>
  )
}
