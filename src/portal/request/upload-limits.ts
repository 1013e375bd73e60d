/** How much an applicant may upload with one form. */
import { type UploadLimits, USUAL_UPLOAD_LIMITS } from '../../formats/upload/upload-facts.ts'

const MIB = 1024 * 1024

export const MOST_FILES = 5
export const MOST_FILE_MIB = 10
/** All files of a form together. */
export const MOST_FORM_MIB = 40
export const MOST_FORM_BYTES = MOST_FORM_MIB * MIB

export const APPLICANT_UPLOAD_LIMITS: UploadLimits = { ...USUAL_UPLOAD_LIMITS, maxBytes: MOST_FILE_MIB * MIB }

/** Of one field of a form: beyond it the text is cut, and said to be. */
export const LONGEST_FIELD_BYTES = 64 * 1024
/** Beyond these a form is none of ours. */
export const MULTIPART_LIMITS = {
  fieldNameSize: 60,
  fieldSize: LONGEST_FIELD_BYTES,
  fields: 80,
  fileSize: MOST_FILE_MIB * MIB,
  files: 20,
  parts: 100,
  headerPairs: 40,
} as const
