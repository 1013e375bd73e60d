/** Applications accepted and acts done, beside transactions that write the same rows without asking anything. */
import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { applicantAt } from '../../src/actions/actor.ts'
import { inventApplicant } from '../../src/actions/demo/county-people.ts'
import { makeDice } from '../../src/actions/demo/dice.ts'
import { actOnRequest } from '../../src/actions/request/act-on-request.ts'
import { submitRequest } from '../../src/actions/request/submit-request.ts'
import type { Database } from '../../src/store/database.ts'
import { type Compared, compare } from './compare.ts'
import type { FilledCounty } from './filled-county.ts'

const RUNS = { runs: 400, atOnce: 8 }

const bareAudit = async (trx: Database, chain: number): Promise<void> => {
  await sql`select seq, hash from audit_head where chain = ${chain} for update`.execute(trx)
  await sql`update audit_head set seq = seq + 1 where chain = ${chain}`.execute(trx)
  await sql`insert into audit_entry (chain, seq, at, actor, address, act, subject_kind, subject_id, detail, hash)
    select chain, seq, now(), 'bench', '', 'bench', 'bench', '0', '{}', hash from audit_head where chain = ${chain}`.execute(
    trx,
  )
}

/** Copies the rows of a case that came in before. */
const bareSubmit = (db: Database, template: number, chain: number, sealed: Buffer): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`insert into submission (key, made_at) values (${randomUUID()}, now())`.execute(trx)
    const { rows } = await sql<{ last: number }>`
      insert into number_series (organ_id, series, year, last) values (${chain}, 'bench', 2000, 1)
      on conflict (organ_id, series, year) do update set last = number_series.last + 1 returning last`.execute(
      trx,
    )
    const made = await sql<{ id: number }>`
      insert into request (organ_id, number, access_code_hash, version, opened_at, subject, subject_grams, phase,
        channel, applicant_type, arrived_on, deadline_what)
      select organ_id, ${randomUUID()}, access_code_hash, 1, now(), subject, subject_grams, phase, channel,
        applicant_type, arrived_on, deadline_what from request where id = ${template} returning id`.execute(
      trx,
    )
    const id = made.rows[0]?.id ?? 0
    await sql`insert into issued_number (organ_id, series, year, number, request_id, issued_at)
      values (${chain}, 'bench', 2000, ${rows[0]?.last ?? 0}, ${id}, now())`.execute(trx)
    await sql`insert into request_form (request_id, sealed, description, delivery_form, delivery_method)
      values (${id}, ${sealed}, '示例', '电子件', '电子邮件')`.execute(trx)
    await sql`insert into request_event (request_id, seq, type, at, by, data)
      values (${id}, 1, 'arrived', '2026-01-01T10:00', 'applicant', '{}')`.execute(trx)
    await bareAudit(trx, chain)
  })

const bareAct = (db: Database, id: number, chain: number): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`select * from request where id = ${id} for update`.execute(trx)
    await sql`select * from request_event where request_id = ${id} order by seq`.execute(trx)
    await sql`insert into request_event (request_id, seq, type, at, by, data)
      select request_id, max(seq) + 1, 'noted', max(at), 'bench', '{"text": "bench"}'
      from request_event where request_id = ${id} group by request_id`.execute(trx)
    await sql`update request set version = version + 1 where id = ${id}`.execute(trx)
    await bareAudit(trx, chain)
  })

/** Twelve organs in turn: those who act in one organ take turns at its audit chain. */
const organsOf = async (db: Database): Promise<readonly number[]> => {
  const rows = await db.selectFrom('organ').select('id').orderBy('id').limit(12).execute()
  for (const { id } of rows) {
    await sql`insert into audit_head (chain, seq, hash) values (${id}, 0, ${Buffer.alloc(32)})
      on conflict do nothing`.execute(db)
  }
  return rows.map(({ id }) => id)
}

export const compareWriting = async (county: FilledCounty): Promise<readonly Compared[]> => {
  const { context, db } = county
  const organs = await organsOf(db)
  const organAt = (index: number): number => organs[index % organs.length] ?? 0
  const template = await db.selectFrom('request').select('id').limit(1).executeTakeFirstOrThrow()
  const sealed = randomBytes(300)
  const dice = makeDice(5)
  const submitted = await compare(
    'accepted applications',
    async (index) => {
      const done = await submitRequest(context, applicantAt('192.0.2.1'), {
        organId: organAt(index),
        channel: 'online',
        applicantType: 'naturalPerson',
        applicant: inventApplicant(dice, 'naturalPerson'),
        description: `云岭水库除险加固工程第${index}号批复文件`,
        deliveryForm: '电子件',
        deliveryMethod: '在本网站查收',
        attachments: [],
        submissionKey: randomUUID(),
      })
      if (!done.ok) throw new Error(done.refusal.code)
    },
    (index) => bareSubmit(db, template.id, organAt(index), sealed),
    RUNS,
  )
  const open = await db
    .selectFrom('request')
    .select(['id', 'organ_id'])
    .where('phase', '=', 'handling')
    .orderBy('id')
    .limit(RUNS.runs + 10)
    .execute()
  const caseAt = (index: number) => open[index % open.length] ?? { id: 0, organ_id: 0 }
  const acted = await compare(
    'acts on a case',
    async (index) => {
      const { id, organ_id } = caseAt(index)
      const actor = { ...county.handler, roles: [{ role: 'handler' as const, organId: organ_id }] }
      const command = { type: 'noted', text: '已电话联系' } as const
      const done = await actOnRequest(context, actor, { requestId: id, command, expectedVersion: null })
      if (!done.ok) throw new Error(done.refusal.code)
    },
    (index) => bareAct(db, caseAt(index).id, organAt(index)),
    RUNS,
  )
  return [submitted, acted]
}
