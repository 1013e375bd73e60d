/** 上年结转: the figure of last year's report where there is one, and what is to be said where the live cases are others. */
import type { Finding } from '../annual-report.ts'
import { applicantColumnLabel } from '../cell-label.ts'
import { type Check, check, runChecks } from '../checks/check.ts'
import type { CarryOver, CompiledReport } from '../compiled-report.ts'
import { requestCell } from '../form-cells.ts'

/** Seven columns, the total last. */
export type ColumnFigures = readonly number[]

const plus = (a: ColumnFigures, b: ColumnFigures): ColumnFigures =>
  a.map((value, column) => value + (b[column] ?? 0))

const sumOfColumns = (all: readonly ColumnFigures[]): ColumnFigures => all.reduce(plus, [0, 0, 0, 0, 0, 0, 0])

/** A report of last year whose cases stand in this year's report. */
export interface LastReport {
  /** Its 结转下年度; null: no such report, or not to be read. */
  readonly carriedForward: ColumnFigures | null
  /** The organs whose cases it counted. */
  readonly organIds: readonly number[]
}

/**
 * Last year's reports stand for the organs they covered; the live cases for the others. A report that also covered organs
 * which report elsewhere now cannot be divided: there too the live cases count, and the move is told.
 * @param organIds whose cases this year's report counts
 * @param liveOf cases of an organ that were open when the year began
 */
export const carriedOver = (
  organIds: readonly number[],
  last: readonly LastReport[],
  liveOf: (organId: number) => ColumnFigures,
): CarryOver => {
  const live = sumOfColumns(organIds.map(liveOf))
  const own = new Set(organIds)
  const isWhole = ({ organIds: covered }: LastReport) => covered.every((id) => own.has(id))
  const known = last.filter((each) => each.carriedForward !== null)
  const standing = known.filter(isWhole)
  const hasMoved = standing.length < known.length
  if (standing.length === 0) return { last: null, live, hasMoved }
  const covered = new Set(standing.flatMap((each) => each.organIds))
  const rest = organIds.filter((id) => !covered.has(id)).map(liveOf)
  const reported = standing.map((each) => each.carriedForward ?? [])
  return { last: sumOfColumns([...reported, ...rest]), live, hasMoved }
}

const klLive: Check<CompiledReport> = check(
  {
    id: 'KL-1',
    severity: 'error',
    source: 'CARRY-LOGIC',
    rule: '上年结转（取自上一年度报告）等于系统中年初尚未办结的申请数（每一列）',
  },
  ({ carryOver }) =>
    (carryOver?.last ?? []).flatMap((reported, column) => {
      const live = carryOver?.live[column] ?? 0
      if (reported === live) return []
      const mend =
        live < reported
          ? '请补登上一年度未办结的申请，或者更正上一年度报告'
          : '请核对补登的申请，或者更正上一年度报告'
      const message = `表三“${applicantColumnLabel(column)}”列：上一年度报告的结转下年度为${reported}件，系统中年初尚未办结的申请为${live}件，两者应相等。${mend}。`
      return [{ cells: [requestCell('carriedOver', column)], expected: reported, actual: live, message }]
    }),
)

const klMoved: Check<CompiledReport> = check(
  {
    id: 'KL-4',
    severity: 'warning',
    source: 'REORGANISATION-14',
    rule: '机关调整后，上年结转按年初尚未办结的申请计算，应当与原机关的报告核对',
  },
  ({ carryOver }) =>
    carryOver?.hasMoved === true
      ? [
          {
            cells: [requestCell('carriedOver', carryOver.live.length - 1)],
            expected: null,
            actual: carryOver.live.at(-1) ?? 0,
            message:
              '上一年度报告还包括现由其他机关报告的申请，不能直接作为上年结转；本表按系统中年初尚未办结的申请计算，请与原机关的报告核对后说明。',
          },
        ]
      : [],
)

/** What is to be said about 上年结转: `KL-1` by column, `KL-4`. */
export const checkCarryOver = (compiled: CompiledReport): readonly Finding[] =>
  runChecks([klLive, klMoved], compiled)
