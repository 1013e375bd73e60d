/** What was given to several, or suggested by one, is proposed once; the organ decides once; the applicant is told. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applicantAt } from '../../../src/actions/actor.ts'
import { decideOnConversion } from '../../../src/actions/conversion/decide-conversion.ts'
import { findConversions } from '../../../src/actions/conversion/find-conversions.ts'
import { readConversions } from '../../../src/actions/conversion/list-conversions.ts'
import { suggestConversion } from '../../../src/actions/conversion/suggest-conversion.ts'
import { presentForApplicant } from '../../../src/actions/request/open-case-for-applicant.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

/** A case in which information was given, as the projection has it. */
const given = async (description: string, applicant: string, outcome = 'granted'): Promise<number> => {
  const { requestId } = await world.fileRequest({ description })
  await world.db
    .updateTable('request')
    .set({
      outcome: outcome as 'granted',
      closed_on: '2025-02-28' as LocalDate,
      applicant_key: applicant,
    })
    .where('id', '=', requestId)
    .execute()
  return requestId
}

const proposals = async (isOpen = true) =>
  (
    await readConversions(
      world.context,
      world.staff('water', 'handler'),
      { organId: world.organs.water, isOpen },
      { cursor: null, limit: 50 },
    )
  ).items

const search = () => findConversions(world.context, new AbortController().signal)

test('the same subject by different applicants is proposed once, one applicant twice is not', async () => {
  const first = await given('2024年度云岭水库除险加固工程竣工验收报告', 'a')
  const second = await given('云岭水库除险加固工程2024年度竣工验收报告', 'b')
  await given('青石镇农村饮水安全工程水质检测结果', 'c')
  await given('青石镇农村饮水安全工程水质检测结果', 'c')
  await given('白河乡小型水库降等报废的批复文件', 'd')
  await given('白河乡小型水库降等报废的批复文件', 'e', 'deniedInternalAffairs')
  expect(await search()).toBe(1)
  expect(await search()).toBe(0)
  const [proposal] = await proposals()
  expect(proposal).toMatchObject({ origin: 'similar', decision: null, mayDecide: true })
  expect(proposal?.requests.map(({ id }) => id).sort()).toEqual([first, second].sort())
})

test('only what was given can be suggested, and once', async () => {
  const refused = await given('水务局内部考勤记录', 'f', 'deniedInternalAffairs')
  const asked = await given('河道采砂许可审批结果清单', 'g')
  const suggest = (id: number) => suggestConversion(world.context, applicantAt('192.0.2.7'), id)
  expect(await suggest(refused)).toMatchObject({ refusal: { code: 'nothing-was-given' } })
  expect(await suggest(asked)).toEqual({ ok: true, value: null })
  expect(await suggest(asked)).toMatchObject({ refusal: { code: 'suggested-already' } })
  expect((await presentForApplicant(world.context, asked)).suggestion).toEqual({
    decision: null,
    reason: '',
    disclosureId: null,
  })
})

test('not to publish needs a reason, which the applicant reads; nothing is decided twice', async () => {
  const asked = await given('城区供水管网改造工程进度表', 'h')
  await suggestConversion(world.context, applicantAt('192.0.2.7'), asked)
  const [proposal] = await proposals()
  const decide = (reason: string) =>
    decideOnConversion(world.context, world.staff('water', 'handler'), proposal?.id ?? 0, {
      decision: 'declined',
      reason,
    })
  expect(await decide(' ')).toMatchObject({ refusal: { code: 'reason-missing' } })
  expect(await decide('进度表每月更新，已经在栏目中公布')).toEqual({
    ok: true,
    value: { manuscriptId: null },
  })
  expect(await decide('再次')).toMatchObject({ refusal: { code: 'conversion-decided' } })
  expect((await presentForApplicant(world.context, asked)).suggestion).toMatchObject({
    decision: 'declined',
    reason: '进度表每月更新，已经在栏目中公布',
  })
})

test('to publish begins a manuscript that knows the case; two at once begin one', async () => {
  const asked = await given('水土保持方案审批结果', 'i')
  await suggestConversion(world.context, applicantAt('192.0.2.7'), asked)
  const [proposal] = await proposals()
  const decide = () =>
    decideOnConversion(world.context, world.staff('water', 'handler'), proposal?.id ?? 0, {
      decision: 'converted',
      kind: 'licence',
      title: '2024年水土保持方案审批结果',
    })
  const both = await Promise.all([decide(), decide()])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  const manuscripts = await world.db.selectFrom('manuscript').select(['title', 'from_request_id']).execute()
  expect(manuscripts).toEqual([{ title: '2024年水土保持方案审批结果', from_request_id: asked }])
  expect((await presentForApplicant(world.context, asked)).suggestion).toMatchObject({
    decision: 'converted',
  })
  expect((await proposals(false)).map(({ decision }) => decision)).toContain('converted')
})

test('a proposal of one organ is not told to another', async () => {
  const other = await readConversions(
    world.context,
    world.staff('finance', 'handler'),
    { organId: world.organs.finance, isOpen: true },
    { cursor: null, limit: 50 },
  )
  expect(other.items).toEqual([])
})
