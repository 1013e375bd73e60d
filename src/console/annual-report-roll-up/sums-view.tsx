/** The statutory tables with the sums; each figure opens the organs it is added up from. */
import type { RollUpJson } from '../../contract/annual-report-filing/roll-up-json.ts'
import type { FigureView } from '../annual-report/tables/figure-view.ts'
import { ProactiveTable } from '../annual-report/tables/proactive-table.tsx'
import { RemedyTable } from '../annual-report/tables/remedy-table.tsx'
import { partHeading } from '../annual-report/tables/report-part.ts'
import { RequestTable } from '../annual-report/tables/request-table.tsx'
import { LevelsTable } from './levels-table.tsx'
import { rollUpPlace } from './roll-up-address.ts'

const viewOf = ({ organ, year, figures, report }: RollUpJson): FigureView => {
  const of = { organ: organ.id, year }
  return {
    of,
    figures: new Map(figures.map((figure) => [figure.cell, figure])),
    flags: new Map(),
    showsLastYear: true,
    cellAddress: (cell) => rollUpPlace(of, { view: 'sums', cell }),
    signedName: report.freeze === null ? '报告为' : '签发时',
  }
}

/** Figures in the sum that are not what they look like: rows that a report does not divide, figures that nobody could read. */
const FLAGGED = ['KR-5', 'KR-6']

const Flags = ({ rollUp: { findings } }: { readonly rollUp: RollUpJson }) => {
  const flags = findings.filter(({ check, severity }) => FLAGGED.includes(check) && severity !== 'note')
  if (flags.length === 0) return null
  return (
    <>
      {flags.map(({ message }) => (
        <p key={message} className="soft">
          注：{message}
        </p>
      ))}
    </>
  )
}

export const SumsView = ({ rollUp }: { readonly rollUp: RollUpJson }) => {
  const view = viewOf(rollUp)
  return (
    <article className="sheet report-sheet" aria-label="汇总表">
      <p className="report-legend no-print">点数字看它由哪些机关相加得出，再看到各机关的报告和案件。</p>
      <p className="report-title" aria-hidden="true">
        {rollUp.organ.name}
        {rollUp.year}年政府信息公开工作年度报告汇总表
      </p>
      <section className="report-part" aria-labelledby="sum-two">
        <h2 id="sum-two">{partHeading(1)}</h2>
        <ProactiveTable form={rollUp.form} view={view} />
      </section>
      <section className="report-part" aria-labelledby="sum-three">
        <h2 id="sum-three">{partHeading(2)}</h2>
        <RequestTable form={rollUp.form} view={view} />
        <Flags rollUp={rollUp} />
      </section>
      <section className="report-part" aria-labelledby="sum-four">
        <h2 id="sum-four">{partHeading(3)}</h2>
        <RemedyTable view={view} />
      </section>
      <section className="report-part" aria-labelledby="sum-levels">
        <h2 id="sum-levels">按层级构成</h2>
        <div className="roll-up-board">
          <LevelsTable rollUp={rollUp} />
        </div>
      </section>
    </article>
  )
}
