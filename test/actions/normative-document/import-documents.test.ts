import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmDocuments } from '../../../src/actions/normative-document/enter-document.ts'
import { importForm } from '../../../src/actions/normative-document/export-register.ts'
import { importDocuments } from '../../../src/actions/normative-document/import-documents.ts'
import { makeSheetXlsx } from '../../../src/formats/spreadsheet/make-sheet-xlsx.ts'
import { readTable } from '../../../src/formats/spreadsheet/read-table.ts'
import { registeredEntries } from '../../../src/store/registered-document.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
let organId: number

beforeAll(async () => {
  world = await openWorld()
  organId = world.organs.county
})

afterAll(() => world.drop())

const HEADS = ['文号', '名称', '成文日期', '施行日期', '废止日期', '废止依据']

const workbook = async (rows: readonly (readonly string[])[], heads = HEADS): Promise<Uint8Array> => {
  const made = await makeSheetXlsx({ name: '表', columns: heads.map((name) => ({ name, width: 12 })), rows })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

const imported = async (name: string, bytes: Uint8Array, mode: 'preview' | 'save') =>
  importDocuments(world.context, world.staff('county', 'handler'), { organId, name, bytes, mode })

const standing = async () => (await registeredEntries(world.db, [organId], 'standing')).length

describe('a table of documents', () => {
  test('is shown row by row before anything is saved, and refused as a whole while a row is wrong', async () => {
    const bytes = await workbook([
      ['云政〔2010〕1号', '好的一行', '2010-01-05', '2010-02-01', '', ''],
      ['云政〔2010〕2号', '日期不对', '2010-13-05', '', '', ''],
      ['', '没有文号', '2010年3月5日', '', '', ''],
      ['云政〔2010〕4号', '重号一', '2010-01-05', '', '', ''],
      ['云政[2010]4号', '重号二', '2010-01-06', '', '', ''],
      ['云政〔2010〕5号', '废止没有依据', '2010-01-05', '', '2012-01-01', ''],
    ])
    for (const mode of ['preview', 'save'] as const) {
      const answer = await imported('表.xlsx', bytes, mode)
      if (!answer.ok) throw new Error(answer.refusal.code)
      expect(answer.value).toMatchObject({ accepted: 1, refused: 5, isSaved: false })
      expect(answer.value.rows.map(({ row, problems }) => [row, problems.length])).toEqual([
        [2, 0],
        [3, 1],
        [4, 1],
        [5, 1],
        [6, 1],
        [7, 1],
      ])
      expect(answer.value.rows[1]?.problems[0]).toContain('2010-13-05')
    }
    expect(await standing()).toBe(0)
  })

  test('is taken in whole, waits for confirmation, and its repeals are confirmed with it', async () => {
    const bytes = await workbook([
      ['云政〔2011〕1号', '仍然有效的', '2011-01-05', '2011-02-01', '', ''],
      ['云政〔2011〕2号', '后来废止的', '2011/3/5', '', '2020-01-01', '云政〔2019〕8号'],
    ])
    const answer = await imported('表.xlsx', bytes, 'save')
    expect(answer.ok && answer.value).toMatchObject({ accepted: 2, refused: 0, isSaved: true })
    const entries = await registeredEntries(world.db, [organId], 'standing')
    expect(
      entries.map(({ formedOn, isConfirmed, repealedOn }) => [formedOn, isConfirmed, repealedOn]),
    ).toEqual([
      ['2011-03-05', false, null],
      ['2011-01-05', false, null],
    ])
    const documents = entries.map(({ id }) => id)
    await confirmDocuments(world.context, world.staff('county', 'signer'), { organId, documents })
    const after = await registeredEntries(world.db, [organId], 'confirmed')
    expect(after.map(({ repealedOn }) => repealedOn)).toEqual(['2020-01-01', null])
  })

  test('with a number that the register has by now is refused', async () => {
    const bytes = await workbook([['云政（2011）1号', '再来一次', '2011-01-05', '', '', '']])
    const answer = await imported('表.xlsx', bytes, 'save')
    expect(answer.ok && answer.value).toMatchObject({ refused: 1, isSaved: false })
  })

  test('may be separated text too, with other words for the same heads', async () => {
    const text = '标题,发文字号,成文日期\r\n云岭县示例办法,云政〔2013〕1号,2013年5月6日\r\n'
    const answer = await imported('表.csv', Buffer.from(text), 'save')
    expect(answer.ok && answer.value).toMatchObject({ accepted: 1, isSaved: true })
  })

  const refusals: readonly [string, string, Uint8Array | Promise<Uint8Array>, string][] = [
    ['without its heads', '表.csv', Buffer.from('甲,乙\r\n1,2\r\n'), 'heads-unknown'],
    [
      'with a head that nobody knows',
      '表.csv',
      Buffer.from('文号,名称,成文日期,星座\r\n1,2,2013-01-01,狮子\r\n'),
      'heads-unknown',
    ],
    ['with heads alone', '表.csv', Buffer.from('文号,名称,成文日期\r\n'), 'table-empty'],
    [
      'that is a broken picture',
      '表.png',
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'table-unreadable',
    ],
  ]
  test.each(refusals)('%s is refused', async (_, name, bytes, code) => {
    const answer = await imported(name, await bytes, 'save')
    expect(answer.ok ? 'ok' : answer.refusal.code).toBe(code)
  })

  test('the form that is offered has heads that are understood', async () => {
    const form = await importForm()
    const table = await readTable(form.name, form.bytes)
    const heads = table.ok ? (table.value[0] ?? []) : []
    const row = heads.map((head) =>
      head === '文号'
        ? '云政〔2014〕1号'
        : head.includes('日期') && head === '成文日期'
          ? '2014-01-02'
          : head === '名称'
            ? '示例'
            : '',
    )
    const answer = await imported('表.xlsx', await workbook([row], [...heads]), 'preview')
    expect(answer.ok && answer.value).toMatchObject({ accepted: 1, refused: 0 })
  })
})
