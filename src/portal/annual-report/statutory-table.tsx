/** The frame that the three statutory tables share: a scroll region of its own, a caption, a legend. */
import type { ReactNode } from 'react'
import type { CellPath } from '../../law/annual-report/annual-report.ts'
import { ScrollRegion } from '../shell/scroll-region.tsx'
import { cellText, KIND_MEANINGS } from './cell-text.ts'
import { type FigureView, kindsIn } from './figure-view.ts'

const SAMPLES = {
  blank: cellText({ state: 'blank', printed: '' }),
  notApplicable: '/',
  annotated: '12（含…）',
  unreadable: cellText({ state: 'unreadable', printed: '', reason: '' }),
  absent: cellText(undefined),
} as const

const Legend = ({ view, paths }: { view: FigureView; paths: readonly CellPath[] }) => {
  const kinds = kindsIn(view, paths).flatMap((kind) => (kind === 'zero' || kind === 'number' ? [] : [kind]))
  if (kinds.length === 0) return null
  return (
    <ul className="legend" aria-label="表中符号">
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={`symbol ${kind}`}>{SAMPLES[kind]}</span> {KIND_MEANINGS[kind]}
        </li>
      ))}
    </ul>
  )
}

interface StatutoryTableProps {
  readonly name: string
  readonly caption: string
  readonly view: FigureView
  readonly paths: readonly CellPath[]
  readonly children: ReactNode
}

export const StatutoryTable = ({ name, caption, view, paths, children }: StatutoryTableProps) => (
  <div className="statutory">
    <ScrollRegion label={caption}>
      <table className={`statutory-table ${name}-table`}>
        <caption>{caption}</caption>
        {children}
      </table>
    </ScrollRegion>
    <Legend view={view} paths={paths} />
  </div>
)
