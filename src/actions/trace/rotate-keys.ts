/** A new key for everything that is sealed. The site may run meanwhile; what was begun and interrupted is finished by the next call. */
import { setTimeout as pause } from 'node:timers/promises'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { type KeyRing, newestKey, newRingKey, type RingKey } from '../../store/sealing/key-ring.ts'
import { type RingFileRefusal, readRingFile, replaceRingFile } from '../../store/sealing/key-ring-file.ts'
import {
  areOlderTransactionsDone,
  countSealedOtherwise,
  type Resealed,
  resealAll,
  transactionHorizon,
} from '../../store/sealing/reseal.ts'
import type { CipherName } from '../../store/sealing/ring-cipher.ts'
import { holdRotationLock } from '../../store/sealing/rotation-lock.ts'
import { SYSTEM } from '../actor.ts'

export interface Rotation extends Resealed {
  /** Number of the key under which everything now is. */
  readonly key: number
  readonly cipher: CipherName
  /** Numbers of the keys that were retired. */
  readonly retired: readonly number[]
}

export type RotationRefusal =
  | RingFileRefusal
  | Refusal<'rotation-running' | 'values-unreadable' | 'values-left'>

export interface RotationWish {
  readonly file: string
  readonly cipher: CipherName
  readonly at: Date
  /** How many values there are to seal anew, as far as known at the start. */
  readonly begins: (values: number) => void
  readonly done: (values: number) => void
}

const PASSES = 5
/** How long transactions from before the new key are waited for. */
const TURNS = 150
const TURN_MS = 200

const note = (db: Database, at: Date, act: 'keys.added' | 'keys.retired', detail: object): Promise<void> =>
  db.transaction().execute((trx) =>
    appendAudit(trx, {
      chain: 0,
      at,
      actor: SYSTEM.id,
      address: SYSTEM.address,
      act,
      subjectKind: 'keys',
      subjectId: 'ring',
      detail: { ...detail },
    }),
  )

const isUnfinished = (ring: KeyRing): boolean =>
  [...ring.keys].some(([number, { retired }]) => number !== newestKey(ring) && !retired)

const addKey = async (db: Database, ring: KeyRing, { file, cipher, at }: RotationWish): Promise<KeyRing> => {
  const number = newestKey(ring) + 1
  const longer = { ...ring, keys: new Map([...ring.keys, [number, newRingKey(cipher)]]) }
  replaceRingFile(file, longer)
  await note(db, at, 'keys.added', { key: number, cipher })
  return longer
}

/** What began before the new key was there may yet end with a value under the old one. */
const outwait = async (db: Database): Promise<void> => {
  const horizon = await transactionHorizon(db)
  for (let turn = 0; turn < TURNS; turn += 1) {
    if (await areOlderTransactionsDone(db, horizon)) return
    await pause(TURN_MS)
  }
}

const resealUntilNoneIsLeft = async (
  db: Database,
  ring: KeyRing,
  wish: RotationWish,
): Promise<Result<Resealed, RotationRefusal>> => {
  let sum = await resealAll(db, ring, wish.done)
  await outwait(db)
  for (let pass = 0; pass < PASSES && sum.unreadable === 0; pass += 1) {
    if ((await countSealedOtherwise(db, newestKey(ring))) === 0) return ok(sum)
    const { resealed, unreadable } = await resealAll(db, ring, wish.done)
    sum = { resealed: sum.resealed + resealed, unreadable }
  }
  const left = await countSealedOtherwise(db, newestKey(ring))
  return refused({ code: sum.unreadable > 0 ? 'values-unreadable' : 'values-left', facts: { left } })
}

const retireOld = async (
  db: Database,
  ring: KeyRing,
  { file, at }: RotationWish,
): Promise<readonly number[]> => {
  const newest = newestKey(ring)
  const retired = [...ring.keys]
    .filter(([number, key]) => number !== newest && !key.retired)
    .map(([number]) => number)
  const keys = new Map<number, RingKey>(
    [...ring.keys].map(([number, key]) => [number, { ...key, retired: number !== newest }]),
  )
  replaceRingFile(file, { ...ring, keys })
  await note(db, at, 'keys.retired', { keys: retired })
  return retired
}

const rotate = async (db: Database, wish: RotationWish): Promise<Result<Rotation, RotationRefusal>> => {
  const known = readRingFile(wish.file)
  if (!known.ok) return known
  const ring = isUnfinished(known.value) ? known.value : await addKey(db, known.value, wish)
  const key = newestKey(ring)
  wish.begins(await countSealedOtherwise(db, key))
  const sealed = await resealUntilNoneIsLeft(db, ring, wish)
  if (!sealed.ok) return sealed
  const retired = await retireOld(db, ring, wish)
  return ok({ ...sealed.value, key, cipher: ring.keys.get(key)?.cipher ?? wish.cipher, retired })
}

/**
 * Adds a key, seals everything anew under it, and retires the old ones once nothing is left under them. Retired keys stay
 * on the ring for backups from before; `forgetRetiredKeys` takes them off.
 * Refuses while another rotation runs, an unsound ring, and values that no key opens (they are left, and no key is retired).
 */
export const rotateKeys = async (
  db: Database,
  wish: RotationWish,
): Promise<Result<Rotation, RotationRefusal>> =>
  (await holdRotationLock(db, () => rotate(db, wish))) ?? refused({ code: 'rotation-running' })

/** Takes retired keys off the ring. @returns their numbers */
export const forgetRetiredKeys = async (
  db: Database,
  { file }: Pick<RotationWish, 'file'>,
): Promise<Result<readonly number[], RotationRefusal>> =>
  (await holdRotationLock(db, async (): Promise<Result<readonly number[], RotationRefusal>> => {
    const known = readRingFile(file)
    if (!known.ok) return known
    const ring = known.value
    const gone = [...ring.keys].filter(([, { retired }]) => retired).map(([number]) => number)
    if (gone.length === 0) return ok([])
    const left = await countSealedOtherwise(db, newestKey(ring))
    if (left > 0) return refused({ code: 'values-left', facts: { left } })
    replaceRingFile(file, { ...ring, keys: new Map([...ring.keys].filter(([, { retired }]) => !retired)) })
    return ok(gone)
  })) ?? refused({ code: 'rotation-running' })
