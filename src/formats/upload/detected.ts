import type { UploadFlag, UploadKind, UploadRefusal } from './upload-facts.ts'

/** What the bytes of a file were found to be. */
export interface Detected {
  readonly kind: UploadKind
  readonly flags: readonly UploadFlag[]
}

/** Either what a file is, or why it is not accepted. */
export type Detection = Detected | { readonly refusal: UploadRefusal }

export const found = (kind: UploadKind, ...flags: readonly UploadFlag[]): Detected => ({ kind, flags })

export const turnedAway = (
  code: UploadRefusal['code'],
  facts?: NonNullable<UploadRefusal['facts']>,
): { readonly refusal: UploadRefusal } => ({ refusal: facts === undefined ? { code } : { code, facts } })
