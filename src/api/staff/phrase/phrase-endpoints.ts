/** Lists of leaders' names, phrases and words to be careful with. */
import { z } from 'zod'
import {
  addPhrase,
  changePhrase,
  type PhraseActRefusal,
  removePhrase,
} from '../../../actions/phrase/arrange-phrases.ts'
import { exportPhrases, importPhrases } from '../../../actions/phrase/exchange-phrases.ts'
import type { PhraseImportJson, PhraseJson } from '../../../contract/phrase/phrase-json.ts'
import { PHRASE_REFUSAL_WORDS } from '../../../contract/phrase/phrase-words.ts'
import { PHRASE_KINDS, PHRASE_LIMITS } from '../../../law/proactive-disclosure/phrase-entry.ts'
import { ok, type Refusal, refused } from '../../../law/result.ts'
import { type LocalDate, parseLocalDate } from '../../../law/time/local-date.ts'
import { type KeptPhrase, pagePhrases } from '../../../store/phrase-entry.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffAnswer, type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const id = z.coerce.number().int().min(1).max(2_147_483_647)
/** Longer texts are refused by the law, in words. */
const text = (most: number) => z.string().max(most * 10)
const DAY = z
  .string()
  .refine((given) => parseLocalDate(given).ok)
  .transform((given) => given as LocalDate)
  .nullable()

const ENTRY = z.strictObject({
  kind: z.enum(PHRASE_KINDS),
  rightWord: text(PHRASE_LIMITS.word),
  wrongWords: z.array(text(PHRASE_LIMITS.word)).max(PHRASE_LIMITS.wrongWords * 2),
  title: text(PHRASE_LIMITS.title),
  note: text(PHRASE_LIMITS.note),
  since: DAY,
  until: DAY,
})

const MIB = 1024 * 1024
const DEFAULT_LIMIT = 50
const MOST = 200

const refuse = (refusal: PhraseActRefusal | Refusal) => {
  const statuses: Readonly<Record<string, 404 | 409>> = { 'phrase-unknown': 404, 'phrase-known': 409 }
  return refused(refusalFromWords(refusal, PHRASE_REFUSAL_WORDS, statuses[refusal.code] ?? 422))
}
const json = (body: unknown) => ok<StaffAnswer>({ kind: 'json', body })

const present = (organId: number, entry: KeptPhrase): PhraseJson => ({
  id: entry.id,
  kind: entry.kind,
  rightWord: entry.rightWord,
  wrongWords: entry.wrongWords,
  title: entry.title,
  note: entry.note,
  since: entry.since,
  until: entry.until,
  organ: { id: entry.organId, name: entry.organName },
  isInherited: entry.organId !== organId,
})

const ofOrgan = {
  params: { organ: id },
  organOf: async ({ params }: { readonly params: { readonly organ: number } }) => params.organ,
}

const listing = staffEndpoint({
  ...ofOrgan,
  method: 'GET',
  path: '/organs/{organ}/phrases',
  summary: '姓名和规范表述名单，含上级机关的',
  asks: 'manuscript.read',
  query: {
    kind: z.enum(PHRASE_KINDS).optional(),
    q: z.string().max(60).optional(),
    after: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(MOST).default(DEFAULT_LIMIT),
  },
  body: null,
  filesWithin: 0,
  answer: async ({ context, params, query: { kind, q, after, limit } }) => {
    const filter = { ...(kind === undefined ? {} : { kind }), ...(q === undefined ? {} : { q }) }
    const page = await pagePhrases(context.db, params.organ, filter, { cursor: after ?? null, limit })
    if (page === null) return refuse({ code: 'cursor-malformed' })
    return json({ items: page.items.map((entry) => present(params.organ, entry)), next: page.next })
  },
})

const adding = staffEndpoint({
  ...ofOrgan,
  method: 'POST',
  path: '/organs/{organ}/phrases',
  summary: '在名单中添加一条',
  asks: 'phrase.arrange',
  query: {},
  body: ENTRY,
  filesWithin: 0,
  answer: async ({ context, actor, params, body }) => {
    const added = await addPhrase(context, actor, params.organ, body)
    return added.ok ? json({ id: added.value }) : refuse(added.refusal)
  },
})

const ofEntry = { ...ofOrgan, params: { organ: id, phrase: id } }

const changing = staffEndpoint({
  ...ofEntry,
  method: 'PUT',
  path: '/organs/{organ}/phrases/{phrase}',
  summary: '修改名单中的一条',
  asks: 'phrase.arrange',
  query: {},
  body: ENTRY,
  filesWithin: 0,
  answer: async ({ context, actor, params, body }) => {
    const changed = await changePhrase(context, actor, params.organ, params.phrase, body)
    return changed.ok ? json({ id: params.phrase }) : refuse(changed.refusal)
  },
})

const removing = staffEndpoint({
  ...ofEntry,
  method: 'DELETE',
  path: '/organs/{organ}/phrases/{phrase}',
  summary: '从名单中移出一条',
  asks: 'phrase.arrange',
  query: {},
  body: null,
  filesWithin: 0,
  answer: async ({ context, actor, params }) => {
    const removed = await removePhrase(context, actor, params.organ, params.phrase)
    return removed.ok ? json({}) : refuse(removed.refusal)
  },
})

const importing = staffEndpoint({
  ...ofOrgan,
  method: 'POST',
  path: '/organs/{organ}/phrases/import',
  summary: '导入名单（XLSX、CSV）',
  asks: 'phrase.arrange',
  query: {},
  body: z.strictObject({}),
  filesWithin: 10 * MIB,
  answer: async ({ context, actor, params, files }) => {
    const [file] = files
    if (file === undefined) return refuse({ code: 'file-missing' })
    const imported = await importPhrases(context, actor, params.organ, file)
    if (!imported.ok) return refuse(imported.refusal)
    const { added, replaced, problems } = imported.value
    const body: PhraseImportJson = {
      added,
      replaced,
      problems: problems.map(({ row, refusal }) => ({
        row,
        message: refusalFromWords(refusal, PHRASE_REFUSAL_WORDS).message,
      })),
    }
    return json(body)
  },
})

const exporting = staffEndpoint({
  ...ofOrgan,
  method: 'GET',
  path: '/organs/{organ}/phrases/export',
  summary: '导出名单（XLSX、CSV）',
  asks: 'phrase.arrange',
  query: { format: z.enum(['xlsx', 'csv']).default('xlsx') },
  body: null,
  filesWithin: 0,
  answer: async ({ context, params, query }) =>
    ok({ kind: 'file', ...(await exportPhrases(context, params.organ, query.format)) } as const),
})

export const PHRASE_ENDPOINTS: readonly StaffEndpoint[] = [
  listing,
  adding,
  changing,
  removing,
  importing,
  exporting,
]
