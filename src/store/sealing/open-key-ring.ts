/** The ring with which a database was sealed, opened at start; made the first time, and never again. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { Database } from '../database.ts'
import {
  hashWith,
  type KeyRing,
  keyNumberOf,
  newestKey,
  newKeyRing,
  openWith,
  ringFingerprint,
  sealWith,
} from './key-ring.ts'
import { createRingFile, type RingFileRefusal, readRingFile, ringFileStamp } from './key-ring-file.ts'
import type { CipherName } from './ring-cipher.ts'
import type { Sealer } from './sealer.ts'

/** `key-ring-of-another-database`: it did not seal what the database holds. */
export type KeyRingRefusal = RingFileRefusal | Refusal<'key-ring-lost' | 'key-ring-of-another-database'>

export interface OpenRing {
  readonly ring: KeyRing
  readonly sealer: Sealer
  /** Whether this start made it: the moment to tell people to keep a copy. */
  readonly isNew: boolean
}

/**
 * A sealer that follows the file: after a rotation by another process it seals under the new key at once,
 * and it opens what others have sealed under a key it has not seen yet.
 */
const followRingFile = (file: string, first: KeyRing): Sealer => {
  let ring = first
  let stamp = ringFileStamp(file)
  const refresh = (): void => {
    const now = ringFileStamp(file)
    if (now === stamp) return
    const read = readRingFile(file)
    if (!read.ok) return
    ring = read.value
    stamp = now
  }
  const current = (): KeyRing => {
    refresh()
    return ring
  }
  return {
    seal: (plain, purpose) => sealWith(current(), newestKey(ring), plain, purpose),
    open: (sealed, purpose) =>
      openWith(ring.keys.has(keyNumberOf(sealed)) ? ring : current(), sealed, purpose),
    isOld: (sealed) => keyNumberOf(sealed) !== newestKey(current()),
    hash: (text, purpose) => hashWith(ring, text, purpose),
  }
}

const markOf = async (db: Database): Promise<Buffer | null> => {
  const row = await db.selectFrom('key_ring_mark').select('fingerprint').executeTakeFirst()
  return row?.fingerprint ?? null
}

/** Notes in the database which ring it is sealed with. @returns the mark that stands */
const setMark = async (db: Database, ring: KeyRing, at: Date): Promise<Buffer | null> => {
  await db
    .insertInto('key_ring_mark')
    .values({ one: true, fingerprint: ringFingerprint(ring), since: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return markOf(db)
}

const ringIn = (
  file: string,
  cipher: CipherName,
  isMarked: boolean,
): Result<{ readonly ring: KeyRing; readonly isNew: boolean }, KeyRingRefusal> => {
  const known = readRingFile(file)
  if (known.ok) return ok({ ring: known.value, isNew: false })
  if (known.refusal.code !== 'key-ring-missing') return known
  if (isMarked) return refused({ code: 'key-ring-lost', facts: { file } })
  const isNew = createRingFile(file, newKeyRing(cipher))
  const made = readRingFile(file)
  return made.ok ? ok({ ring: made.value, isNew }) : made
}

/**
 * Opens the ring of a migrated database, or makes it where neither the file nor anything sealed is there.
 * Refuses (`facts.file`) a file that cannot be read, that others may read or that is damaged, a missing file
 * when the database was sealed before, and the ring of another database.
 */
export const openKeyRing = async (
  db: Database,
  {
    file,
    at,
    cipher = 'aes-256-gcm',
  }: { readonly file: string; readonly at: Date; readonly cipher?: CipherName },
): Promise<Result<OpenRing, KeyRingRefusal>> => {
  const mark = await markOf(db)
  const found = ringIn(file, cipher, mark !== null)
  if (!found.ok) return found
  const { ring, isNew } = found.value
  const standing = mark ?? (await setMark(db, ring, at))
  if (standing === null || !standing.equals(ringFingerprint(ring))) {
    return refused({ code: 'key-ring-of-another-database', facts: { file } })
  }
  return ok({ ring, sealer: followRingFile(file, ring), isNew })
}
