/** Saved web pages (MHTML, RFC 2557), also those that Word names `.doc` or `.mht`. */

export interface MimePage {
  readonly bytes: Uint8Array
  readonly charset: string | null
}

const HEADER_MARK = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Content-Type):/i
const HTML_PART = /^content-type:\s*text\/html\b/im

/** Latin-1 keeps each byte as one character, so the parts can be cut as text. */
const asLatin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

export const isMimePage = (bytes: Uint8Array): boolean => {
  const head = asLatin1(bytes.subarray(0, 4096)).trimStart()
  return HEADER_MARK.test(head) && /multipart\/related|text\/html/i.test(head)
}

const decodeQuotedPrintable = (body: string): Uint8Array =>
  Buffer.from(
    body
      .replace(/=[ \t]*\r?\n/g, '')
      .replace(/=([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

const decodeBody = (body: string, transfer: string): Uint8Array => {
  if (transfer === 'quoted-printable') return decodeQuotedPrintable(body)
  return Buffer.from(body, transfer === 'base64' ? 'base64' : 'latin1')
}

/** The first HTML part of a saved page; null when there is none. */
export const htmlPartOf = (bytes: Uint8Array): MimePage | null => {
  const whole = asLatin1(bytes)
  const boundary = /boundary\s*=\s*"?([^"\s;]{1,200})"?/i.exec(whole.slice(0, 8192))?.[1]
  const parts = boundary === undefined ? [whole] : whole.split(`--${boundary}`)
  for (const part of parts) {
    const blank = /\r?\n\r?\n/.exec(part.trimStart())
    if (blank === null) continue
    const headers = part.trimStart().slice(0, blank.index)
    if (!HTML_PART.test(headers)) continue
    const transfer = /content-transfer-encoding:\s*([\w-]+)/i.exec(headers)?.[1]?.toLowerCase() ?? '8bit'
    const charset = /charset\s*=\s*"?([\w.:-]{2,30})/i.exec(headers)?.[1] ?? null
    return { bytes: decodeBody(part.trimStart().slice(blank.index + blank[0].length), transfer), charset }
  }
  return null
}
