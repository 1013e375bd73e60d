/** The year before: what each part of an area is compared with. */
import { areaTree, reportersBefore } from '../../law/annual-report/roll-up/area-tree.ts'
import { type FigureRow, pathsOf, rowInForm, sumRows } from '../../law/annual-report/roll-up/figure-row.ts'
import { registerForYear } from '../../store/reporting-organs.ts'
import { ownRowAtSignature, standingFigures } from '../../store/roll-up-figures.ts'
import type { ActContext } from '../act-context.ts'
import type { RollUpNow } from './roll-up-parts.ts'

export interface RowsBefore {
  /** Of the report of the area itself; null where there is none. */
  readonly area: FigureRow | null
  /** Of each part, those of organs merged into it added; null where there is nothing to compare with. */
  readonly of: (organId: number) => FigureRow | null
  /** The reports of the year before that stand behind each part, by organ. */
  readonly behind: (
    organId: number,
  ) => readonly { readonly organId: number; readonly row: FigureRow }[] | null
}

export const rowsBefore = async (
  { db }: Pick<ActContext, 'db'>,
  { organ, year, form, tree, parts }: RollUpNow,
): Promise<RowsBefore> => {
  const earlier = await registerForYear(db, year - 1)
  const before = areaTree(earlier, year - 1)
  const expected = new Map(
    parts
      .slice(1)
      .map((part): [number, readonly number[] | null] => [
        part.organ.id,
        tree.areas.has(part.organ.id)
          ? [part.organ.id]
          : reportersBefore(earlier, tree, before, part.organ.id, year),
      ]),
  )
  const ids = [organ.id, ...[...expected.values()].flatMap((each) => each ?? [])]
  const [standing, own] = await Promise.all([
    standingFigures(db, [...new Set(ids)], year - 1),
    ownRowAtSignature(db, organ.id, year - 1, pathsOf(form)),
  ])
  const rows = new Map(standing.map((each) => [each.organId, rowInForm(each.row, each.form, form)]))
  const behind: RowsBefore['behind'] = (organId) => {
    const reporters = expected.get(organId) ?? null
    if (reporters === null || reporters.length === 0) return null
    const found = reporters.flatMap((id) => {
      const row = rows.get(id)
      return row === undefined ? [] : [{ organId: id, row }]
    })
    return found.length === reporters.length ? found : null
  }
  return {
    area: rows.get(organ.id) ?? null,
    of: (organId) => {
      if (organId === organ.id) return own
      const found = behind(organId)
      if (found === null) return null
      const [only] = found
      return found.length === 1 && only !== undefined
        ? only.row
        : sumRows(
            form,
            found.map(({ row }) => row),
          )
    },
    behind,
  }
}
