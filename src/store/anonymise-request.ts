/** Destroys whatever tells who applied or was consulted; what figures and terms need stays. */
import { sql } from 'kysely'
import { ANONYMISED, anonymiseEvent } from '../law/request/anonymise-event.ts'
import type { Database } from './database.ts'
import { anonymiseRemedies } from './remedy-retire.ts'
import { readEvents } from './request-event.ts'
import { storableJson } from './storable.ts'

const anonymiseEvents = async (trx: Database, id: number): Promise<void> => {
  const events = await readEvents(trx, id)
  const data = events.map((event) => {
    const { type: _type, at: _at, by: _by, ...rest } = anonymiseEvent(event)
    return storableJson(rest)
  })
  await sql`
    update request_event set data = given.data::jsonb
    from unnest(${data}::text[]) with ordinality as given (data, seq)
    where request_event.request_id = ${id} and request_event.seq = given.seq`.execute(trx)
}

const destroyFiles = async (trx: Database, id: number): Promise<void> => {
  const files = await trx.deleteFrom('request_file').where('request_id', '=', id).returning('id').execute()
  if (files.length === 0) return
  const ids = files.map((file) => file.id)
  await trx.deleteFrom('file_content').where('id', 'in', ids).execute()
}

const anonymiseForm = async (trx: Database, id: number): Promise<void> => {
  await trx
    .updateTable('request_form')
    .set({
      sealed: null,
      receipt_sealed: null,
      description: ANONYMISED,
      whole_description: null,
      contact_hash: null,
    })
    .where('request_id', '=', id)
    .execute()
}

const destroyLetters = async (trx: Database, id: number): Promise<void> => {
  await trx.deleteFrom('request_consultation').where('request_id', '=', id).execute()
  await trx.deleteFrom('request_document').where('request_id', '=', id).execute()
  await trx.deleteFrom('submission').where('request_id', '=', id).execute()
  await trx.deleteFrom('outbox').where('request_id', '=', id).execute()
  await trx.deleteFrom('inbox_message').where('request_id', '=', id).execute()
  await trx.updateTable('request_rating').set({ text: '' }).where('request_id', '=', id).execute()
  await trx
    .updateTable('urge')
    .set({ text: ANONYMISED, answer: sql`case when answer = '' then '' else ${ANONYMISED} end` })
    .where('request_id', '=', id)
    .execute()
}

/** Everything in one transaction, which the caller holds together with the lock of the case. */
export const anonymiseRequestRows = async (trx: Database, id: number, at: Date): Promise<void> => {
  await anonymiseForm(trx, id)
  await anonymiseEvents(trx, id)
  await destroyFiles(trx, id)
  await destroyLetters(trx, id)
  await anonymiseRemedies(trx, id, at)
  await trx
    .updateTable('request')
    .set({
      applicant_key: null,
      access_code_hash: Buffer.alloc(0),
      subject: ANONYMISED,
      subject_grams: [],
      anonymised_at: at,
    })
    .where('id', '=', id)
    .execute()
}
