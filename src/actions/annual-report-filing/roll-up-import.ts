/** Takes the report of an organ that came as a file: shows what was read first, and saves that very file once it is confirmed. */
import { createHash } from 'node:crypto'
import { presentRead, presentRollUpFinding } from '../../contract/annual-report-filing/present-roll-up.ts'
import type { ReportImportJson } from '../../contract/annual-report-filing/roll-up-json.ts'
import { standingWords, undividedWords } from '../../contract/annual-report-filing/roll-up-words.ts'
import { TOTAL_COLUMN } from '../../law/annual-report/annual-report.ts'
import { countedValue } from '../../law/annual-report/cell-value.ts'
import { reporterOf } from '../../law/annual-report/compile/reporting-organs.ts'
import { formForYear, requestCell } from '../../law/annual-report/form-cells.ts'
import { countedRow, figureRow, rowInForm, uncountedIn } from '../../law/annual-report/roll-up/figure-row.ts'
import { isUndivided } from '../../law/annual-report/roll-up/undivided-other.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf, yearOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import { type RegisteredOrgan, registerForYear } from '../../store/reporting-organs.ts'
import { filingStands, standingFigures } from '../../store/roll-up-figures.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type ImportRefusalCode, saveReading } from '../annual-report/import-report.ts'
import type { FileToRead, Reading } from '../annual-report/reading.ts'

export interface ReportImport {
  readonly organId: number
  readonly year: number
  readonly file: FileToRead
  /** Hash of the file that was previewed; null: only to look. */
  readonly confirm: string | null
  /** The file names another organ, and is this one's all the same. */
  readonly acceptsOrgan: boolean
  readonly acceptsYear: boolean
}

export type ReportImportRefusal = Refusal<
  | ImportRefusalCode
  | 'report-not-owed'
  | 'year-not-over'
  | 'signed-here'
  | 'file-changed'
  | 'organ-differs'
  | 'year-differs'
>

type Answer = Result<ReportImportJson, ReportImportRefusal>

const UNDIVIDED_TOTAL = requestCell('otherUndivided', TOTAL_COLUMN)

interface Expected {
  readonly organ: RegisteredOrgan
  /** What stands already, in words. */
  readonly standing: string | null
}

/** Whose report it is to be, and that one may still come as a file. */
const expectedOrgan = async (
  { db, now }: Pick<ActContext, 'db' | 'now'>,
  { organId, year }: ReportImport,
): Promise<Result<Expected, ReportImportRefusal>> => {
  const organs = await registerForYear(db, year)
  const organ = organs.get(organId)
  if (organ === undefined) return refused({ code: 'organ-unknown' })
  if (year >= yearOf(dateOf(now())))
    return refused({ code: 'year-not-over', source: 'OGI-49', facts: { year } })
  const reporter = reporterOf(organs, organId, year)
  if (reporter !== organId) {
    const name = reporter === null ? '' : (organs.get(reporter)?.name ?? '')
    return refused({ code: 'report-not-owed', source: 'OGI-49', facts: { year, reporter: name } })
  }
  const [stands] = await standingFigures(db, [organId], year)
  if (stands !== undefined && stands.freeze !== null) return refused({ code: 'signed-here', facts: { year } })
  const [filing] = await filingStands(db, [organId], year)
  return ok({ organ, standing: standingWords(stands?.library ?? null, filing?.phase ?? null) })
}

const isSameName = (read: string, meant: string): boolean =>
  read.replaceAll(/\s/g, '') === meant.replaceAll(/\s/g, '')

const differing = ({ report }: Reading, { name }: RegisteredOrgan, year: number) => ({
  organDiffers: report.organ !== null && !isSameName(report.organ, name),
  yearDiffers: report.year !== null && report.year !== year,
})

const mismatch = (
  reading: Reading,
  { name }: RegisteredOrgan,
  { year, acceptsOrgan, acceptsYear }: ReportImport,
  { organDiffers, yearDiffers }: ReturnType<typeof differing>,
): ReportImportRefusal | null => {
  const { organ, year: readYear } = reading.report
  if (organDiffers && !acceptsOrgan)
    return { code: 'organ-differs', facts: { read: organ ?? '', meant: name } }
  if (yearDiffers && !acceptsYear)
    return { code: 'year-differs', facts: { read: readYear ?? 0, meant: year } }
  return null
}

const presentImport = async (
  { db }: Pick<ActContext, 'db'>,
  { year, file }: ReportImport,
  reading: Reading,
  { organ, standing }: Expected,
  status: ReportImportJson['status'],
): Promise<ReportImportJson> => {
  const { report, findings } = reading
  const undivided = isUndivided(report.cells) && formForYear(year)?.edition === '2021'
  const row = report.form === '2021' ? countedRow(report.cells) : figureRow(report.form, report.cells)
  const [before] = await standingFigures(db, [organ.id], year - 1)
  return {
    status,
    organ: { id: organ.id, name: organ.name },
    year,
    fileName: file.name,
    hash: hashOf(file),
    read: { organ: report.organ, year: report.year, title: report.title },
    form: report.form,
    ...differing(reading, organ, year),
    figures: presentRead(
      report.form,
      row,
      before === undefined ? null : rowInForm(before.row, before.form, report.form),
    ),
    uncounted: uncountedIn(row),
    undivided: undivided ? undividedWords(countedValue(report.cells[UNDIVIDED_TOTAL])) : null,
    findings: findings.map(presentRollUpFinding),
    standing,
    publicPath: status === 'preview' ? null : `/annual-reports/${encodeURIComponent(organ.slug)}/${year}`,
  }
}

const hashOf = ({ bytes }: FileToRead): string => createHash('sha256').update(bytes).digest('hex')

const saveIt = async (
  context: ActContext,
  actor: Actor,
  given: ReportImport,
  reading: Reading,
): Promise<Answer> =>
  context.db.transaction().execute(async (trx): Promise<Answer> => {
    const inside = { ...context, db: trx }
    const expected = await expectedOrgan(inside, given)
    if (!expected.ok) return expected
    const { organ } = expected.value
    const { year, file } = given
    const at = context.instant()
    const overrides = { organ: organ.name, year, region: null }
    const saved = await saveReading(trx, at, file, reading, overrides)
    if (!saved.ok) return saved
    const { status, version } = saved.value
    const differs = differing(reading, organ, year)
    await appendAudit(trx, {
      chain: organ.id,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'annualReport.imported',
      subjectKind: 'annualReport',
      subjectId: `${organ.id}:${year}`,
      detail: { version, status, hash: hashOf(file), ...differs },
    })
    const told = status === 'unchanged' ? 'unchanged' : 'saved'
    return ok(await presentImport(inside, given, reading, expected.value, told))
  })

/**
 * Without `confirm` nothing is written. Refuses what cannot be read; an organ without a duty for the year, or whose report
 * was signed here; another file than was previewed; and a file of another organ or year unless that is accepted.
 */
export const importSubordinateReport = async (
  context: ActContext,
  actor: Actor,
  given: ReportImport,
): Promise<Answer> => {
  const expected = await expectedOrgan(context, given)
  if (!expected.ok) return expected
  const { confirm, year, file } = given
  if (confirm !== null && confirm !== hashOf(file)) return refused({ code: 'file-changed' })
  const read = await context.reading.read(file)
  if (!read.ok) return read
  const reading = read.value
  if (confirm === null) return ok(await presentImport(context, given, reading, expected.value, 'preview'))
  const { organ } = expected.value
  const objection = mismatch(reading, organ, given, differing(reading, organ, year))
  return objection === null ? saveIt(context, actor, given, reading) : refused(objection)
}
