/** The typed fixtures: files in the shapes offices publish, each with the figures that were typed into it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FormEdition, NarrativeSection } from '../../../src/law/annual-report/annual-report.ts'
import { APPLICANT_COLUMNS, type CellPath } from '../../../src/law/annual-report/annual-report.ts'
import {
  formOf,
  proactiveCells,
  REMEDY_CELLS,
  requestCell,
} from '../../../src/law/annual-report/form-cells.ts'
import { rowsOf } from '../../../src/law/annual-report/report-rows.ts'

/**
 * A figure; '' a blank; '/' a stroke; '-' a dash (blank or stroke); 'none' anything but a figure;
 * 'cautious:n' that figure or none.
 */
export type TypedFigure = number | string

interface TypedFixture {
  readonly organ: string
  readonly year: number
  readonly form: FormEdition
  readonly proactive: Readonly<Record<string, TypedFigure | readonly TypedFigure[]>>
  readonly requests: Readonly<Record<string, readonly TypedFigure[]>>
  readonly remedies: readonly TypedFigure[]
  /** What stands in every row of table three that is not listed. */
  readonly unmentioned: TypedFigure | readonly TypedFigure[]
  /** Words that stand in each chapter of prose. */
  readonly says: Readonly<Record<NarrativeSection, string>>
}

export interface Fixture extends Pick<TypedFixture, 'organ' | 'year' | 'form' | 'says'> {
  readonly file: string
  readonly bytes: Uint8Array
  readonly figures: Readonly<Record<CellPath, TypedFigure>>
}

const FOLDER = fileURLToPath(new URL('./fixtures/', import.meta.url))

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, file)))

const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8')

const requestFigures = (typed: TypedFixture): readonly (readonly [CellPath, TypedFigure])[] => {
  const undivided = 'otherUndivided' in typed.requests
  const mark = { state: 'blank', printed: '' } as const
  const rows = rowsOf({
    form: typed.form,
    cells: undivided ? { [requestCell('otherUndivided', 6)]: mark } : {},
  })
  return rows.flatMap(({ key }) =>
    APPLICANT_COLUMNS.map((_, column) => {
      const row = typed.requests[key] ?? typed.unmentioned
      const figure = Array.isArray(row) ? row[column] : row
      return [requestCell(key, column), (figure ?? 0) as TypedFigure] as const
    }),
  )
}

const figuresOf = (typed: TypedFixture): Fixture['figures'] => {
  const proactive = proactiveCells(formOf(typed.form))
  const proactiveFigures = Object.values(typed.proactive).flat() as readonly TypedFigure[]
  return Object.fromEntries([
    ...proactive.map((path, index) => [path, proactiveFigures[index] ?? 'none'] as const),
    ...requestFigures(typed),
    ...REMEDY_CELLS.map((path, index) => [path, typed.remedies[index] ?? 'none'] as const),
  ])
}

/** Every fixture that must be read. */
export const fixtures = (): readonly Fixture[] =>
  readdirSync(FOLDER)
    .filter((file) => !file.endsWith('.json') && !file.startsWith('refused'))
    .map((file) => {
      const typed = JSON.parse(textOf(file.replace(/\.\w+$/, '.json'))) as TypedFixture
      const { organ, year, form, says } = typed
      return { file, bytes: bytesOf(file), organ, year, form, says, figures: figuresOf(typed) }
    })

/** Every fixture that must be refused, with the codes that are right. */
export const refusedFixtures = (): readonly {
  readonly file: string
  readonly bytes: Uint8Array
  readonly codes: readonly string[]
}[] =>
  Object.entries(JSON.parse(textOf('refused.json')) as Record<string, readonly string[]>).map(
    ([file, codes]) => ({ file, bytes: bytesOf(file), codes }),
  )
