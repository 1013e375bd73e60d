/** Files that came with a form: looked into, and kept when they may be. */
import type { ActContext } from '../../actions/act-context.ts'
import { inspectUpload } from '../../formats/upload/inspect-upload.ts'
import { UPLOAD_REFUSAL_WORDS } from '../../formats/upload/upload-words.ts'
import {
  keepUnsentFile,
  removeUnsentFile,
  UNSENT_FILE_PURPOSES,
  type UnsentApplication,
  type UnsentFilePurpose,
} from '../../store/unsent-application.ts'
import type { FaultLink } from './field.tsx'
import type { FormBody, UploadedFile } from './form-body.ts'
import { APPLICANT_UPLOAD_LIMITS, MOST_FILES, MOST_FORM_BYTES, MOST_FORM_MIB } from './upload-limits.ts'

const isPurpose = (field: string): field is UnsentFilePurpose =>
  UNSENT_FILE_PURPOSES.some((purpose) => purpose === field)

const MOST_OF: Readonly<Record<UnsentFilePurpose, number>> = {
  identity: 2,
  authorisation: 2,
  attachment: MOST_FILES,
}
const LONGEST_NAME_SHOWN = 60

const fault = (file: UploadedFile, words: string): FaultLink => ({
  name: file.field,
  text: `“${file.name.slice(0, LONGEST_NAME_SHOWN)}”没有接收：${words}`,
})

/** What is there already, counted on. */
interface Kept {
  readonly counts: Map<UnsentFilePurpose, number>
  bytes: number
}

const keptSoFar = (unsent: UnsentApplication): Kept => ({
  counts: new Map(
    UNSENT_FILE_PURPOSES.map((purpose) => [
      purpose,
      unsent.files.filter((file) => file.purpose === purpose).length,
    ]),
  ),
  bytes: unsent.files.reduce((sum, { size }) => sum + size, 0),
})

const keepOne = async (
  context: ActContext,
  key: Buffer,
  file: UploadedFile,
  kept: Kept,
): Promise<FaultLink | null> => {
  const purpose = file.field
  if (!isPurpose(purpose)) return null
  const count = kept.counts.get(purpose) ?? 0
  if (count >= MOST_OF[purpose]) return fault(file, `这里最多上传${MOST_OF[purpose]}个文件。`)
  if (file.isCut) return fault(file, UPLOAD_REFUSAL_WORDS['file-too-large'])
  if (kept.bytes + file.bytes.length > MOST_FORM_BYTES)
    return fault(file, `全部文件合计不能超过${MOST_FORM_MIB} MB。`)
  const facts = inspectUpload(file.bytes, file.name, APPLICANT_UPLOAD_LIMITS)
  if (!facts.ok) return fault(file, UPLOAD_REFUSAL_WORDS[facts.refusal.code])
  const { db, sealer, instant } = context
  await keepUnsentFile(db, sealer, key, { purpose, name: facts.value.fileName, bytes: file.bytes }, instant())
  kept.counts.set(purpose, count + 1)
  kept.bytes += file.bytes.length
  return null
}

/** Takes away what was ticked, keeps what may be kept. @returns what was not accepted, in plain words */
export const keepUploads = async (
  context: ActContext,
  key: Buffer,
  unsent: UnsentApplication,
  body: FormBody,
): Promise<readonly FaultLink[]> => {
  const removed = new Set(body.all('remove'))
  const going = unsent.files.filter(({ id }) => removed.has(id))
  for (const { id } of going) await removeUnsentFile(context.db, key, id)
  const kept = keptSoFar({ ...unsent, files: unsent.files.filter(({ id }) => !removed.has(id)) })
  const faults: FaultLink[] = []
  for (const file of body.files) {
    const found = await keepOne(context, key, file, kept)
    if (found !== null) faults.push(found)
  }
  return faults
}
