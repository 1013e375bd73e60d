/** The audit log: each entry's hash covers the entry before it, so that nothing can be taken out or changed unseen. */
import { createHash } from 'node:crypto'
import type { Database } from './database.ts'
import { storableJson } from './storable.ts'

export interface AuditEntry {
  /** Id of the organ that it concerns; 0 for none. */
  readonly chain: number
  readonly at: Date
  readonly actor: string
  readonly address: string
  /** What was done, such as `request.read` or `account.locked`. */
  readonly act: string
  readonly subjectKind: string
  readonly subjectId: string
  /** Before and after, or what else tells what happened. Never personal data in the clear. */
  readonly detail: Readonly<Record<string, unknown>>
}

/** What stands before the first entry of a chain. */
export const CHAIN_START = Buffer.alloc(32)

/** JSON with sorted keys: the same value always gives the same bytes. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}

export const auditHash = (previous: Buffer, seq: number, entry: AuditEntry): Buffer =>
  createHash('sha256')
    .update(previous)
    .update(
      canonicalJson([
        entry.chain,
        seq,
        entry.at.toISOString(),
        entry.actor,
        entry.address,
        entry.act,
        entry.subjectKind,
        entry.subjectId,
        JSON.parse(storableJson(entry.detail)),
      ]),
    )
    .digest()

/**
 * Adds an entry at the end of its chain. Call it last in the transaction that does what it tells:
 * the chain is held until that ends, and both stand or fall together.
 */
export const appendAudit = async (trx: Database, entry: AuditEntry): Promise<void> => {
  await trx
    .insertInto('audit_head')
    .values({ chain: entry.chain, seq: 0, hash: CHAIN_START })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const head = await trx
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('chain', '=', entry.chain)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const seq = head.seq + 1
  const hash = auditHash(head.hash, seq, entry)
  await trx.updateTable('audit_head').set({ seq, hash }).where('chain', '=', entry.chain).execute()
  await trx
    .insertInto('audit_entry')
    .values({
      chain: entry.chain,
      seq,
      at: entry.at,
      actor: entry.actor,
      address: entry.address,
      act: entry.act,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId,
      detail: storableJson(entry.detail),
      hash,
    })
    .execute()
}
