/** Places a remark can be about. */

import type { FilingJson } from '../../../contract/annual-report-filing/filing-json.ts'
import {
  type CellPath,
  NARRATIVE_SECTIONS,
  REMEDY_GROUPS,
  TOTAL_COLUMN,
} from '../../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../../law/annual-report/cell-label.ts'
import { formOf, proactiveCells, requestCell } from '../../../law/annual-report/form-cells.ts'
import { placeName } from '../remark-list.tsx'

export interface PlaceGroup {
  readonly label: string
  readonly places: readonly { readonly place: string; readonly name: string }[]
}

const cellsNamed = (label: string, cells: readonly CellPath[]): PlaceGroup => ({
  label,
  places: cells.map((cell) => ({ place: cell, name: cellLabel(cell) })),
})

/** The whole, the written parts, and the figures: of table three the totals and whatever a check names. */
export const remarkPlaces = ({ form, findings }: FilingJson): readonly PlaceGroup[] => {
  const totals = formOf(form).requests.map(({ key }) => requestCell(key, TOTAL_COLUMN))
  const named = findings.flatMap(({ cells }) => cells).filter((cell) => cell.startsWith('requests.'))
  return [
    { label: '整份报告', places: [{ place: '', name: placeName('') }] },
    {
      label: '文字部分',
      places: NARRATIVE_SECTIONS.map((section) => ({ place: section, name: placeName(section) })),
    },
    cellsNamed('表二', proactiveCells(formOf(form))),
    cellsNamed('表三', [...new Set([...totals, ...named])]),
    cellsNamed(
      '表四',
      REMEDY_GROUPS.map((group): CellPath => `remedies.${group}.total`),
    ),
  ]
}
