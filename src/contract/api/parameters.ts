/** Parameters that endpoints of the API take, with the words that explain and refuse them. */
import { z } from 'zod'
import { CATALOGUE_ITEMS } from '../../law/proactive-disclosure/catalogue-items.ts'
import {
  DISCLOSURE_KIND_RULES,
  DISCLOSURE_KINDS,
  type DisclosureKind,
} from '../../law/proactive-disclosure/disclosure-kind.ts'
import { parseLocalDate } from '../../law/time/local-date.ts'

export interface ParameterMeta {
  /** What it means, in Chinese. */
  readonly description: string
  /** What is accepted, in Chinese. */
  readonly accepts: string
}

/** Words for each parameter schema, kept beside it so that the refusal and the documentation say the same. */
const parameterWords = z.registry<ParameterMeta>()

/** A copy, since the words belong to the parameter and not to every other one of its kind. */
export const parameter = <Schema extends z.ZodType>(schema: Schema, meta: ParameterMeta): Schema => {
  const own = schema.clone()
  parameterWords.add(own, meta)
  return own
}

/** Looks through `optional` and `default`. */
export const parameterMeta = (schema: z.ZodType): ParameterMeta => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return parameterMeta(schema.unwrap() as z.ZodType)
  }
  return parameterWords.get(schema) ?? { description: '', accepts: '' }
}

/** Stands in an address for organs whose name does not say where they are. */
const REGION_UNKNOWN = '未注明'

const LONGEST_TEXT = 100
const MOST_ITEMS = 200
const DEFAULT_ITEMS = 50

/** PostgreSQL takes no NUL; no other control character belongs into a name either. */
const plainText = z
  .string()
  .min(1)
  .max(LONGEST_TEXT)
  .regex(/^\P{Cc}+$/u)
const PLAIN_TEXT = `1 至 ${LONGEST_TEXT} 个字符`

const regionText = plainText.transform((text) => (text === REGION_UNKNOWN ? '' : text))
const REGION_MEANING = `地区全名，如“卫辉市”；名称中看不出地区的机关用“${REGION_UNKNOWN}”`

const fourDigits = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)

export const SLUG = parameter(plainText, { description: '机关标识，见机关列表的 slug', accepts: PLAIN_TEXT })
export const YEAR = parameter(fourDigits, { description: '报告年度', accepts: '四位数的年份，如 2021' })
export const REGION = parameter(regionText, { description: REGION_MEANING, accepts: PLAIN_TEXT })

/** Query fields by which annual reports are chosen. */
export const REPORT_QUERY = {
  region: REGION.optional(),
  organ: parameter(plainText, { description: '机关标识或机关全名', accepts: PLAIN_TEXT }).optional(),
  year: YEAR.optional(),
  q: parameter(plainText, { description: '在机关名称和报告正文中查找的词', accepts: PLAIN_TEXT }).optional(),
  severity: parameter(z.enum(['error', 'warning']), {
    description: '只要有此类核对结果的报告：error 错误，warning 警告',
    accepts: 'error 或 warning',
  }).optional(),
}

export const ORGAN_QUERY = {
  region: REGION.optional(),
  q: parameter(plainText, { description: '机关名称中的词', accepts: PLAIN_TEXT }).optional(),
}

export const PAGE_QUERY = {
  cursor: parameter(z.string().max(500), {
    description: '上一页答复中的 next；不填为第一页',
    accepts: '上一页答复中的 next',
  }).optional(),
  limit: parameter(
    z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .transform(Number)
      .pipe(z.int().max(MOST_ITEMS)),
    {
      description: `每页条数，默认 ${DEFAULT_ITEMS}，最多 ${MOST_ITEMS}`,
      accepts: `1 至 ${MOST_ITEMS} 的整数`,
    },
  ).default(DEFAULT_ITEMS),
}

export const VERSION_QUERY = {
  version: parameter(
    z
      .string()
      .regex(/^[1-9]\d{0,5}$/)
      .transform(Number),
    { description: '版本号；不填为现行版本', accepts: '1 至 999999 的整数' },
  ).optional(),
}

export const CSV_QUERY = {
  header: parameter(z.enum(['zh', 'en']), {
    description: '首行用中文列名（zh，默认）还是英文字段名（en）',
    accepts: 'zh 或 en',
  }).default('zh'),
}

export const CASE_NUMBER = parameter(
  z
    .string()
    .min(1)
    .max(40)
    .regex(/^[\w-]+$/),
  { description: '受理号', accepts: '回执上的受理号，如 20260003-00012' },
)
export const ACCESS_CODE = parameter(z.string().min(1).max(100), {
  description: '查询码，放在请求头中，不放在网址中',
  accepts: '回执上的查询码',
})

export const DISCLOSURE_ID = parameter(
  z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
  { description: '文件标识，见文件列表的 id', accepts: '正整数' },
)

const ITEM_CODES = CATALOGUE_ITEMS.map(({ code }) => code) as [string, ...string[]]

/** Query fields by which published documents are chosen. */
export const DISCLOSURE_QUERY = {
  organ: parameter(plainText, { description: '机关标识，见机关列表的 slug', accepts: PLAIN_TEXT }).optional(),
  kind: parameter(z.enum(DISCLOSURE_KINDS as [DisclosureKind, ...DisclosureKind[]]), {
    description: '信息种类',
    accepts: DISCLOSURE_KINDS.map((kind) => `${kind} ${DISCLOSURE_KIND_RULES[kind].name}`).join('，'),
  }).optional(),
  year: parameter(fourDigits, {
    description: '首次公开的年份',
    accepts: '四位数的年份，如 2026',
  }).optional(),
  item: parameter(z.enum(ITEM_CODES), {
    description: '法定主动公开事项代码，见 /catalogue',
    accepts: '如 20-1、21-county-1、21-township-1',
  }).optional(),
  column: parameter(
    z
      .string()
      .regex(/^[1-9]\d{0,14}$/)
      .transform(Number),
    { description: '栏目标识，见 /columns 的 id', accepts: '正整数' },
  ).optional(),
  changedSince: parameter(
    z.string().transform((text, context) => {
      const day = parseLocalDate(text)
      if (day.ok) return day.value
      context.addIssue({ code: 'custom', message: 'not a day' })
      return z.NEVER
    }),
    { description: '自该日起有更新的文件', accepts: '日期，如 2026-10-12' },
  ).optional(),
}

export const COLUMN_QUERY = { organ: DISCLOSURE_QUERY.organ }
