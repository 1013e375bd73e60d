import { ok, type Result, refused } from '../../law/result.ts'
import { detectUpload } from './detect-upload.ts'
import type { Detected } from './detected.ts'
import { endingOf, safeFileName } from './file-name.ts'
import { allowanceOf } from './packed-entries.ts'
import { pictureSize } from './picture-size.ts'
import type { UploadFacts, UploadFlag, UploadLimits, UploadRefusal } from './upload-facts.ts'
import { DANGEROUS_ENDINGS, KIND_FACTS, kindOfEnding } from './upload-kinds.ts'

/** A name that promises another family of files than the content is: a disguise, or a mistake to be cleared up. */
const disguise = (ending: string, { kind }: Detected): UploadRefusal | null => {
  const promised = kindOfEnding(ending)
  if (promised === null || KIND_FACTS[promised].family === KIND_FACTS[kind].family) return null
  return { code: 'type-disguised', facts: { ending, content: KIND_FACTS[kind].endings[0] ?? kind } }
}

const isEndingOf = (ending: string, { kind }: Detected): boolean => KIND_FACTS[kind].endings.includes(ending)

const factsOf = (bytes: Uint8Array, fileName: string, detected: Detected): UploadFacts => {
  const { kind } = detected
  const corrected: readonly UploadFlag[] = isEndingOf(endingOf(fileName), detected)
    ? []
    : ['ending-corrected']
  return {
    kind,
    mediaType: KIND_FACTS[kind].mediaType,
    fileName: safeFileName(fileName, kind),
    bytes: bytes.length,
    pixels: pictureSize(bytes, kind),
    flags: [...detected.flags, ...corrected],
  }
}

/**
 * What an uploaded file really is, by its content, under a name that is safe to store and send. The browser's
 * media type plays no part. Never throws; time and memory are bounded by `limits`. Refuses what is empty, too
 * large, damaged, disguised, able to run, a page with scripts, or an archive that swells; see
 * `UPLOAD_REFUSAL_CODES`. Encrypted files and macros are flagged.
 */
export const inspectUpload = (
  bytes: Uint8Array,
  fileName: string,
  limits: UploadLimits,
): Result<UploadFacts, UploadRefusal> => {
  if (bytes.length === 0) return refused({ code: 'file-empty' })
  if (bytes.length > limits.maxBytes)
    return refused({ code: 'file-too-large', facts: { bytes: bytes.length, limit: limits.maxBytes } })
  const ending = endingOf(fileName)
  if (DANGEROUS_ENDINGS.has(ending)) return refused({ code: 'type-dangerous', facts: { looksLike: ending } })
  const detected = detectUpload(bytes, ending, allowanceOf(limits), 0)
  if ('refusal' in detected) return refused(detected.refusal)
  const disguised = disguise(ending, detected)
  if (disguised !== null) return refused(disguised)
  if (detected.flags.includes('encrypted') && limits.encrypted === 'refuse')
    return refused({ code: 'file-encrypted' })
  return ok(factsOf(bytes, fileName, detected))
}
