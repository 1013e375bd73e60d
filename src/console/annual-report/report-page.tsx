/** The report of an organ for a year: what it says, where it comes from, what is left to do, and where it stands. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import type { CellPath } from '../../law/annual-report/annual-report.ts'
import { ANNUAL_REPORTS } from '../addresses.ts'
import { ReportText } from '../annual-report-text/report-text.tsx'
import { Awaited } from '../parts/awaited.tsx'
import { Page } from '../parts/page.tsx'
import type { WorkflowAct } from './acts/act-words.ts'
import { ChosenAct, FilingActs } from './acts/filing-acts.tsx'
import { ChecksView } from './checks/checks-view.tsx'
import { DifferencesView } from './differences-view.tsx'
import { type FilingOf, filingQuery } from './filing-api.ts'
import { HistoryView } from './history-view.tsx'
import { CellPanel } from './records/cell-panel.tsx'
import { FrozenCellPanel } from './records/frozen-cell-panel.tsx'
import { ReportActions } from './report-actions.tsx'
import { placeAddress, REPORT_VIEWS, type ReportPlace, useReportPlace } from './report-address.ts'
import { DeadlinesSection, PhaseSteps } from './report-head.tsx'
import { ReportNotices } from './report-notices.tsx'
import { ReportAsPrinted } from './tables/report-as-printed.tsx'
import { ToDoSection } from './to-do-section.tsx'

const countIn = (filing: FilingJson, view: ReportPlace['view']): number => {
  if (view === 'changes') return filing.figures.filter(({ signed }) => signed !== null).length
  if (view !== 'checks') return 0
  return filing.findings.filter(({ severity, explained }) => severity !== 'note' && explained === null).length
}

const Tabs = ({ filing, view }: { readonly filing: FilingJson; readonly view: ReportPlace['view'] }) => {
  const of = { organ: filing.organ.id, year: filing.year }
  return (
    <nav className="tabs no-print" aria-label="报告的各个部分">
      {REPORT_VIEWS.map(({ key, label }) => {
        const count = countIn(filing, key)
        return (
          <Link
            key={key}
            href={placeAddress(of, { view: key })}
            aria-current={view === key ? 'true' : undefined}
          >
            {label}
            {count > 0 && <span className="tab-count">{count}</span>}
          </Link>
        )
      })}
    </nav>
  )
}

interface ViewProps {
  readonly filing: FilingJson
  readonly place: ReportPlace
  readonly onCorrect: () => void
}

const View = ({ filing, place: { view, section, freeze }, onCorrect }: ViewProps) => {
  if (view === 'checks') return <ChecksView filing={filing} />
  if (view === 'changes') return <DifferencesView filing={filing} onCorrect={onCorrect} />
  if (view === 'history') return <HistoryView filing={filing} freeze={freeze} />
  if (view === 'text')
    return <ReportText organ={filing.organ.id} year={filing.year} filing={filing} section={section} />
  return <ReportAsPrinted filing={filing} />
}

/** Names that are written out; a county has dozens. */
const MOST_NAMES = 2

const countedOrgans = ({ organ, organs }: FilingJson): string => {
  if (organs.length <= 1) return organ.name
  const names = organs.slice(0, MOST_NAMES).map(({ name }) => name)
  return `合并统计${organs.length}个机关：${names.join('、')}${organs.length > MOST_NAMES ? '等' : ''}`
}

const Lead = ({ filing }: { readonly filing: FilingJson }) => (
  <p className="case-lead">
    <span className="badge badge-blue">{filing.phaseName}</span>
    {filing.scope === 'area' && <span className="badge">汇总下级机关</span>}
    {filing.isNil && <span className="badge badge-amber">零报告</span>}
    <span>{countedOrgans(filing)}</span>
  </p>
)

interface ChosenAt {
  readonly type: WorkflowAct | null
  readonly at: CellPath | null
}

const NOTHING_CHOSEN: ChosenAt = { type: null, at: null }

const mayReturn = ({ acts }: FilingJson): boolean =>
  acts.some(({ type, off }) => type === 'returned' && off === null)

const Report = ({ filing }: { readonly filing: FilingJson }) => {
  const place = useReportPlace()
  const [act, chooseAct] = useState<ChosenAt>(NOTHING_CHOSEN)
  const [, go] = useLocation()
  const { cell, freeze } = place
  const choose = (type: WorkflowAct) => chooseAct({ type, at: null })
  const closePanel = () =>
    go(placeAddress({ organ: filing.organ.id, year: filing.year }, { ...place, cell: null }))
  const remarkOn = (at: CellPath) => {
    closePanel()
    chooseAct({ type: 'returned', at })
  }
  return (
    <Page title={filing.title} lead={<Lead filing={filing} />} actions={<ReportActions filing={filing} />}>
      <ReportNotices filing={filing} />
      <div className="no-print">
        <PhaseSteps phase={filing.phase} phaseName={filing.phaseName} />
        <div className="report-band">
          <ToDoSection filing={filing} />
          <DeadlinesSection deadlines={filing.deadlines} />
          <FilingActs filing={filing} onChoose={choose} />
        </div>
      </div>
      <Tabs filing={filing} view={place.view} />
      <View filing={filing} place={place} onCorrect={() => choose('correctionOpened')} />
      {cell !== null && freeze !== null && (
        <FrozenCellPanel
          key={`${freeze} ${cell}`}
          of={{ organ: filing.organ.id, year: filing.year }}
          cell={cell}
          freeze={freeze}
          onClose={closePanel}
        />
      )}
      {cell !== null && freeze === null && (
        <CellPanel
          key={cell}
          filing={filing}
          cell={cell}
          onRemark={mayReturn(filing) ? () => remarkOn(cell) : null}
          onClose={closePanel}
        />
      )}
      <ChosenAct {...act} filing={filing} onClose={() => chooseAct(NOTHING_CHOSEN)} />
      <p className="no-print">
        <Link href={ANNUAL_REPORTS}>返回年度报告工作台</Link>
      </p>
    </Page>
  )
}

const ReportOf = ({ of }: { readonly of: FilingOf }) => {
  const query = useQuery(filingQuery(of))
  return (
    <Awaited query={query} title="年度报告">
      {(filing) => <Report filing={filing} />}
    </Awaited>
  )
}

export const ReportPage = () => {
  const { organ = '', year = '' } = useParams<{ organ: string; year: string }>()
  return <ReportOf of={{ organ: Number(organ), year: Number(year) }} />
}
