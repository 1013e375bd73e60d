import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { joinRemedy } from '../../../src/actions/remedy/join-remedy.ts'
import { readRemedies } from '../../../src/actions/remedy/list-remedies.ts'
import { openRemedy } from '../../../src/actions/remedy/open-remedy.ts'
import { describeRemedy } from '../../../src/actions/remedy/remedy-party.ts'
import { tableFourOf } from '../../../src/law/remedy/table-four.ts'
import { remediesOfOrgans } from '../../../src/store/remedy-figures.ts'
import { NO_PARTY } from '../../../src/store/remedy-party.ts'
import { openWorld, type World } from '../act-world.ts'
import { actOn, plainRemedy, registerRemedy } from './remedy-desk.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.setClock('2025-06-02T09:00')
})
afterAll(() => world.drop())

const COURT = '云岭县人民法院'

const suitOf = (organ: 'water' | 'bridge', caseNumber: string) =>
  openRemedy(world.context, world.staff(organ, 'handler'), {
    ...plainRemedy(world),
    organId: world.organs[organ],
    kind: 'litigation',
    afterReconsideration: true,
    caseNumber,
    forum: COURT,
  })

const tableOf = async (own: readonly number[]) => {
  const cases = await remediesOfOrgans(world.db, own, '2025-12-31')
  return tableFourOf(
    cases.map((state) => ({ id: String(state.id), state })),
    own.map(String),
    2025,
  )['remedies.litigationAfterReconsideration.total']
}

describe('one case that two organs register at the same moment', () => {
  test('is registered once; the other organ is told where, joins, and it counts once for both together', async () => {
    const { water, bridge } = world.organs
    for (let round = 1; round <= 12; round += 1) {
      const caseNumber = `（2025）云01行初${100 + round}号`
      const both = await Promise.all([suitOf('water', caseNumber), suitOf('bridge', caseNumber)])
      expect(
        both.filter(({ ok }) => ok),
        caseNumber,
      ).toHaveLength(1)
      expect(both.find(({ ok }) => !ok)).toMatchObject({
        refusal: {
          code: 'registered-elsewhere',
          facts: { filedOn: '2025年6月2日', kind: '行政诉讼（复议后起诉）' },
        },
      })
    }
    const cases = await remediesOfOrgans(world.db, [water, bridge], '2025-12-31')
    expect(cases).toHaveLength(12)
    expect(await tableOf([water, bridge])).toHaveLength(12)

    for (const { caseNumber, organId } of cases) {
      const organ = organId === water ? 'bridge' : 'water'
      const joined = await joinRemedy(world.context, world.staff(organ, 'handler'), {
        organId: world.organs[organ],
        caseNumber: caseNumber.replace('（', '(').replace('）', ')'),
        forum: COURT,
        basis: 'jointAct',
      })
      expect(joined.ok).toBe(true)
    }
    for (const own of [[water], [bridge], [water, bridge]]) expect(await tableOf(own)).toHaveLength(12)
  })

  test('whoever joins sees the case in its list, the keeper is told, and a mistake is taken back', async () => {
    const { water, bridge } = world.organs
    const id = await registerRemedy(world, {
      kind: 'litigation',
      caseNumber: '（2025）云01行初201号',
      forum: COURT,
    })
    const join = (basis: 'jointAct' | 'reviewUpheld', caseNumber = '（2025）云01行初201号') =>
      joinRemedy(world.context, world.staff('bridge', 'handler'), {
        organId: bridge,
        caseNumber,
        forum: COURT,
        basis,
      })
    expect(await join('jointAct', '（2025）云01行初999号')).toMatchObject({
      refusal: { code: 'remedy-unknown' },
    })
    expect(await join('reviewUpheld')).toMatchObject({
      refusal: { code: 'joint-basis-unfit', source: 'LITIGATION-26' },
    })
    const listed = async () => {
      const asked = {
        organId: bridge,
        below: false,
        reported: false,
        stage: null,
        group: null,
        lamp: null,
        result: null,
        year: null,
        attacked: null,
        followUpOpen: false,
        q: '201号',
      }
      const by = world.staff('bridge', 'handler')
      return (await readRemedies(world.context, by, asked, { cursor: null, limit: 50 })).items.map(
        (item) => item.id,
      )
    }
    expect(await listed()).toEqual([])
    expect(await join('jointAct')).toEqual({ ok: true, value: { remedyId: id } })
    expect(await join('jointAct')).toMatchObject({ refusal: { code: 'joined-already' } })
    expect(await listed()).toEqual([id])
    const told = await world.db
      .selectFrom('inbox_message')
      .select(['organ_id', 'text'])
      .where('remedy_id', '=', id)
      .execute()
    const ofKeeper = told.filter(({ organ_id }) => organ_id === water).map(({ text }) => text)
    expect(ofKeeper.some((text) => text.includes('加入为共同被申请人（被告）'))).toBe(true)
    await actOn(world, id, { type: 'left', respondent: String(bridge), reason: '加错了案件' })
    expect(await listed()).toEqual([])
  })
})

describe('which number is the same', () => {
  const register = (organ: 'water' | 'bridge', caseNumber: string, forum: string) =>
    openRemedy(world.context, world.staff(organ, 'handler'), {
      ...plainRemedy(world),
      organId: world.organs[organ],
      caseNumber,
      forum,
    })

  test('brackets, spaces and figures may be typed as they come; two reviewing organs may give one number', async () => {
    expect(await register('water', '云复〔2025〕第6号', '云岭县人民政府')).toMatchObject({ ok: true })
    for (const typed of ['云复[2025]6号', '云复（２０２５）６ 号', ' 云复【2025】6号 '])
      expect(await register('bridge', typed, '云岭县人民政府'), typed).toMatchObject({
        refusal: { code: 'registered-elsewhere' },
      })
    expect(await register('bridge', '云复〔2025〕6号', '')).toMatchObject({
      refusal: { code: 'registered-elsewhere' },
    })
    expect(await register('bridge', '云复〔2025〕6号', '临溪市人民政府')).toMatchObject({ ok: true })
    expect(await register('water', '云复〔2025〕6号', '示例市人民政府')).toMatchObject({
      refusal: { code: 'number-taken' },
    })
  })

  test('a number that is added later is held against the others, too', async () => {
    const nameless = () =>
      registerRemedy(world, { caseNumber: '' }).then((id) => ({
        remedyId: id,
        version: 1,
        caseNumber: '云复〔2025〕31号',
        forum: '云岭县人民政府',
        party: NO_PARTY,
      }))
    const [one, two] = [await nameless(), await nameless()]
    const by = world.staff('water', 'handler')
    const both = await Promise.all([
      describeRemedy(world.context, by, one),
      describeRemedy(world.context, by, two),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'number-taken' } })
  })
})
