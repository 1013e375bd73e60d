import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportAttributes, listAttributes } from '../../../src/actions/handover/attribute-list.ts'
import {
  cancelHandoverList,
  listHandovers,
  makeHandover,
  readHandover,
  recordHandedOver,
} from '../../../src/actions/handover/hand-over.ts'
import { handoverFile } from '../../../src/actions/handover/handover-file.ts'
import { markGuideLooked, readGuideState } from '../../../src/actions/organ/guide-state.ts'
import { writeGuide } from '../../../src/actions/organ/write-guide.ts'
import { EMPTY_GUIDE } from '../../../src/contract/organ/organ-json.ts'
import type { Result } from '../../../src/law/result.ts'
import { textOfPdf } from '../../browser/text-of-pdf.ts'
import { released, withdrawn } from '../../store/register/released-document.ts'
import { openWorld, type World } from '../act-world.ts'
import { openDesk } from '../manuscript/manuscript-desk.ts'

let world: World
let organId: number

beforeAll(async () => {
  world = await openWorld()
  organId = world.organs.water
  for (const id of [701, 702]) {
    await released(world.db, {
      id,
      organId,
      content: { kind: 'announcement', title: `公告${id}`, documentNumber: '' },
    })
  }
})

afterAll(async () => {
  await world.context.drawing.close()
  await world.drop()
})

const handler = () => world.staff('water', 'handler')
const codeOf = (answer: Result<unknown>): string => (answer.ok ? 'ok' : answer.refusal.code)

const wanted = (given: Partial<Parameters<typeof makeHandover>[2]> = {}) => ({
  organId,
  receiver: 'archive' as const,
  receiverName: '云岭县档案馆',
  from: '2024-01-01' as const,
  to: '2025-03-03' as const,
  ...given,
})

const made = async (given: Parameters<typeof wanted>[0] = {}): Promise<number> => {
  const answer = await makeHandover(world.context, handler(), wanted(given))
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

describe('a hand-over list', () => {
  test('holds what was published in the period, once', async () => {
    expect((await listHandovers(world.context, organId)).waiting).toEqual({ archive: 2, library: 2 })
    const id = await made()
    const list = await readHandover(world.context, organId, id)
    expect(list?.documents.map((item) => [item.id, item.version, item.standing])).toEqual([
      [701, 1, 'same'],
      [702, 1, 'same'],
    ])
    expect(codeOf(await makeHandover(world.context, handler(), wanted()))).toBe('nothing-new')
    expect((await listHandovers(world.context, organId)).waiting).toEqual({ archive: 0, library: 2 })
    expect(await readHandover(world.context, world.organs.county, id)).toBeNull()
  })

  test('takes in what was corrected since, and says what changed or was taken down', async () => {
    const content = { kind: 'announcement', title: '公告701更正', documentNumber: '' } as const
    await released(world.db, { id: 701, organId, version: 2, content })
    const id = await made()
    expect(
      (await readHandover(world.context, organId, id))?.documents.map((item) => [item.id, item.version]),
    ).toEqual([[701, 2]])
    await withdrawn(world.db, 702)
    const [, first] = (await listHandovers(world.context, organId)).items
    const earlier = await readHandover(world.context, organId, first?.id ?? 0)
    expect(earlier?.documents.map(({ standing }) => standing)).toEqual(['changed', 'withdrawn'])
  })

  const refusals: readonly [string, Parameters<typeof wanted>[0], string][] = [
    ['a period backwards', { from: '2025-03-02', to: '2025-03-01' }, 'period-backwards'],
    ['a period that is not over', { to: '2025-03-04' }, 'period-in-future'],
    ['no receiver', { receiverName: ' ' }, 'receiver-missing'],
    [
      'a period without anything',
      { receiver: 'library', from: '2023-01-01', to: '2023-12-31' },
      'nothing-new',
    ],
  ]
  test.each(refusals)('%s is refused', async (_, given, code) => {
    expect(codeOf(await makeHandover(world.context, handler(), wanted(given)))).toBe(code)
  })

  test('is handed over once, with who, to whom and the receipt; then it stays', async () => {
    const id = await made({ receiver: 'library', receiverName: '云岭县图书馆' })
    const handed = {
      organId,
      handoverId: id,
      handedOn: '2025-03-03',
      handedBy: '何溪',
      receivedBy: '石桥',
      receipt: '图收〔2025〕1号',
    } as const
    expect(codeOf(await recordHandedOver(world.context, handler(), { ...handed, receivedBy: '' }))).toBe(
      'people-missing',
    )
    expect(
      codeOf(await recordHandedOver(world.context, handler(), { ...handed, handedOn: '2025-03-04' })),
    ).toBe('handed-in-future')
    expect(
      codeOf(await recordHandedOver(world.context, handler(), { ...handed, handedOn: '2025-03-02' })),
    ).toBe('handed-before-made')
    expect(codeOf(await recordHandedOver(world.context, handler(), handed))).toBe('ok')
    expect(codeOf(await recordHandedOver(world.context, handler(), handed))).toBe('handover-done')
    expect(codeOf(await cancelHandoverList(world.context, handler(), handed))).toBe('handover-done')
    expect(await readHandover(world.context, organId, id)).toMatchObject({
      receipt: '图收〔2025〕1号',
      handedOn: '2025-03-03',
    })
    const pdf = await handoverFile(world.context, handed, 'pdf')
    const text = pdf?.ok ? (await textOfPdf(pdf.value.bytes)).join('') : ''
    for (const words of ['移送清单', '公告701更正', '何溪', '图收〔2025〕1号']) expect(text).toContain(words)
    const table = await handoverFile(world.context, handed, 'csv')
    expect(table?.ok ? Buffer.from(table.value.bytes).toString() : '').toContain('公告701更正')
  })

  test('that is cancelled frees what it listed', async () => {
    await released(world.db, {
      id: 703,
      organId,
      content: { kind: 'announcement', title: '公告703', documentNumber: '' },
    })
    const id = await made()
    expect(codeOf(await cancelHandoverList(world.context, handler(), { organId, handoverId: id }))).toBe('ok')
    expect(codeOf(await cancelHandoverList(world.context, handler(), { organId, handoverId: id }))).toBe(
      'handover-cancelled',
    )
    const again = await made()
    expect((await readHandover(world.context, organId, again))?.documents.map((item) => item.id)).toEqual([
      703,
    ])
  })
})

describe('the guide of an organ', () => {
  test('tells what Art. 12 asks for and it lacks, keeps its versions, and is due again after a year', async () => {
    const before = await readGuideState(world.context, organId)
    expect(before?.gaps.map(({ field }) => field)).toEqual(['scope', 'officeHours', 'fax', 'email'])
    expect(before).toMatchObject({ lookedOn: null, isDue: true, versions: [] })
    const administrator = world.staff('water', 'organAdministrator')
    const guide = {
      ...EMPTY_GUIDE,
      office: '办公室',
      address: '示例路2号',
      phone: '0000-0000000',
      officeHours: '工作日',
      fax: '0000-0000001',
      email: 'w@example.org',
      scope: '按二十项编排',
    }
    await writeGuide(world.context, administrator, organId, guide)
    const written = await readGuideState(world.context, organId)
    expect(written).toMatchObject({ gaps: [], lookedOn: '2025-03-03', dueOn: '2026-03-03', isDue: false })
    expect(written?.versions.map(({ version, byName }) => [version, byName])).toEqual([
      [1, administrator.name],
    ])
    world.setClock('2026-03-03T09:00')
    expect((await readGuideState(world.context, organId))?.isDue).toBe(true)
    await markGuideLooked(world.context, administrator, organId)
    expect(await readGuideState(world.context, organId)).toMatchObject({
      lookedOn: '2026-03-03',
      isDue: false,
    })
    world.setClock('2025-03-03T10:00')
  })
})

test('the three lists hold what is settled, each with its ground', async () => {
  const desk = openDesk(world)
  const attribution = (attribute: 'withheld' | 'onRequest') => ({
    attribution: {
      attribute,
      exemption: attribute === 'withheld' ? ('EX-16-1' as const) : null,
      reason: '内部工作流程',
    },
  })
  const listed = async (attribute: 'withheld' | 'onRequest', title: string): Promise<number> => {
    const id = await desk.draft({ title, content: attribution(attribute) })
    await desk.pass(id)
    await desk.act(id, { type: 'listed', nextReviewOn: '2025-03-10' })
    return id
  }
  const before = await listAttributes(
    world.context,
    { organId, attribute: 'proactive' },
    { after: 0, limit: 50 },
  )
  const id = await listed('withheld', '值班安排')
  await listed('onRequest', '水文资料')
  const unsettled = await desk.draft({ content: attribution('withheld') })
  await desk.act(unsettled, { type: 'submitted', proofread: true })
  // Published; what its next content will be is not settled yet.
  const published = await desk.draft({ title: '灌区公告' })
  await desk.publish(published)
  await desk.act(published, { type: 'revisionOpened', reason: '改为不予公开' })
  await desk.save(published, attribution('withheld'))
  const look = () =>
    listAttributes(world.context, { organId, attribute: 'withheld' }, { after: 0, limit: 50 })
  const withheld = await look()
  const entry = {
    id,
    title: '值班安排',
    exemption: '人事管理、后勤管理、内部工作流程',
    reason: '内部工作流程',
    nextReviewOn: '2025-03-10',
  }
  expect(withheld.items).toMatchObject([entry])
  const proactive = before.counts.proactive + 1
  expect(withheld.counts).toMatchObject({ withheld: 1, onRequest: 1, proactive })
  const file = await exportAttributes(world.context, { organId, attribute: 'withheld' }, 'csv')
  expect(Buffer.from(file?.bytes ?? []).toString()).toContain('第十六条第一款')

  // Looked at again and written anew for the public: until that is settled it stays on its list, as it was listed.
  await desk.act(id, { type: 'revisionOpened', reason: '情况已经变化' })
  await desk.save(id, {
    title: '防汛值班安排',
    attribution: { attribute: 'proactive', exemption: null, reason: '' },
  })
  expect((await look()).items).toMatchObject([entry])
})
