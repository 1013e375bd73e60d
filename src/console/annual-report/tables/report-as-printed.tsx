/** The report as it is printed: six parts, every figure open to its records. */
import { type ReactNode, useId, useState } from 'react'
import { Link } from 'wouter'
import type { FilingJson } from '../../../contract/annual-report-filing/filing-json.ts'
import type { NarrativeSection } from '../../../law/annual-report/annual-report.ts'
import { CheckField } from '../../parts/choice-field.tsx'
import { dayText } from '../../parts/day-text.ts'
import { placeAddress } from '../report-address.ts'
import { figureView } from './figure-view.ts'
import { ProactiveTable } from './proactive-table.tsx'
import { RemedyTable } from './remedy-table.tsx'
import { type Part, partHeading } from './report-part.ts'
import { RequestTable } from './request-table.tsx'

const Chapter = ({ part, children }: { readonly part: Part; readonly children: ReactNode }) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className="report-part">
      <h2 id={id}>{partHeading(part)}</h2>
      {children}
    </section>
  )
}

/** Paragraphs of official prose. */
const paragraphsOf = (text: string) => {
  let at = 0
  return text.split('\n').flatMap((line) => {
    const placed = { at, line: line.trim() }
    at += line.length + 1
    return placed.line === '' ? [] : [placed]
  })
}

const Words = ({ filing, section }: { readonly filing: FilingJson; readonly section: NarrativeSection }) => {
  const paragraphs = paragraphsOf(filing.text.shown[section])
  const write = placeAddress({ organ: filing.organ.id, year: filing.year }, { view: 'text', section })
  if (paragraphs.length === 0) {
    return (
      <p className="report-missing">
        还没有写。
        {filing.mayWrite && (
          <Link href={write} className="no-print">
            现在撰写
          </Link>
        )}
      </p>
    )
  }
  return (
    <div className="report-words">
      {paragraphs.map(({ at, line }) => (
        <p key={at}>{line}</p>
      ))}
      {filing.mayWrite && (
        <p className="report-edit no-print">
          <Link href={write}>修改这一部分</Link>
        </p>
      )}
    </div>
  )
}

const Legend = ({ filing, isShown, onShow }: LegendProps) => (
  <div className="report-legend no-print">
    <p>点数字看由来：是哪几件申请、哪几份文件、哪几个月的统计。</p>
    {filing.figures.some(({ lastYear }) => lastYear !== null) && (
      <CheckField label="同时显示上年数字" value={isShown} onChange={onShow} />
    )}
  </div>
)

interface LegendProps {
  readonly filing: FilingJson
  readonly isShown: boolean
  readonly onShow: (isShown: boolean) => void
}

/** Enough to tell two prints apart. */
const SHOWN_OF_HASH = 16

export const ReportAsPrinted = ({ filing }: { readonly filing: FilingJson }) => {
  const [showsLastYear, show] = useState(true)
  const view = figureView(filing, showsLastYear)
  return (
    <article className="sheet report-sheet" aria-label="报告全文">
      <Legend filing={filing} isShown={showsLastYear} onShow={show} />
      <p className="report-title" aria-hidden="true">
        {filing.title}
      </p>
      <p className="report-state" aria-hidden="true">
        {filing.phaseName}　数字截至{dayText(filing.asOf)}　校验值 {filing.hash.slice(0, SHOWN_OF_HASH)}
      </p>
      <Chapter part={0}>
        <Words filing={filing} section="overview" />
      </Chapter>
      <Chapter part={1}>
        <ProactiveTable form={filing.form} view={view} />
      </Chapter>
      <Chapter part={2}>
        <RequestTable form={filing.form} view={view} />
      </Chapter>
      <Chapter part={3}>
        <RemedyTable view={view} />
      </Chapter>
      <Chapter part={4}>
        <Words filing={filing} section="problems" />
      </Chapter>
      <Chapter part={5}>
        <Words filing={filing} section="other" />
      </Chapter>
    </article>
  )
}
