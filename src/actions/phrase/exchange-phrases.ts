/** A list of names and phrases comes in as a table and goes out as one. */
import { PHRASE_COLUMNS, PHRASE_KIND_NAMES } from '../../contract/phrase/phrase-words.ts'
import { readTable, type TableRefusal } from '../../formats/spreadsheet/read-table.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import { countPhrases, MOST_PHRASES, mergePhrases, ownPhrases, phraseKey } from '../../store/phrase-entry.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type TableFile, tableFile } from '../normative-document/table-file.ts'
import { type RowProblem, readPhraseTable } from './read-phrase-table.ts'

export type PhraseImportRefusal = TableRefusal | Refusal<'heads-missing' | 'list-full'>

export interface PhraseImport {
  readonly added: number
  readonly replaced: number
  readonly problems: readonly RowProblem[]
}

const MOST_PROBLEMS = 50

/** Everything or nothing: while a row is wrong, none is taken in. What the list has already is put in the place of the old. */
export const importPhrases = async (
  context: ActContext,
  actor: Actor,
  organId: number,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<PhraseImport, PhraseImportRefusal>> => {
  const rows = await readTable(file.name, file.bytes)
  if (!rows.ok) return rows
  const table = readPhraseTable(rows.value, phraseKey)
  if (!table.ok) return table
  const { entries, problems } = table.value
  if (problems.length > 0) return ok({ added: 0, replaced: 0, problems: problems.slice(0, MOST_PROBLEMS) })
  const at = context.instant()
  return context.db.transaction().execute(async (trx): Promise<Result<PhraseImport, PhraseImportRefusal>> => {
    if ((await countPhrases(trx, organId)) + entries.length > MOST_PHRASES)
      return refused({ code: 'list-full' })
    const added = await mergePhrases(
      trx,
      organId,
      entries.map(({ entry }) => entry),
      actor.id,
      at,
    )
    const replaced = entries.length - added
    await appendAudit(trx, {
      chain: organId,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'phrase.imported',
      subjectKind: 'organ',
      subjectId: String(organId),
      detail: { added, replaced },
    })
    return ok({ added, replaced, problems: [] })
  })
}

const WIDTHS = [10, 24, 40, 24, 40, 12, 12]

/** An organ's own list, in the form in which it can be read in again. */
export const exportPhrases = async (
  { db }: Pick<ActContext, 'db'>,
  organId: number,
  format: 'xlsx' | 'csv',
): Promise<TableFile> => {
  const entries = await ownPhrases(db, organId)
  const columns = Object.values(PHRASE_COLUMNS).map((name, index) => ({ name, width: WIDTHS[index] ?? 12 }))
  const rows = entries.map(({ kind, rightWord, wrongWords, title, note, since, until }) => [
    PHRASE_KIND_NAMES[kind],
    rightWord,
    wrongWords.join('、'),
    title,
    note,
    since,
    until,
  ])
  return tableFile({ name: '姓名和规范表述名单', columns, rows }, format)
}
