/** The figures by organ as a table for a spreadsheet. */
import {
  FIGURE_NAMES,
  type SupervisionFigures,
  shareOf,
} from '../../contract/supervision/supervision-json.ts'
import type { SheetValue } from '../../formats/spreadsheet/make-sheet-xlsx.ts'
import { appendAudit } from '../../store/audit.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { makeTableFile, type TableFile, type TableFormat } from '../table-file.ts'
import { readSupervision } from './read-supervision.ts'

type Figure = readonly [name: string, value: (figures: SupervisionFigures) => SheetValue]

const COLUMNS: readonly Figure[] = [
  [FIGURE_NAMES.open, ({ open }) => open],
  [FIGURE_NAMES.confirmToday, ({ lamps }) => lamps.confirmToday],
  [FIGURE_NAMES.overdue, ({ lamps }) => lamps.overdue],
  [FIGURE_NAMES.red, ({ lamps }) => lamps.red],
  [FIGURE_NAMES.yellow, ({ lamps }) => lamps.yellow],
  [FIGURE_NAMES.green, ({ lamps }) => lamps.green],
  [FIGURE_NAMES.waiting, ({ lamps }) => lamps.waiting],
  [FIGURE_NAMES.unassigned, ({ unassigned }) => unassigned],
  [FIGURE_NAMES.arrivedThisMonth, ({ arrivedThisMonth }) => arrivedThisMonth],
  [FIGURE_NAMES.closedThisMonth, ({ closedThisMonth }) => closedThisMonth],
  [FIGURE_NAMES.receivedThisYear, ({ receivedThisYear }) => receivedThisYear],
  [FIGURE_NAMES.extendedThisYear, ({ extendedThisYear }) => extendedThisYear],
  ['本年延期占比（%）', (figures) => shareOf(figures.extendedThisYear, figures.receivedThisYear)],
  [FIGURE_NAMES.answeredThisYear, ({ answeredThisYear }) => answeredThisYear],
  [FIGURE_NAMES.lateThisYear, ({ lateThisYear }) => lateThisYear],
  [FIGURE_NAMES.averageDays, ({ averageDays }) => averageDays],
  [FIGURE_NAMES.openUrges, ({ openUrges }) => openUrges],
  [FIGURE_NAMES.ratings, ({ ratings }) => ratings],
  [FIGURE_NAMES.averageStars, ({ averageStars }) => averageStars],
]

/** One row an organ, the sum last. Kept in the audit log. */
export const exportSupervision = async (
  context: ActContext,
  actor: Actor,
  format: TableFormat,
): Promise<TableFile> => {
  const { today, organs, total } = await readSupervision(context, actor)
  const heads = ['机关', ...COLUMNS.map(([name]) => name)]
  const valuesOf = (figures: SupervisionFigures) => COLUMNS.map(([, value]) => value(figures))
  const rows: (readonly SheetValue[])[] = organs.map((organ) => [organ.name, ...valuesOf(organ)])
  rows.push(['合计', ...valuesOf(total)])
  await context.db.transaction().execute((trx) =>
    appendAudit(trx, {
      chain: actor.roles[0]?.organId ?? 0,
      at: context.instant(),
      actor: actor.id,
      address: actor.address,
      act: 'supervision.exported',
      subjectKind: 'supervision',
      subjectId: today,
      detail: { format, organs: organs.length },
    }),
  )
  const columns = heads.map((head, index) => ({ name: head, width: index === 0 ? 32 : 14 }))
  return makeTableFile({ name: `依申请公开办理情况-${today}`, tab: '办理情况', columns, rows }, format)
}
