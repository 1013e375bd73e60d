/** What attachments carry and whether they can be read, found out once for each content and kept. */

import type { CheckedFile } from '../../formats/manuscript-checks/check-files.ts'
import { HIDDEN_KINDS, INSPECTION_REFUSAL_CODES } from '../../formats/office-inspection/hidden-content.ts'
import { type FileInspection, findInspections, saveInspection } from '../../store/file-inspection.ts'
import {
  type ManuscriptFile,
  readManuscriptFileBytes,
  saveFileText,
  textsOfFiles,
} from '../../store/manuscript-file.ts'
import type { ActContext } from '../act-context.ts'
import { readAttachmentText } from './read-attachment-text.ts'

/** Raise it when readers or inspectors learn something: every file is then looked into again. */
const RULES = 1
/** An answer waits no longer for files that are looked into for the first time; the looking goes on. */
const LONGEST_WAIT_MS = 15_000

/** No fault of the file: it is looked into again at the next asking. */
const PASSING = new Set(['drawing-busy', 'drawing-failed'])

const inspect = async (context: ActContext, file: ManuscriptFile): Promise<FileInspection | null> => {
  const bytes = await readManuscriptFileBytes(context.db, context.sealer, file.id)
  const { name, media, sha256 } = file
  const hidden = await context.drawing.hidden({ bytes })
  const words = file.text === '' ? await readAttachmentText(context, { name, media, bytes }) : null
  if (!hidden.ok && PASSING.has(hidden.refusal.code)) return null
  if (words !== null && !words.ok && PASSING.has(words.refusal.code)) return null
  // Not read when it was added: read now, they are checked and searched like those of any other file.
  if (words?.ok === true) await saveFileText(context.db, file.id, words.value.text)
  const found: FileInspection = {
    sha256,
    hidden: hidden.ok
      ? hidden.value.map(({ kind, page, name: of, count }) => ({ kind, page, name: of, count }))
      : [],
    uninspected: hidden.ok ? null : hidden.refusal.code,
    unreadable: words === null || words.ok ? null : words.refusal.code,
  }
  await saveInspection(context.db, found, RULES, context.instant())
  return found
}

/** Under way in this process: two who ask at once wait for the same look. */
const underWay = new WeakMap<ActContext['drawing'], Map<string, Promise<FileInspection | null>>>()

const inspectOnce = (context: ActContext, file: ManuscriptFile): Promise<FileInspection | null> => {
  const looks = underWay.get(context.drawing) ?? new Map<string, Promise<FileInspection | null>>()
  underWay.set(context.drawing, looks)
  const known = looks.get(file.sha256)
  if (known !== undefined) return known
  const look = inspect(context, file)
    .catch(() => null)
    .finally(() => looks.delete(file.sha256))
  looks.set(file.sha256, look)
  return look
}

const waitAtMost = async <Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds)
  })
  const first = await Promise.race([promise, late])
  clearTimeout(timer)
  return first
}

const isOneOf = <Value extends string>(values: readonly Value[], value: string): value is Value =>
  (values as readonly string[]).includes(value)

const checkedFile = ({ name, text }: ManuscriptFile, found: FileInspection | null): CheckedFile => ({
  name,
  text,
  unreadable: found?.unreadable ?? null,
  isPending: found === null,
  uninspected:
    found?.uninspected != null && isOneOf(INSPECTION_REFUSAL_CODES, found.uninspected)
      ? found.uninspected
      : null,
  hidden: (found?.hidden ?? []).flatMap(({ kind, page, name: of, count }) =>
    isOneOf(HIDDEN_KINDS, kind) ? [{ kind, page, name: of, count, excerpt: null }] : [],
  ),
})

/** In the order given. A file that is still being looked into says so. */
export const inspectAttachments = async (
  context: ActContext,
  files: readonly ManuscriptFile[],
  longestWait = LONGEST_WAIT_MS,
): Promise<readonly CheckedFile[]> => {
  const sums = files.map(({ sha256 }) => sha256)
  const known = new Map(await findInspections(context.db, sums, RULES))
  const unknown = files.filter(({ sha256 }) => !known.has(sha256))
  if (unknown.length === 0) return files.map((file) => checkedFile(file, known.get(file.sha256) ?? null))
  const looks = Promise.all(
    unknown.map(async (file) => {
      const found = await inspectOnce(context, file)
      if (found !== null) known.set(file.sha256, found)
    }),
  )
  await waitAtMost(looks, longestWait)
  const texts = await textsOfFiles(
    context.db,
    unknown.flatMap(({ id, text }) => (text === '' ? [id] : [])),
  )
  return files.map((file) =>
    checkedFile({ ...file, text: texts.get(file.id) ?? file.text }, known.get(file.sha256) ?? null),
  )
}
