/** Destroys whatever tells who was party to a remedy case; stages, results, terms and official numbers stay. */
import { sql } from 'kysely'
import { anonymiseRemedyEvent } from '../law/remedy/anonymise-remedy-event.ts'
import { caseNumberKey, isOfficialNumber } from '../law/remedy/case-number.ts'
import { ANONYMISED } from '../law/request/anonymise-event.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { readRemedyEvents } from './remedy-event.ts'
import { storableJson } from './storable.ts'

/** Whether a remedy case about the row of `request` is not decided, or its decision not carried out: then everything is kept. */
export const isUnderRemedy = sql<boolean>`exists (
  select from remedy where remedy.against_request_id = request.id and remedy.closed_on is null)`

/** Day on which the last remedy case about the row of `request` was closed; null where none was. */
export const lastRemedyClosedOn = sql<LocalDate | null>`(
  select max(remedy.closed_on) from remedy
  where remedy.against_request_id = request.id and remedy.stage <> 'voided')`

const destroyFiles = async (trx: Database, id: number): Promise<void> => {
  const files = await trx.deleteFrom('remedy_file').where('remedy_id', '=', id).returning('id').execute()
  if (files.length === 0) return
  await trx
    .deleteFrom('file_content')
    .where(
      'id',
      'in',
      files.map((file) => file.id),
    )
    .execute()
}

const anonymiseEvents = async (trx: Database, id: number): Promise<void> => {
  const events = await readRemedyEvents(trx, id)
  const data = events.map((event) => {
    const { type: _type, at: _at, by: _by, ...rest } = anonymiseRemedyEvent(event)
    return storableJson(rest)
  })
  await sql`
    update remedy_event set data = given.data::jsonb
    from unnest(${data}::text[]) with ordinality as given (data, seq)
    where remedy_event.remedy_id = ${id} and remedy_event.seq = given.seq`.execute(trx)
}

/** Everything in one transaction, which the caller holds together with the lock of the case. Changes nothing a second time. */
export const anonymiseRemedy = async (trx: Database, id: number, at: Date): Promise<void> => {
  const row = await trx
    .updateTable('remedy')
    .set({
      party_sealed: null,
      against: sql`case when against = '' then '' else ${ANONYMISED} end`,
      anonymised_at: at,
    })
    .where('id', '=', id)
    .where('anonymised_at', 'is', null)
    .returning('case_number')
    .executeTakeFirst()
  if (row === undefined) return
  const caseNumber = isOfficialNumber(row.case_number) ? row.case_number : ''
  await trx
    .updateTable('remedy')
    .set({ case_number: caseNumber, number_key: caseNumberKey(caseNumber) })
    .where('id', '=', id)
    .execute()
  await anonymiseEvents(trx, id)
  await destroyFiles(trx, id)
  await trx.deleteFrom('inbox_message').where('remedy_id', '=', id).execute()
}

/** Every remedy case about a request, together with it. */
export const anonymiseRemedies = async (trx: Database, requestId: number, at: Date): Promise<void> => {
  const cases = await trx
    .selectFrom('remedy')
    .select('id')
    .where('against_request_id', '=', requestId)
    .orderBy('id')
    .forUpdate()
    .execute()
  for (const { id } of cases) await anonymiseRemedy(trx, id, at)
}
