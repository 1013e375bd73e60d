/** Documents from before this system, by the table: looked at first, row by row; taken in whole or not at all. */
import type { ImportJson, ImportRowJson } from '../../contract/normative-document/register-json.ts'
import { REGISTER_REFUSAL_WORDS } from '../../contract/normative-document/register-words.ts'
import { readTable, type TableRefusal, type TableRows } from '../../formats/spreadsheet/read-table.ts'
import type { OrganKind } from '../../law/organ/organ-kind.ts'
import { acceptDocument, plainDocumentNumber } from '../../law/proactive-disclosure/accept-document.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { insertChanges } from '../../store/document-change.ts'
import { organEntry } from '../../store/organ-arrange.ts'
import { applyEarlierEffects } from '../../store/register-projection.ts'
import { takenNumbers } from '../../store/registered-document.ts'
import { insertEntry } from '../../store/registered-document-save.ts'
import { lockCaseOrgan } from '../../store/request-organ.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type HeadRefusal, type ReadDocument, readHeads, readRow } from './read-document-table.ts'
import { recordRegisterAct } from './register-audit.ts'

export type ImportRefusal = TableRefusal | HeadRefusal | Refusal<'organ-lacking' | 'too-many-rows'>

export const MOST_IMPORTED = 2_000

interface Row {
  /** As the spreadsheet counts. */
  readonly row: number
  readonly read: ReadDocument | null
  readonly documentNumber: string
  readonly title: string
  readonly problems: readonly Refusal[]
}

const sentence = ({ code, facts }: Refusal): string =>
  (REGISTER_REFUSAL_WORDS[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(facts?.[name] ?? ''),
  )

const presentRow = ({ row, documentNumber, title, problems }: Row): ImportRowJson => ({
  row,
  documentNumber,
  title,
  problems: problems.map(sentence),
})

/** What the law has against a row, each change looked at as if it were confirmed. */
const lawful = ({ facts, changes }: ReadDocument, organ: OrganKind, today: LocalDate): readonly Refusal[] => {
  const dayOf = (effect: string) => changes.find((change) => change.effect === effect)?.on ?? null
  const accepted = acceptDocument(
    { ...facts, repealedOn: dayOf('repeals'), lapsedOn: dayOf('lapses'), amendedOn: dayOf('amends') },
    organ,
    today,
  )
  return accepted.ok ? [] : [accepted.refusal]
}

const rowsOf = (
  table: TableRows,
  organ: OrganKind,
  today: LocalDate,
): Result<readonly Row[], ImportRefusal> => {
  const first = table.findIndex((row) => row.some((cell) => cell !== ''))
  const heads = readHeads(table[first] ?? [])
  if (!heads.ok) return heads
  const rows = table.flatMap((cells, index): readonly Row[] => {
    if (index <= first || cells.every((cell) => cell === '')) return []
    const read = readRow(cells, heads.value)
    return [
      {
        row: index + 1,
        read: read.ok ? read.value : null,
        documentNumber: cells[heads.value.indexOf('documentNumber')] ?? '',
        title: cells[heads.value.indexOf('title')] ?? '',
        problems: read.ok ? lawful(read.value, organ, today) : read.refusal,
      },
    ]
  })
  if (rows.length === 0) return refused({ code: 'table-empty' })
  return rows.length > MOST_IMPORTED
    ? refused({ code: 'too-many-rows', facts: { most: MOST_IMPORTED } })
    : ok(rows)
}

/** A number that the register has already, or that stands twice in the table. */
const withNumbersChecked = (rows: readonly Row[], taken: ReadonlySet<string>): readonly Row[] => {
  const times = new Map<string, number>()
  for (const { documentNumber } of rows) {
    const plain = plainDocumentNumber(documentNumber)
    times.set(plain, (times.get(plain) ?? 0) + 1)
  }
  return rows.map((row) => {
    const number = plainDocumentNumber(row.documentNumber)
    if (number === '') return row
    const facts = { number: row.documentNumber }
    const more: Refusal[] = []
    if (taken.has(number)) more.push({ code: 'number-taken', facts })
    if ((times.get(number) ?? 0) > 1) more.push({ code: 'number-twice', facts })
    return { ...row, problems: [...row.problems, ...more] }
  })
}

const takeIn = async (
  trx: Database,
  rows: readonly Row[],
  given: { readonly organId: number; readonly by: string; readonly at: Date },
): Promise<void> => {
  for (const { read } of rows) {
    if (read === null) continue
    const documentId = await insertEntry(trx, { ...given, facts: read.facts })
    await insertChanges(
      trx,
      read.changes.map(({ effect, on, byTitle }) => ({
        documentId,
        disclosureId: null,
        effect,
        on,
        byTitle,
        byNumber: '',
        byDisclosureId: null,
        cleanupId: null,
        by: given.by,
        at: given.at,
        isConfirmed: false,
      })),
    )
    await applyEarlierEffects(trx, read.facts.documentNumber)
  }
}

interface SentTable {
  readonly organId: number
  readonly name: string
  readonly bytes: Uint8Array
  /** `preview` says what would happen; `save` does it when no row is refused, and else says what stands against it. */
  readonly mode: 'preview' | 'save'
}

/** Refuses a table that cannot be read or whose heads are not understood; what is wrong with a row is told row by row. */
export const importDocuments = async (
  context: ActContext,
  actor: Actor,
  { organId, name, bytes, mode }: SentTable,
): Promise<Result<ImportJson, ImportRefusal>> => {
  const table = await readTable(name, bytes)
  if (!table.ok) return table
  return context.db.transaction().execute(async (trx): Promise<Result<ImportJson, ImportRefusal>> => {
    await lockCaseOrgan(trx, organId)
    const organ = await organEntry(trx, organId)
    if (organ === null) return refused({ code: 'organ-lacking' })
    const read = rowsOf(table.value, organ.kind, dateOf(context.now()))
    if (!read.ok) return read
    const numbers = read.value.map(({ documentNumber }) => documentNumber)
    const rows = withNumbersChecked(read.value, await takenNumbers(trx, organId, numbers, null))
    const wrong = rows.filter(({ problems }) => problems.length > 0).length
    const isSaved = mode === 'save' && wrong === 0
    if (isSaved) {
      await takeIn(trx, rows, { organId, by: actor.id, at: context.instant() })
      await recordRegisterAct(context, trx, actor, {
        act: 'register.imported',
        organId,
        subjectKind: 'organ',
        subjectId: organId,
        detail: { documents: rows.length, file: name },
      })
    }
    return ok({ rows: rows.map(presentRow), accepted: rows.length - wrong, refused: wrong, isSaved })
  })
}
