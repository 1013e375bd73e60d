/** Whether the audit log is whole: every entry under its hash, none missing, and the end where the head says it is. */
import { type AuditEntry, auditHash, CHAIN_START } from './audit.ts'
import type { Database } from './database.ts'

export const AUDIT_FAULTS = [
  'entry-changed',
  'entry-missing',
  'tail-cut',
  'entry-beyond-head',
  'head-changed',
  'head-missing',
  'rolled-back',
  'rewritten',
] as const
/**
 * `entry-changed`: content, order or hash is not what was written. `entry-missing`: numbers are left out.
 * `tail-cut`: the head knows of later entries. `entry-beyond-head`: the log goes on after its head.
 * `head-changed`, `head-missing`: the head is not that of the last entry.
 * `rolled-back`: an anchor knows of later entries. `rewritten`: an anchor knows another entry of that number.
 */
export type AuditFaultCode = (typeof AUDIT_FAULTS)[number]

export interface AuditFault {
  readonly code: AuditFaultCode
  readonly chain: number
  /** Number of the entry, or the first that is missing. */
  readonly seq: number
}

/** The end of a chain as it was at some time, kept outside the database. */
export interface AuditHead {
  readonly chain: number
  readonly seq: number
  /** In hexadecimal. */
  readonly hash: string
}

export interface AuditVerdict {
  readonly chains: number
  readonly entries: number
  readonly faults: number
}

export interface AuditWatch {
  readonly fault: (fault: AuditFault) => void
  /** After each page, with how many entries it held. */
  readonly read: (entries: number) => void
}

/** Entries read at a time: what is held in memory, however long the log. */
const PAGE = 2_000

interface Place {
  readonly seq: number
  readonly hash: Buffer
}

type Row = AuditEntry & Place

const pageAfter = async (trx: Database, chain: number, seq: number): Promise<readonly Row[]> => {
  const rows = await trx
    .selectFrom('audit_entry')
    .selectAll()
    .where('chain', '=', chain)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(PAGE)
    .execute()
  return rows.map(({ subject_kind, subject_id, ...row }) => ({
    ...row,
    subjectKind: subject_kind,
    subjectId: subject_id,
  }))
}

/** Entries before the first page of a chain have been judged; `last` is the one before the next. */
interface Reading {
  readonly chain: number
  readonly anchors: ReadonlyMap<number, string>
  readonly tell: (code: AuditFaultCode, seq: number) => void
}

const judgePage = ({ anchors, tell }: Reading, rows: readonly Row[], before: Place): Place => {
  let last = before
  for (const row of rows) {
    const { seq, hash } = row
    if (seq !== last.seq + 1) tell('entry-missing', last.seq + 1)
    else if (!auditHash(last.hash, seq, row).equals(hash)) tell('entry-changed', seq)
    const anchored = anchors.get(seq)
    if (anchored !== undefined && anchored !== hash.toString('hex')) tell('rewritten', seq)
    last = row
  }
  return last
}

const judgeEnd = ({ anchors, tell }: Reading, last: Place, head: Place | null): void => {
  if (head === null) {
    if (last.seq > 0) tell('head-missing', last.seq)
  } else if (head.seq > last.seq) tell('tail-cut', last.seq + 1)
  else if (head.seq < last.seq) tell('entry-beyond-head', head.seq + 1)
  else if (!head.hash.equals(last.hash)) tell('head-changed', head.seq)
  for (const seq of anchors.keys()) if (seq > last.seq) tell('rolled-back', seq)
}

const headsIn = async (trx: Database): Promise<ReadonlyMap<number, Place>> => {
  const rows = await trx.selectFrom('audit_head').selectAll().execute()
  return new Map(rows.map(({ chain, seq, hash }) => [chain, { seq, hash }]))
}

const chainsIn = async (trx: Database): Promise<readonly number[]> => {
  const rows = await trx.selectFrom('audit_entry').select('chain').distinct().execute()
  return rows.map(({ chain }) => chain)
}

const anchorsOf = (chain: number, anchors: readonly AuditHead[]): ReadonlyMap<number, string> =>
  new Map(anchors.filter((anchor) => anchor.chain === chain).map(({ seq, hash }) => [seq, hash]))

const judgeChain = async (
  trx: Database,
  reading: Reading,
  head: Place | null,
  watch: AuditWatch,
): Promise<number> => {
  let last: Place = { seq: 0, hash: CHAIN_START }
  let entries = 0
  for (;;) {
    const rows = await pageAfter(trx, reading.chain, last.seq)
    last = judgePage(reading, rows, last)
    entries += rows.length
    watch.read(rows.length)
    if (rows.length < PAGE) break
  }
  judgeEnd(reading, last, head)
  return entries
}

/**
 * Reads every chain once, as the database stood at one moment; acts go on meanwhile.
 * @param anchors heads noted earlier outside the database: without them nobody can tell a log that was
 * made anew from its start, or put back to an earlier day together with its heads
 */
export const verifyAudit = (
  db: Database,
  anchors: readonly AuditHead[],
  watch: AuditWatch,
): Promise<AuditVerdict> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const heads = await headsIn(trx)
      const known = [...heads.keys(), ...(await chainsIn(trx)), ...anchors.map(({ chain }) => chain)]
      const chains = [...new Set(known)].sort((a, b) => a - b)
      let entries = 0
      let faults = 0
      for (const chain of chains) {
        const tell = (code: AuditFaultCode, seq: number): void => {
          faults += 1
          watch.fault({ code, chain, seq })
        }
        const reading = { chain, anchors: anchorsOf(chain, anchors), tell }
        entries += await judgeChain(trx, reading, heads.get(chain) ?? null, watch)
      }
      return { chains: chains.length, entries, faults }
    })

/** The ends of all chains, to be kept outside the database. */
export const readAuditHeads = async (db: Database): Promise<readonly AuditHead[]> => {
  const rows = await db.selectFrom('audit_head').selectAll().orderBy('chain').execute()
  return rows.map(({ chain, seq, hash }) => ({ chain, seq, hash: hash.toString('hex') }))
}

/** Upper bound of the work of `verifyAudit`, for its progress. */
export const countAuditEntries = async (db: Database): Promise<number> => {
  const row = await db
    .selectFrom('audit_head')
    .select(({ fn }) => fn.sum<string>('seq').as('entries'))
    .executeTakeFirst()
  return Number(row?.entries ?? 0)
}
