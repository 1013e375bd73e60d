/** The register of 规章和规范性文件 of an organ as open data: the same rows as its page. */
import { z } from 'zod'
import { filterRegister } from '../../actions/normative-document/filter-register.ts'
import { CSV_QUERY, parameter, SLUG } from '../../contract/api/parameters.ts'
import { registeredKindName, VALIDITY_NAMES } from '../../contract/normative-document/register-words.ts'
import { VALIDITIES } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { REGISTERED_KINDS, registeredValidityOn } from '../../law/proactive-disclosure/registered-document.ts'
import { endOf } from '../../law/proactive-disclosure/validity.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { findApplyOrgan } from '../../store/apply-organ.ts'
import type { Database } from '../../store/database.ts'
import { type RegisteredEntry, registeredEntries } from '../../store/registered-document.ts'
import { type ApiRefusal, type Caller, type CsvRow, type Endpoint, endpoint } from '../endpoint.ts'

const fourDigits = z
  .string()
  .regex(/^(?:19|20)\d\d$/)
  .transform(Number)

const year = (description: string) =>
  parameter(fourDigits, { description, accepts: '四位数的年份，如 2026' }).optional()

const QUERY = {
  kind: parameter(z.enum(REGISTERED_KINDS), {
    description: '类别',
    accepts: REGISTERED_KINDS.map((kind) => `${kind} ${registeredKindName(kind)}`).join('，'),
  }).optional(),
  validity: parameter(z.enum(VALIDITIES), {
    description: '今天的有效性',
    accepts: VALIDITIES.map((validity) => `${validity} ${VALIDITY_NAMES[validity]}`).join('，'),
  }).optional(),
  year: year('成文年份'),
  ended: year('废止、失效的年份'),
  q: parameter(z.string().max(100), { description: '名称或文号中的词语', accepts: '最多100字' }).optional(),
}

const day = z.iso.date().nullable()

const RULE = z
  .strictObject({
    documentNumber: z.string().describe('文号'),
    title: z.string().describe('名称'),
    kind: z.enum(REGISTERED_KINDS).describe('类别'),
    formedOn: z.iso.date().describe('成文日期'),
    publishedOn: day.describe('发布日期'),
    effectiveOn: day.describe('施行日期'),
    expiresOn: day.describe('有效期至'),
    amendedOn: day.describe('修改日期'),
    endedOn: day.describe('废止、失效之日'),
    validity: z.enum(VALIDITIES).describe('今天的有效性'),
    leadOrgan: z.string().describe('牵头机关；本机关单独制发或者牵头的为空'),
    jointOrgans: z.array(z.string()).describe('联合制发机关'),
    filingNumber: z.string().describe('备案号'),
    filedOn: day.describe('备案日期'),
    disclosureId: z.int().nullable().describe('本网站页面的标识；没有页面的为 null'),
    sourceUrl: z.string().describe('本网站以外的原文网址'),
  })
  .meta({ id: 'Rule' })

const RULES = z
  .strictObject({ day: z.iso.date().describe('有效性所按的日期'), items: z.array(RULE), next: z.null() })
  .meta({ id: 'Rules' })

const presentRule = (entry: RegisteredEntry, today: LocalDate) => ({
  documentNumber: entry.documentNumber,
  title: entry.title,
  kind: entry.kind,
  formedOn: entry.formedOn,
  publishedOn: entry.publishedOn,
  effectiveOn: entry.effectiveOn,
  expiresOn: entry.expiresOn,
  amendedOn: entry.amendedOn,
  endedOn: endOf(entry)?.on ?? null,
  validity: registeredValidityOn(entry, today),
  leadOrgan: entry.leadOrgan,
  jointOrgans: entry.jointOrgans,
  filingNumber: entry.filingNumber,
  filedOn: entry.filedOn,
  disclosureId: entry.disclosureId,
  sourceUrl: entry.sourceUrl,
})

const COLUMNS = {
  documentNumber: '文号',
  title: '名称',
  kind: '类别',
  formedOn: '成文日期',
  publishedOn: '发布日期',
  effectiveOn: '施行日期',
  expiresOn: '有效期至',
  amendedOn: '修改日期',
  endedOn: '废止、失效之日',
  validity: '有效性',
  leadOrgan: '牵头机关',
  jointOrgans: '联合制发机关',
  filingNumber: '备案号',
  filedOn: '备案日期',
  disclosureId: '页面标识',
  sourceUrl: '原文网址',
} as const

interface Asked {
  readonly slug: string
  readonly kind?: RegisteredEntry['kind'] | undefined
  readonly validity?: (typeof VALIDITIES)[number] | undefined
  readonly year?: number | undefined
  readonly ended?: number | undefined
  readonly q?: string | undefined
}

const foundBy = async (
  db: Database,
  { slug, ended, kind, validity, year: madeIn, q }: Asked,
  { context }: Caller,
): Promise<Result<{ readonly today: LocalDate; readonly rules: readonly RegisteredEntry[] }, ApiRefusal>> => {
  const organ = await findApplyOrgan(db, slug)
  if (organ === null) return refused({ code: 'organ-not-found' })
  const today = dateOf(context.now())
  const entries = await registeredEntries(db, [organ.id], 'public')
  return ok({
    today,
    rules: filterRegister(entries, { kind, validity, year: madeIn, q, endedIn: ended }, today),
  })
}

const rules = endpoint({
  path: '/rules/{slug}',
  tag: '主动公开',
  summary: '一个机关的规章和行政规范性文件，带今天的有效性',
  pathParameters: { slug: SLUG },
  query: QUERY,
  shape: { media: 'application/json', schema: RULES },
  problems: ['organ-not-found'],
  answer: async (db, input, caller) => {
    const found = await foundBy(db, input, caller)
    if (!found.ok) return found
    const { today, rules: entries } = found.value
    const items = entries.map((entry) => presentRule(entry, today))
    return ok({ kind: 'json', body: { day: today, items, next: null } })
  },
})

const csvRow = (entry: RegisteredEntry, today: LocalDate): CsvRow => ({
  ...presentRule(entry, today),
  kind: registeredKindName(entry.kind),
  validity: VALIDITY_NAMES[registeredValidityOn(entry, today)],
  jointOrgans: entry.jointOrgans.join('、'),
})

const rulesCsv = endpoint({
  path: '/rules/{slug}.csv',
  tag: '主动公开',
  summary: '一个机关的规章和行政规范性文件（CSV）',
  pathParameters: { slug: SLUG },
  query: { ...QUERY, ...CSV_QUERY },
  shape: { media: 'text/csv', columns: COLUMNS },
  problems: ['organ-not-found'],
  answer: async (db, input, caller) => {
    const found = await foundBy(db, input, caller)
    if (!found.ok) return found
    const { today, rules: entries } = found.value
    return ok({
      kind: 'csv',
      name: `rules-${input.slug}`,
      rows: entries.map((entry) => csvRow(entry, today)),
    })
  },
})

export const RULES_ENDPOINTS: readonly Endpoint[] = [rulesCsv, rules]
