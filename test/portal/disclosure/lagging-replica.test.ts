/** Files of a page that was taken down, while a replica does not know that yet. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contextOn, type OpenApp, openAppOn } from '../../api/open-app.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'
import { withdrawn } from '../../store/register/released-document.ts'
import { attach, makeCounty, publish } from '../published-county.ts'

const ID = 601

let primary: FreshDatabase
let replica: FreshDatabase
let open: OpenApp
let addresses: readonly string[]

beforeAll(async () => {
  primary = await freshDatabase()
  replica = await freshDatabase()
  const context = contextOn(primary.db)
  const bytes = Buffer.from('%PDF-1.7 示例附件')
  const { water: organId } = await makeCounty(primary.db)
  const given = { id: ID, organId, name: '表.pdf', media: 'application/pdf', bytes }
  const file = await attach(primary.db, context.sealer, given)
  await publish(primary.db, { id: ID, organId, files: [file] })
  await publish(replica.db, { id: ID, organId: (await makeCounty(replica.db)).water })
  open = await openAppOn(primary.db, {}, replica.db, context)
  addresses = ['text.docx', 'text.pdf', `files/${file.id}/a.pdf`].map((path) => `/disclosures/${ID}/${path}`)
})
afterAll(async () => {
  await open.close()
  await primary.drop()
  await replica.drop()
})

const statuses = () => Promise.all(addresses.map(async (url) => (await open.app.inject(url)).statusCode))

test('go at once, and come at once', async () => {
  expect(await statuses()).toEqual([200, 200, 200])
  await withdrawn(primary.db, ID)
  expect((await open.app.inject(`/disclosures/${ID}`)).statusCode).toBe(200)
  expect(await statuses()).toEqual([410, 410, 410])
})
