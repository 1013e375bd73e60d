/** Work that a browser does before it may send: cheap once, dear a thousand times. Harder the more comes from one place. */
import { createHash } from 'node:crypto'

/** Leading zero bits asked for: a second or two on an old phone. */
const EASIEST_BITS = 12
const HARDEST_BITS = 19
/** Applications from one place within the window before it gets harder. */
const FREE = 3

/** One bit more for each doubling. @param sent from the same place within the window */
export const workBits = (sent: number): number =>
  Math.min(EASIEST_BITS + (sent <= FREE ? 0 : Math.ceil(Math.log2(sent / FREE))), HARDEST_BITS)

const leadingZeroBits = (digest: Buffer): number => {
  const first = digest.findIndex((byte) => byte !== 0)
  if (first === -1) return digest.length * 8
  return first * 8 + Math.clz32(digest[first] ?? 0) - 24
}

/** What is hashed: the form's nonce and a number that the browser finds. */
const workDigest = (nonce: string, found: string): Buffer =>
  createHash('sha256').update(`${nonce}:${found}`).digest()

export const isWorkDone = (nonce: string, found: string, bits: number): boolean =>
  /^\d{1,12}$/.test(found) && leadingZeroBits(workDigest(nonce, found)) >= bits

/** Finds the number: for tests, and what the script does in the browser. */
export const doWork = (nonce: string, bits: number): string => {
  let found = 0
  while (leadingZeroBits(workDigest(nonce, String(found))) < bits) found += 1
  return String(found)
}
