/** The register of 规章 and 行政规范性文件: list, document, counts, tables. */
import { z } from 'zod'
import { exportRegister, importForm } from '../../../actions/normative-document/export-register.ts'
import type { RegisterFilter } from '../../../actions/normative-document/filter-register.ts'
import { importDocuments, MOST_IMPORTED } from '../../../actions/normative-document/import-documents.ts'
import {
  countCounty,
  countRegister,
  readRegister,
  readRegistered,
} from '../../../actions/normative-document/read-register.ts'
import { REGISTER_REFUSAL_WORDS } from '../../../contract/normative-document/register-words.ts'
import { VALIDITIES } from '../../../law/proactive-disclosure/disclosure-kind.ts'
import { REGISTERED_KINDS } from '../../../law/proactive-disclosure/registered-document.ts'
import { ok, refused } from '../../../law/result.ts'
import { idText } from '../id-text.ts'
import { NOT_FOUND } from '../interface-refusals.ts'
import { localDay } from '../local-day.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { YEAR } from './document-fields.ts'

const ORGAN = { organ: idText }

const FILTER = {
  kind: z.enum(REGISTERED_KINDS).optional(),
  validity: z.enum(VALIDITIES).optional(),
  year: YEAR.optional(),
  quarter: z.coerce.number().int().min(1).max(4).optional(),
  endedIn: YEAR.optional(),
  q: z.string().max(100).optional(),
  unconfirmed: z.literal('1').optional(),
  day: localDay.optional(),
}

type FilterQuery = { readonly [Name in keyof typeof FILTER]: z.output<(typeof FILTER)[Name]> }

const filterOf = (query: FilterQuery): RegisterFilter => ({
  kind: query.kind,
  validity: query.validity,
  year: query.year,
  quarter: query.quarter,
  endedIn: query.endedIn,
  q: query.q,
  isUnconfirmed: query.unconfirmed === '1',
})

const LIST = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/normative-documents',
  summary: '规章和行政规范性文件登记簿',
  asks: 'register.read',
  params: ORGAN,
  query: {
    ...FILTER,
    after: z.coerce.number().int().min(0).max(100_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query }) => {
    const given = { organId: params.organ, filter: filterOf(query), day: query.day ?? null }
    return ok({ kind: 'json', body: await readRegister(context, actor, given, query) } as const)
  },
})

const DOCUMENT = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/normative-documents/{registered}',
  summary: '登记簿中的一件文件',
  asks: 'register.read',
  params: { ...ORGAN, registered: idText },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params }) => {
    const found = await readRegistered(context, actor, params.organ, params.registered)
    return found === null ? refused(NOT_FOUND) : ok({ kind: 'json', body: found } as const)
  },
})

const COUNTS = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/normative-document-counts',
  summary: '一年的制发、废止和现行有效件数，及各数字背后的文件',
  asks: 'register.read',
  params: ORGAN,
  query: { year: YEAR },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params, query }) => {
    const counts = await countRegister(context, params.organ, query.year)
    return counts === null ? refused(NOT_FOUND) : ok({ kind: 'json', body: counts } as const)
  },
})

const COUNTY = staffEndpoint({
  method: 'GET',
  path: '/normative-document-counts/{year}',
  summary: '所辖各机关一年的制发、废止和现行有效件数',
  asks: 'register.read',
  params: { year: YEAR },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, params }) =>
    ok({ kind: 'json', body: await countCounty(context, actor, params.year) } as const),
})

const EXPORT = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/normative-documents/export',
  summary: '导出登记簿、季度备案目录或者废止失效目录',
  asks: 'register.read',
  params: ORGAN,
  query: { ...FILTER, format: z.enum(['xlsx', 'csv']).default('xlsx') },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params, query }) => {
    const given = { organId: params.organ, filter: filterOf(query), day: query.day ?? null }
    const file = await exportRegister(context, given, query.format)
    return file === null ? refused(NOT_FOUND) : ok({ kind: 'file', ...file } as const)
  },
})

const FORM = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/normative-documents/import-form',
  summary: '导入用的空表',
  asks: 'register.write',
  params: ORGAN,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async () => ok({ kind: 'file', ...(await importForm()) } as const),
})

const LARGEST_TABLE = 5 * 1024 * 1024

const IMPORT = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/normative-documents/import',
  summary: `按表格导入（先预览，全部无误才导入；一次最多${MOST_IMPORTED}件）`,
  asks: 'register.write',
  params: ORGAN,
  query: {},
  body: z.object({ mode: z.enum(['preview', 'save']) }),
  filesWithin: LARGEST_TABLE,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body, files }) => {
    const [file] = files
    if (file === undefined) {
      return refused(refusalFromWords({ code: 'file-missing' }, REGISTER_REFUSAL_WORDS))
    }
    const given = { organId: params.organ, name: file.name, bytes: file.bytes, mode: body.mode }
    const imported = await importDocuments(context, actor, given)
    return imported.ok
      ? ok({ kind: 'json', body: imported.value } as const)
      : refused(refusalFromWords(imported.refusal, REGISTER_REFUSAL_WORDS))
  },
})

export const REGISTER_ENDPOINTS: readonly StaffEndpoint[] = [
  LIST,
  COUNTS,
  COUNTY,
  EXPORT,
  FORM,
  IMPORT,
  DOCUMENT,
]
