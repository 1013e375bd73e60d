/** A document whose page is taken down: what still counts, and what nobody sees any more. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterDocument } from '../../../src/actions/normative-document/enter-document.ts'
import { WITHDRAWAL_GROUNDS } from '../../../src/law/proactive-disclosure/manuscript-event.ts'
import { removeRelease } from '../../../src/store/release.ts'
import { openDesk } from '../../actions/manuscript/manuscript-desk.ts'
import {
  codeOf,
  FACTS,
  openRegister,
  type RegisterDesk,
} from '../../actions/normative-document/register-desk.ts'
import { type OpenApp, openAppOn } from '../../api/open-app.ts'
import { released, withdrawn } from './released-document.ts'

let desk: RegisterDesk
let site: OpenApp
const NUMBER = '云政规〔2024〕21号'
const RULES = ['/rules/yunling', '/api/v1/rules/yunling'] as const

const release = (id: number, documentNumber = NUMBER, version = 1) =>
  released(desk.world.db, {
    id,
    organId: desk.organId,
    version,
    content: { documentNumber, title: `第${id}号办法` },
  })

beforeAll(async () => {
  desk = await openRegister()
  site = await openAppOn(desk.world.db, {}, desk.world.db, desk.world.context)
})
afterAll(async () => {
  await site.close()
  await desk.world.drop()
})

test.each([
  ['mistake', 0],
  ['noLongerDue', 0],
  ['decisionChanged', 1],
  ['personalData', 1],
  ['secrecy', 1],
  ['other', 1],
] as const)('withdrawn by %s it counts %i times', async (ground, counted) => {
  const id = 300 + WITHDRAWAL_GROUNDS.indexOf(ground)
  const [issued = 0, , standing = 0] = await desk.figures(2024)
  await release(id, `云政规〔2024〕${id}号`)
  expect(await desk.figures(2024)).toMatchObject([issued + 1, 0, standing + 1, 0])
  await withdrawn(desk.world.db, id, ground)
  expect(await desk.figures(2024)).toMatchObject([issued + counted, 0, standing + counted, 0])
})

test('taken down for personal data it counts, and the public sees neither text nor title', async () => {
  const { world } = desk
  await release(320)
  for (const address of RULES) expect((await site.app.inject(address)).body, address).toContain('第320号办法')
  await world.db.transaction().execute((trx) =>
    removeRelease(trx, {
      id: 320,
      withdrawnAt: world.context.instant(),
      ground: 'personalData',
      publicReason: '涉及个人信息',
      showsTitle: false,
    }),
  )
  const fresh = await openAppOn(world.db, {}, world.db, world.context)
  const addresses = [...RULES, '/disclosures/320', '/api/v1/disclosures', '/api/v1/disclosures/320']
  for (const address of addresses) {
    expect((await fresh.app.inject(address)).body, address).not.toContain('第320号办法')
  }
  expect((await fresh.app.inject('/disclosures/320')).statusCode).toBe(410)
  await fresh.close()
  const entry = await desk.entryOf(320)
  expect(entry).toMatchObject({ isStruck: false, isConfirmed: true, disclosureId: null })
  const again = await enterDocument(world.context, desk.handler(), desk.organId, {
    ...FACTS,
    documentNumber: NUMBER,
  })
  expect(codeOf(again)).toBe('number-taken')
  await release(320, NUMBER, 2)
  expect(await desk.entryOf(320)).toMatchObject({ id: entry.id, disclosureId: 320 })
})

test('what it repealed stays repealed, unless it was published in error', async () => {
  const { world, organId } = desk
  await release(330, '云政规〔2024〕30号')
  const content = {
    documentNumber: '云政规〔2024〕31号',
    effects: [{ effect: 'repeals', disclosureId: 330, title: '', documentNumber: '' }],
  } as const
  await released(world.db, { id: 331, organId, content })
  await withdrawn(world.db, 331, 'secrecy')
  expect((await desk.entryOf(330)).repealedOn).toBe('2024-04-01')
  await released(world.db, { id: 331, organId, version: 2, content })
  await withdrawn(world.db, 331, 'mistake')
  expect((await desk.entryOf(330)).repealedOn).toBeNull()
})

test('what had been entered by hand stays confirmed when its page is only taken down', async () => {
  const id = await desk.confirmed({ documentNumber: '云政规〔2024〕40号' })
  await release(340, '云政规〔2024〕40号')
  await withdrawn(desk.world.db, 340, 'other')
  expect(await desk.entryOf(340)).toMatchObject({ id, isConfirmed: true, disclosureId: null })
})

test('the act of withdrawing hands its ground on', async () => {
  const { world } = desk
  const county = openDesk(world, 'county')
  const content = { documentNumber: '云政规〔2025〕50号', catalogueItem: '20-1' }
  const withdrawnBy = async (ground: 'mistake' | 'personalData', title: string) => {
    const id = await county.draft({ kind: 'normativeDocument', title, content })
    await county.publish(id)
    const [before = 0] = await desk.figures(2025)
    await county.act(id, { type: 'withdrawn', ground, publicReason: '撤下', showsTitle: false })
    const [after = 0] = await desk.figures(2025)
    return after - before
  }
  expect(await withdrawnBy('mistake', '云岭县甲办法')).toBe(-1)
  expect(await withdrawnBy('personalData', '云岭县乙办法')).toBe(0)
})
