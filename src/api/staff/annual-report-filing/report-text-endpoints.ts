/** The words of a report: saving, the draft, what reads alike. */
import { z } from 'zod'
import { draftReportWords } from '../../../actions/annual-report-filing/draft-words.ts'
import {
  LONGEST_CHAPTER,
  type SaveTextRefusal,
  saveReportText,
} from '../../../actions/annual-report-filing/save-text.ts'
import { similarWords } from '../../../actions/annual-report-filing/similar-words.ts'
import { countyTime } from '../../../actions/county-time.ts'
import { COMPILE_REFUSAL_WORDS } from '../../../contract/annual-report-filing/compile-words.ts'
import type { NewestTextJson } from '../../../contract/annual-report-filing/text-json.ts'
import { TEXT_REFUSAL_WORDS } from '../../../contract/annual-report-filing/text-words.ts'
import { NARRATIVE_SECTIONS } from '../../../law/annual-report/annual-report.ts'
import { ok } from '../../../law/result.ts'
import { namesOfActors } from '../../../store/account-names.ts'
import type { Database } from '../../../store/database.ts'
import type { StoredReportText } from '../../../store/report-text.ts'
import { findCaseOrgan } from '../../../store/request-organ.ts'
import { NOT_FOUND } from '../interface-refusals.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import type { StaffRefusal } from '../staff-refusal.ts'

const ORGAN = z.coerce.number().int().min(1).max(2_147_483_647)
const YEAR = z.coerce.number().int().min(2019).max(2200)
const REVISION = z.number().int().min(0).max(2_147_483_647)
/** What is longer by little is refused in words, by much as malformed. */
const CHAPTER = z.string().max(LONGEST_CHAPTER * 2)
const PARAMS = { organ: ORGAN, year: YEAR }

const newestJson = async (db: Database, text: StoredReportText): Promise<NewestTextJson> => ({
  revision: text.revision,
  overview: text.overview,
  problems: text.problems,
  other: text.other,
  generated: text.generated,
  writtenBy: (await namesOfActors(db, [text.writtenBy])).get(text.writtenBy) ?? '',
  writtenAt: countyTime(text.writtenAt),
})

const savingRefusal = async (db: Database, refusal: SaveTextRefusal): Promise<StaffRefusal> => {
  const status = refusal.code === 'chapter-too-long' ? 422 : 409
  const told = refusalFromWords(refusal, TEXT_REFUSAL_WORDS, status)
  return refusal.newest === undefined ? told : { ...told, meanwhile: await newestJson(db, refusal.newest) }
}

const saving = staffEndpoint({
  method: 'PUT',
  path: '/organs/{organ}/annual-reports/{year}/text',
  summary: '保存年度报告的文字',
  asks: 'annualReport.write',
  params: PARAMS,
  query: {},
  body: z.strictObject({
    revision: REVISION,
    overview: CHAPTER,
    problems: CHAPTER,
    other: CHAPTER,
    generated: z.array(z.enum(NARRATIVE_SECTIONS)).max(NARRATIVE_SECTIONS.length).default([]),
  }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const saved = await saveReportText(context, actor, {
      organId: params.organ,
      year: params.year,
      ...body,
      generated: [...new Set(body.generated)],
    })
    if (saved.ok) return ok({ kind: 'json', body: saved.value } as const)
    return { ok: false, refusal: await savingRefusal(context.db, saved.refusal) }
  },
})

const draft = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/annual-reports/{year}/draft',
  summary: '由系统记录起草的年度报告文字，以及可以引用的数据',
  asks: 'annualReport.read',
  params: PARAMS,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => {
    const organ = await findCaseOrgan(context.db, params.organ)
    if (organ === null) return { ok: false, refusal: NOT_FOUND }
    const drafted = await draftReportWords(context, organ, params.year)
    if (drafted.ok) return ok({ kind: 'json', body: drafted.value } as const)
    return { ok: false, refusal: refusalFromWords(drafted.refusal, COMPILE_REFUSAL_WORDS) }
  },
})

const similarity = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/annual-reports/{year}/similarity',
  summary: '年度报告的文字与上年报告、其他机关报告相同的部分',
  asks: 'annualReport.read',
  params: PARAMS,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => {
    const organ = await findCaseOrgan(context.db, params.organ)
    if (organ === null) return { ok: false, refusal: NOT_FOUND }
    return ok({ kind: 'json', body: await similarWords(context, organ, params.year) } as const)
  },
})

export const REPORT_TEXT_ENDPOINTS: readonly StaffEndpoint[] = [saving, draft, similarity]
