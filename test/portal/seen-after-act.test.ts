/** Whoever has acted in the console sees on the next page what came of it, though pages are held. */
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../actions/act-world.ts'
import { type OpenApp, openAppOn, settled } from '../api/open-app.ts'
import { tokenFor } from '../api/staff/staff-app.ts'

const ROUNDS = 40

let world: World
let site: OpenApp
let base: string
let token: string
let slug: string
beforeAll(async () => {
  world = await openWorld()
  site = await openAppOn(world.db, {}, world.db, world.context)
  await site.app.listen({ port: 0, host: '127.0.0.1' })
  base = `http://127.0.0.1:${(site.app.server.address() as AddressInfo).port}`
  token = await tokenFor(world.context, Number(world.staff('water', 'organAdministrator').id))
  const organ = await world.db
    .selectFrom('organ')
    .select('slug')
    .where('id', '=', world.organs.water)
    .executeTakeFirstOrThrow()
  slug = organ.slug
})
afterAll(async () => {
  await site.close()
  await world.drop()
})

const writePhone = async (phone: string): Promise<void> => {
  const headers = { 'x-sunlit': '1', cookie: `sunlit_session=${token}`, 'content-type': 'application/json' }
  const address = `${base}/api/v1/staff/organs/${world.organs.water}/guide`
  const kept = (await (await fetch(address, { headers })).json()) as { readonly guide: object }
  const body = JSON.stringify({ ...kept.guide, phone })
  const answer = await fetch(address, { method: 'PUT', headers, body })
  expect(answer.status, await answer.text()).toBe(200)
}

test('every time, on the very next request', async () => {
  await settled(site.app, world.db)
  const page = async () => (await fetch(`${base}/guide/${slug}`)).text()
  for (let round = 100; round < 100 + ROUNDS; round += 1) {
    await page()
    await writePhone(`0000-7654${round}`)
    expect(await page()).toContain(`0000-7654${round}`)
  }
})
