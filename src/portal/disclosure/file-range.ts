/** The part of a file that a `Range` header asks for (RFC 9110 § 14): one range of bytes, or the whole. */

export interface ByteRange {
  readonly from: number
  /** The last byte of the part. */
  readonly to: number
}

/** @returns null: send the whole; `unsatisfiable`: nothing of the file lies within */
export const byteRangeOf = (header: string | undefined, size: number): ByteRange | null | 'unsatisfiable' => {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  const from = first === '' ? Math.max(size - Number(last), 0) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return from > to || from >= size ? 'unsatisfiable' : { from, to }
}
