/** What the roll-up checks find in an area as it is added up now. */
import type { Finding } from '../../law/annual-report/annual-report.ts'
import { checkArea, type MergedRow } from '../../law/annual-report/roll-up/check-area.ts'
import { type FigureRow, placeOf, rowInForm } from '../../law/annual-report/roll-up/figure-row.ts'
import { doubleReport, isOutstanding, rollUpState } from '../../law/annual-report/roll-up/roll-up-state.ts'
import { answeredElsewhere } from '../../store/roll-up-figures.ts'
import type { ActContext } from '../act-context.ts'
import type { RowsBefore } from './roll-up-before.ts'
import type { RollUpNow } from './roll-up-parts.ts'

/** The sum; null in cells that some report leaves uncountable, about which no sum can be stated. */
const statedSum = ({ form, sum, uncounted }: RollUpNow): FigureRow => {
  const stated: (number | null)[] = [...sum]
  for (const { cells } of uncounted) for (const cell of cells) stated[placeOf(form, cell)] = null
  return stated
}

/** Reports that follow on another organ's of the year before. */
const mergersOf = ({ parts }: RollUpNow, before: RowsBefore): readonly MergedRow[] =>
  parts.slice(1).flatMap(({ organ, row }): readonly MergedRow[] => {
    const behind = before.behind(organ.id)
    if (behind === null || behind.every(({ organId }) => organId === organ.id)) return []
    return [{ name: organ.name, row, before: behind.map((each) => each.row) }]
  })

/** One name for each report that came in; an organ with two stands twice. */
const filedBy = ({ parts }: RollUpNow): readonly string[] =>
  parts.slice(1).flatMap(({ organ: { name }, standing }) => {
    if (isOutstanding(rollUpState(standing))) return []
    return doubleReport(standing) === 'signedCounts' ? [name, name] : [name]
  })

export const rollUpFindings = async (
  { db }: Pick<ActContext, 'db'>,
  rollUp: RollUpNow,
  before: RowsBefore,
): Promise<readonly Finding[]> => {
  const { organ, year, form, parts, tree, reported } = rollUp
  const counted = parts.flatMap((part) => tree.groups.get(part.organ.id) ?? [part.organ.id])
  const sum = statedSum(rollUp)
  return checkArea({
    name: organ.name,
    year,
    form,
    reported: reported === null ? sum : rowInForm(reported.row, reported.form, form),
    sum,
    duties: parts.slice(1).map((part) => part.organ.name),
    filed: filedBy(rollUp),
    answeredElsewhere: await answeredElsewhere(db, counted, year),
    mergers: mergersOf(rollUp, before),
    uncounted: rollUp.uncounted,
    undivided: rollUp.undivided,
  })
}
