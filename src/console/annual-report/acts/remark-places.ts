/** Places a remark can be about. */

import type { FilingJson } from '../../../contract/annual-report-filing/filing-json.ts'
import {
  type CellPath,
  NARRATIVE_SECTIONS,
  REMEDY_GROUPS,
  TOTAL_COLUMN,
} from '../../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../../law/annual-report/cell-label.ts'
import { formCells, formOf, proactiveCells, requestCell } from '../../../law/annual-report/form-cells.ts'
import { placeName } from '../remark-list.tsx'

export interface PlaceGroup {
  readonly label: string
  readonly places: readonly { readonly place: string; readonly name: string }[]
}

const cellsNamed = (label: string, cells: readonly CellPath[]): PlaceGroup => ({
  label,
  places: cells.map((cell) => ({ place: cell, name: cellLabel(cell) })),
})

const REMEDY_TOTALS = REMEDY_GROUPS.map((group): CellPath => `remedies.${group}.total`)

/**
 * The whole, the written parts, and the figures: of table three the totals and whatever a check names.
 * @param besides places that were chosen at the figure itself
 */
export const remarkPlaces = (
  { form, findings }: FilingJson,
  besides: readonly string[],
): readonly PlaceGroup[] => {
  const totals = formOf(form).requests.map(({ key }) => requestCell(key, TOTAL_COLUMN))
  const chosen = formCells(formOf(form)).filter((cell) => besides.includes(cell))
  const named = [...findings.flatMap(({ cells }) => cells), ...chosen]
  const ofRequests = named.filter((cell) => cell.startsWith('requests.'))
  const ofRemedies = chosen.filter((cell) => cell.startsWith('remedies.'))
  return [
    { label: '整份报告', places: [{ place: '', name: placeName('') }] },
    {
      label: '文字部分',
      places: NARRATIVE_SECTIONS.map((section) => ({ place: section, name: placeName(section) })),
    },
    cellsNamed('表二', proactiveCells(formOf(form))),
    cellsNamed('表三', [...new Set([...totals, ...ofRequests])]),
    cellsNamed('表四', [...new Set([...REMEDY_TOTALS, ...ofRemedies])]),
  ]
}
