/** Schemas of the annual report as JSON, for the API's description and for reading such JSON back. */
import { z } from 'zod'
import {
  APPLICANT_COLUMNS,
  type FormEdition,
  REMEDY_GROUPS,
  REMEDY_RESULTS,
} from '../law/annual-report/annual-report.ts'
import type { ProactiveMeasure } from '../law/annual-report/form.ts'
import { formOf } from '../law/annual-report/form-cells.ts'
import { OTHER_UNDIVIDED_ROW } from '../law/annual-report/request-rows.ts'
import { SOURCES, type SourceId } from '../law/sources.ts'
import type { ReportJson, UnreadableJson } from './annual-report-json.ts'

const count = z.number().nullable()
const amount = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .nullable()

const objectOf = <Schema extends z.ZodType>(keys: readonly string[], schema: Schema) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, schema])))

const measureSchemas = ({ label, unit }: ProactiveMeasure, name: string): Record<string, z.ZodType> => {
  if (unit === 'count' || unit === 'change') return { [name]: count.describe(label) }
  const schema = { [name]: amount.describe(label) }
  return unit === 'wanYuan' ? schema : { ...schema, [`${name}Unit`]: z.literal('unknown').optional() }
}

const proactive = (edition: FormEdition) => {
  const shape: Record<string, z.ZodType> = {}
  for (const { measures } of formOf(edition).proactive.flatMap(({ rows }) => rows)) {
    const group: Record<string, z.ZodType> = {}
    for (const measure of measures) {
      const [, key = '', name] = measure.path.split('.')
      if (name === undefined) Object.assign(shape, measureSchemas(measure, key))
      else Object.assign(group, measureSchemas(measure, name))
      if (name !== undefined) shape[key] = z.strictObject(group)
    }
  }
  return z.strictObject(shape)
}

const columns = z.array(count).length(APPLICANT_COLUMNS.length)

/** Either the three rows under （六） or the undivided one. */
const requests = (edition: FormEdition) => {
  const rows = formOf(edition).requests
  const shape = rows.map(({ key, label, group }) => {
    const row = columns.describe(label)
    return [key, group === 'other' ? row.optional() : row]
  })
  return z.strictObject({
    ...Object.fromEntries(shape),
    [OTHER_UNDIVIDED_ROW.key]: columns.describe(OTHER_UNDIVIDED_ROW.label).optional(),
  })
}

const source = z.strictObject({ file: z.string(), media: z.string().nullable() })
const text = z.string().nullable()
const section = z.enum(['overview', 'problems', 'other']).nullable()
const figure = z.union([z.number(), z.string()]).nullable()
const position = z.int().min(1).optional()

const claim = z.strictObject({
  metric: z.string(),
  value: z.number().nullable(),
  qualifier: z.enum(['exact', 'atLeast', 'about', 'lessThan']),
  text: z.string(),
  section,
  scope: z.enum(['area', 'own', 'unstated']),
  unit: text,
  year: z.int().optional(),
  label: z.string().optional(),
  step: z.number().optional(),
  partOf: z.strictObject({ list: z.number(), total: z.number(), complete: z.boolean() }).optional(),
})

const notNumber = z.strictObject({
  cell: z.string(),
  state: z.enum(['blank', 'notApplicable', 'unreadable', 'annotated']),
  printed: z.string(),
  reason: z.string().optional(),
})

const finding = z.strictObject({
  check: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  cells: z.array(z.string()),
  expected: figure,
  actual: figure,
  message: z.string(),
  source: z.string(),
  sourceId: z.enum(Object.keys(SOURCES) as [SourceId, ...SourceId[]]),
})

const place = z.strictObject({
  page: position,
  line: position,
  table: position,
  row: position,
  column: position,
})

const report = (edition: FormEdition) =>
  z.strictObject({
    source,
    organ: text,
    year: z.int().nullable(),
    form: z.literal(edition),
    proactive: proactive(edition),
    requests: requests(edition),
    remedies: objectOf(REMEDY_GROUPS, objectOf(REMEDY_RESULTS, count)),
    narrative: z.strictObject({ overview: text, problems: text, other: text }),
    claims: z.array(claim),
    notNumbers: z.array(notNumber),
    findings: z.array(finding),
    places: z.record(z.string(), place),
  })

/** The forms differ in table two and in the rows under （六）; `form` says which one it is. */
export const REPORT_JSON = z.discriminatedUnion('form', [
  report('2021'),
  report('2019'),
]) as unknown as z.ZodType<ReportJson>

export const UNREADABLE_JSON: z.ZodType<UnreadableJson> = z.strictObject({
  source,
  error: z.strictObject({ code: z.string(), message: z.string() }),
})
