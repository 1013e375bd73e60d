import type { Refusal } from '../../law/result.ts'

/** What an accepted file is, by its content. `zip`, `rar` and `7z` are plain archives. */
export const UPLOAD_KINDS = [
  'pdf',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'ppt',
  'odt',
  'ods',
  'ofd',
  'rtf',
  'txt',
  'png',
  'jpeg',
  'gif',
  'webp',
  'tiff',
  'bmp',
  'heic',
  'zip',
  'rar',
  '7z',
  'eml',
] as const
export type UploadKind = (typeof UPLOAD_KINDS)[number]

/**
 * What a person should know before opening an accepted file: it needs a password; it carries macros or
 * scripts; what is packed inside was not looked at; its name had no ending, or a related one, and got the right one.
 */
export const UPLOAD_FLAGS = [
  'encrypted',
  'macros',
  'active-content',
  'contents-not-inspected',
  'ending-corrected',
] as const
export type UploadFlag = (typeof UPLOAD_FLAGS)[number]

export interface UploadFacts {
  readonly kind: UploadKind
  /** To be sent as `Content-Type`; never taken from the browser. */
  readonly mediaType: string
  /** Safe to store and to send: no path, control or direction characters, at most 120 characters, right ending. */
  readonly fileName: string
  readonly bytes: number
  /** Width and height that a picture declares, in pixels. */
  readonly pixels: { readonly width: number; readonly height: number } | null
  readonly flags: readonly UploadFlag[]
}

export interface UploadLimits {
  readonly maxBytes: number
  /** Width times height of a picture. */
  readonly maxPixels: number
  readonly maxArchiveEntries: number
  /** Everything packed inside a file, unpacked. */
  readonly maxUnpackedBytes: number
  /** Unpacked to packed bytes of one entry larger than a mebibyte. */
  readonly maxInflationRatio: number
  /** Archives inside archives: 0 refuses every archive packed into another. */
  readonly maxNesting: number
  /** What becomes of files that need a password: applicants may send them, flagged. */
  readonly encrypted: 'flag' | 'refuse'
}

const MIB = 1024 * 1024

export const USUAL_UPLOAD_LIMITS: UploadLimits = {
  maxBytes: 20 * MIB,
  maxPixels: 100_000_000,
  maxArchiveEntries: 2_000,
  maxUnpackedBytes: 256 * MIB,
  maxInflationRatio: 400,
  maxNesting: 1,
  encrypted: 'flag',
}

export const UPLOAD_REFUSAL_CODES = [
  'file-empty',
  'file-too-large',
  'file-corrupt',
  'type-unknown',
  'type-disguised',
  'type-dangerous',
  'file-encrypted',
  'archive-bomb',
  'archive-nested',
  'archive-dangerous',
  'picture-too-large',
] as const
export type UploadRefusalCode = (typeof UPLOAD_REFUSAL_CODES)[number]

export type UploadRefusal = Refusal<UploadRefusalCode>
