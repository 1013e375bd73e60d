/** Where in the tables each cell of a form is looked for: laid out once, as every report needs it. */
import {
  APPLICANT_COLUMNS,
  type CellPath,
  type FormEdition,
} from '../../../law/annual-report/annual-report.ts'
import type { RequestRow, RequestRowKey } from '../../../law/annual-report/form.ts'
import { formOf, REMEDY_CELLS, requestCell } from '../../../law/annual-report/form-cells.ts'
import { OTHER_UNDIVIDED_ROW } from '../../../law/annual-report/request-rows.ts'
import type { ProactiveRowKey } from './proactive-labels.ts'
import type { CellUnit } from './slot-cell.ts'

const ROW_OF_LABEL: Readonly<Record<string, ProactiveRowKey>> = {
  规章: 'governmentRules',
  规范性文件: 'normativeDocuments',
  行政规范性文件: 'normativeDocuments',
  行政许可: 'licences',
  其他对外管理服务事项: 'otherManagementServices',
  行政处罚: 'penalties',
  行政强制: 'compulsions',
  行政事业性收费: 'administrativeFees',
  政府集中采购: 'procurement',
}

export interface FormEntry {
  readonly path: CellPath
  readonly unit: CellUnit
  readonly table: 'proactive' | 'requests' | 'remedies'
  readonly row: string
  readonly column: number
}

const proactiveEntries = (edition: FormEdition): readonly FormEntry[] =>
  formOf(edition).proactive.flatMap(({ rows }) =>
    rows.flatMap(({ label, measures }) =>
      measures.map(({ path, unit }, column) => ({
        path,
        unit,
        table: 'proactive' as const,
        row: ROW_OF_LABEL[label] ?? label,
        column,
      })),
    ),
  )

export const DIVIDED: readonly RequestRowKey[] = ['otherNoSupplement', 'otherFeeUnpaid', 'otherMisc']

/** Rows of table three with （六） in one row or in three, whatever table two looks like. */
const requestRows = (edition: FormEdition, isDivided: boolean): readonly RequestRow[] => {
  const three = formOf('2021').requests.filter(({ key }) => DIVIDED.includes(key))
  return formOf(edition).requests.flatMap((row) => {
    const isOther = row.key === 'otherUndivided' || row.key === DIVIDED[0]
    if (isOther) return isDivided ? three : [OTHER_UNDIVIDED_ROW]
    return DIVIDED.includes(row.key) ? [] : [row]
  })
}

const requestEntries = (edition: FormEdition, isDivided: boolean): readonly FormEntry[] =>
  requestRows(edition, isDivided).flatMap(({ key }) =>
    APPLICANT_COLUMNS.map((_, column) => ({
      path: requestCell(key, column),
      unit: 'count' as const,
      table: 'requests' as const,
      row: key,
      column,
    })),
  )

const REMEDY_ENTRIES: readonly FormEntry[] = REMEDY_CELLS.map((path, column) => ({
  path,
  unit: 'count',
  table: 'remedies',
  row: '',
  column,
}))

const entriesOf = (edition: FormEdition, isDivided: boolean): readonly FormEntry[] => [
  ...proactiveEntries(edition),
  ...requestEntries(edition, isDivided),
  ...REMEDY_ENTRIES,
]

/** Every cell of a form, with （六） in `one` row or in `three`. */
export const FORM_ENTRIES: Readonly<
  Record<FormEdition, { readonly one: readonly FormEntry[]; readonly three: readonly FormEntry[] }>
> = {
  '2019': { one: entriesOf('2019', false), three: entriesOf('2019', true) },
  '2021': { one: entriesOf('2021', false), three: entriesOf('2021', true) },
}
