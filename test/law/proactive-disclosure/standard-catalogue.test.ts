import { describe, expect, it } from 'vitest'
import { readStandardTable } from '../../../src/law/proactive-disclosure/standard-catalogue.ts'

const FIRST = [
  '序号',
  '公开事项',
  '',
  '公开内容（要素）',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
  '公开对象',
  '',
  '公开方式',
  '',
  '公开层级',
  '',
]
const SECOND = [
  '',
  '一级事项',
  '二级事项',
  '',
  '',
  '',
  '',
  '',
  '全社会',
  '特定群体',
  '主动',
  '依申请',
  '县级',
  '乡、村级',
]

const tableOf = (rows: readonly (readonly string[])[]) => {
  const read = readStandardTable(rows, '社会救助')
  return read.ok ? read.value : read.refusal.code
}

describe('a domain of the standard catalogue', () => {
  it('is read from thirteen columns, merged cells and marks included', () => {
    const read = tableOf([
      ['云岭县社会救助领域标准目录'],
      FIRST,
      SECOND,
      [
        '1',
        '最低生活保障',
        '政策文件',
        '办法全文',
        '《条例》',
        '20个工作日',
        '云岭县民政局',
        '政府网站',
        '√',
        '',
        '√',
        '',
        '√',
        '√',
      ],
      [
        '2',
        '',
        '审核信息',
        '初审对象名单',
        '《条例》',
        '公示7个工作日',
        '乡镇人民政府',
        '公示栏',
        '',
        '村（居）民',
        '√',
        '',
        '',
        '√',
      ],
    ])
    expect(read).toEqual([
      {
        row: 4,
        item: {
          domain: '社会救助',
          matter: '最低生活保障',
          item: '政策文件',
          content: '办法全文',
          basis: '《条例》',
          term: '20个工作日',
          organName: '云岭县民政局',
          channels: '政府网站',
          audience: '全社会',
          method: '主动',
          levels: '县级、乡、村级',
        },
      },
      {
        row: 5,
        item: {
          domain: '社会救助',
          matter: '最低生活保障',
          item: '审核信息',
          content: '初审对象名单',
          basis: '《条例》',
          term: '公示7个工作日',
          organName: '乡镇人民政府',
          channels: '公示栏',
          audience: '村（居）民',
          method: '主动',
          levels: '乡、村级',
        },
      },
    ])
  })

  it('is read from a plain head too, an item without a second level standing for itself', () => {
    expect(
      tableOf([
        ['公开事项', '公开内容', '公开时限'],
        ['临时救助', '申请条件', '长期公开'],
      ]),
    ).toMatchObject([
      { item: { matter: '临时救助', item: '临时救助', content: '申请条件', term: '长期公开' } },
    ])
  })

  it.each([
    ['no head', [['甲', '乙']], 'catalogue-head-unknown'],
    [
      'no item',
      [
        ['公开事项', '公开内容'],
        ['', ''],
      ],
      'catalogue-empty',
    ],
    [
      'an item twice',
      [
        ['公开事项', '公开内容'],
        ['甲', '一'],
        ['甲', '二'],
      ],
      'catalogue-item-twice',
    ],
  ])('is refused with %s', (_, rows, code) => {
    expect(tableOf(rows)).toBe(code)
  })
})
