/** Verifying an audit log of a million entries: how long, and how much memory. `--entries N` chooses another size. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { type AuditEntry, auditHash, CHAIN_START } from '../src/store/audit.ts'
import { verifyAudit } from '../src/store/audit-verify.ts'
import { closeDatabase, type Database, openDatabase } from '../src/store/database.ts'
import { migrate } from '../src/store/migrate.ts'
import { startPostgres } from '../src/store/postgres/start-postgres.ts'

const BATCH = 5_000
const MIB = 1024 * 1024

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { entries: { type: 'string', default: '1000000' } },
})
const count = Number(values.entries)

const entryAt = (seq: number): AuditEntry => ({
  chain: 1,
  at: new Date(1_700_000_000_000 + seq * 1_000),
  actor: String(seq % 40),
  address: '192.0.2.1',
  act: 'request.noted',
  subjectKind: 'request',
  subjectId: String(seq % 9_000),
  detail: {
    events: ['noted'],
    version: { before: 3, after: 4 },
    phase: { before: 'handling', after: 'handling' },
  },
})

const fill = async (db: Database): Promise<void> => {
  let hash: Buffer = CHAIN_START
  for (let start = 1; start <= count; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - start + 1) }, (_, index) => {
      const entry = entryAt(start + index)
      hash = auditHash(hash, start + index, entry)
      return { ...entry, seq: start + index, hash }
    })
    await sql`
      insert into audit_entry (chain, seq, at, actor, address, act, subject_kind, subject_id, detail, hash)
      select 1, seq, at, actor, '192.0.2.1', 'request.noted', 'request', subject, detail, hash from unnest(
        ${rows.map(({ seq }) => seq)}::bigint[], ${rows.map(({ at }) => at)}::timestamptz[],
        ${rows.map(({ actor }) => actor)}::text[], ${rows.map(({ subjectId }) => subjectId)}::text[],
        ${rows.map(({ detail }) => JSON.stringify(detail))}::jsonb[], ${rows.map((row) => row.hash)}::bytea[]
      ) as given (seq, at, actor, subject, detail, hash)`.execute(db)
  }
  await db.insertInto('audit_head').values({ chain: 1, seq: count, hash }).execute()
}

const folder = await mkdtemp(join(tmpdir(), 'sunlit-bench-'))
await chmod(folder, 0o711)
const log = { info: () => undefined, warn: () => undefined }
const started = await startPostgres({ dataFolder: join(folder, 'data'), binaries: 'auto', log })
if (!started.ok) throw new Error(started.refusal.code)
const db = openDatabase(started.value.connection)
try {
  await migrate(db)
  await fill(db)
  const memory: number[] = []
  const start = performance.now()
  const verdict = await verifyAudit(db, [], {
    fault: () => undefined,
    read: () => memory.push(process.memoryUsage().rss / MIB),
  })
  const seconds = (performance.now() - start) / 1000
  const tenth = Math.max(1, Math.floor(memory.length / 10))
  const most = (pages: readonly number[]): string => Math.max(...pages).toFixed(0)
  console.log('| entries | faults | seconds | entries a second | memory, first and last tenth |')
  console.log('|---:|---:|---:|---:|---:|')
  console.log(
    `| ${verdict.entries} | ${verdict.faults} | ${seconds.toFixed(1)} | ${(verdict.entries / seconds).toFixed(0)} | ` +
      `${most(memory.slice(0, tenth))} MiB, ${most(memory.slice(-tenth))} MiB |`,
  )
} finally {
  await closeDatabase(db)
  await started.value.stop()
  await rm(folder, { recursive: true, force: true })
}
