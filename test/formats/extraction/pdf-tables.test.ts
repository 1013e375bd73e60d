import { describe, expect, test } from 'vitest'
import type { TableRow } from '../../../src/formats/source-document.ts'
import { documentOf, sketchOf } from './small-files.ts'
import { type Placed, type SmallPage, smallPdf } from './small-pdf.ts'

/** A line in points from the bottom left. */
type Segment = readonly [x0: number, y0: number, x1: number, y1: number]

const stroked = (segments: readonly Segment[]): string =>
  segments.map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`).join('\n')

/** As word processors draw borders: filled boxes half a point thick. */
const filled = (segments: readonly Segment[]): string =>
  segments
    .map(([x0, y0, x1, y1]) => `${x0} ${Math.min(y0, y1)} ${x1 - x0 || 0.5} ${Math.abs(y1 - y0) || 0.5} re f`)
    .join('\n')

const across = (y: number, from = 50, to = 350): Segment => [from, y, to, y]
const down = (x: number, from = 700, to = 640): Segment => [x, to, x, from]

const PROSE: Placed = { text: '本机关依法公开政府信息并接受社会监督', x: 50, y: 780 }

const FRAME: readonly Segment[] = [
  across(700),
  across(680, 150),
  across(660),
  across(640),
  down(50),
  down(150),
  down(250),
  down(350),
]

const TEXTS: readonly Placed[] = [
  PROSE,
  { text: '（三）不予', x: 55, y: 683 },
  { text: '公开', x: 55, y: 671 },
  { text: '其他法律行', x: 155, y: 689 },
  { text: '政法规', x: 155, y: 681 },
  { text: '12', x: 290, y: 685 },
  { text: '国家秘密', x: 155, y: 665 },
  { text: '总计', x: 55, y: 645 },
  { text: '3', x: 295, y: 645 },
]

const ROWS = ['0/1×2:（三）不予公开 | 1:其他法律行政法规 | 2:12', '1:国家秘密 | 2:', '0:总计 | 1: | 2:3']

const rowsIn = async (pages: readonly SmallPage[]): Promise<readonly string[]> =>
  (await sketchOf(smallPdf(pages))).filter((line) => /^\d+(\/\d+×\d+)?:/.test(line))

describe('tables with ruling lines', () => {
  test('lines make cells; wrapped labels join and an empty cell is an empty cell', async () => {
    const page = { texts: TEXTS, drawing: stroked(FRAME) }
    expect(await sketchOf(smallPdf([page]))).toEqual([PROSE.text, ...ROWS])
    const { blocks } = await documentOf(smallPdf([page]))
    expect(blocks.slice(1).map(({ place }) => place)).toEqual(
      [1, 2, 3].map((row) => ({ page: 1, table: 1, row })),
    )
  })

  test('borders drawn as thin boxes, in pieces, twice, or as whole cells', async () => {
    const pieces = FRAME.flatMap(([x0, y0, x1, y1]): readonly Segment[] => {
      const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
      return [
        [x0, y0, x, y],
        [x, y, x1, y1],
      ]
    })
    const doubled = FRAME.flatMap((segment): readonly Segment[] => [
      segment,
      segment.map((value) => value + 1.2) as unknown as Segment,
    ])
    for (const drawing of [filled(FRAME), stroked(pieces), filled(pieces), stroked(doubled)])
      expect(await rowsIn([{ texts: TEXTS, drawing }])).toEqual(ROWS)
    const cells =
      '50 660 100 40 re 150 680 100 20 re 250 680 100 20 re 150 660 100 20 re 250 660 100 20 re S 50 640 100 20 re 150 640 100 20 re 250 640 100 20 re s'
    expect(await rowsIn([{ texts: TEXTS, drawing: cells }])).toEqual(ROWS)
  })

  test('a table without a frame', async () => {
    const inner = FRAME.filter(
      ([x0, y0, x1, y1]) => !(x0 === x1 && (x0 === 50 || x0 === 350)) && !(y0 === y1 && y0 === 640),
    )
    expect(await rowsIn([{ texts: TEXTS, drawing: stroked(inner) }])).toEqual(ROWS)
  })

  test('a page printed sideways', async () => {
    const turned = TEXTS.map(({ text, x, y }) => ({ text, x: 842 - y, y: x, turned: 90 }))
    const lines = FRAME.map(([x0, y0, x1, y1]): Segment => [842 - y0, x0, 842 - y1, x1])
    expect(await rowsIn([{ texts: turned, drawing: stroked(lines) }])).toEqual(ROWS)
  })
})

describe('lines that prove no columns leave the text as lines', () => {
  test.each([
    ['a heading underlined and a boxed note', `${stroked([across(770)])}\n40 600 400 200 re S`],
    ['lines across only', stroked([across(700), across(680), across(660), across(640)])],
    [
      'a missing piece of line',
      stroked(FRAME.filter((segment) => segment[0] !== 250).concat([down(250, 700, 690)])),
    ],
  ])('%s', async (_name, drawing) => {
    expect(await rowsIn([{ texts: TEXTS, drawing }])).toEqual([])
  })

  test('text beside the table, or running over a line', async () => {
    const beside = { text: '5', x: 400, y: 685 }
    expect(await rowsIn([{ texts: [...TEXTS, beside], drawing: stroked(FRAME) }])).toEqual([])
    const over = { text: '本机关不掌握相关政府信息没有现成信息', x: 155, y: 645 }
    expect(await rowsIn([{ texts: [...TEXTS, over], drawing: stroked(FRAME) }])).toEqual([])
  })

  test('a page of paragraphs in a frame of two columns', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => ({
      text: '公开政府信息接受社会监督方便群众查阅',
      x: 155,
      y: 690 - 12 * index,
    }))
    const drawing = stroked([
      across(705),
      across(440),
      across(420),
      down(50, 705, 420),
      down(150, 705, 420),
      down(350, 705, 420),
    ])
    expect(
      await rowsIn([{ texts: [PROSE, { text: '一、总体情况', x: 60, y: 690 }, ...lines], drawing }]),
    ).toEqual([])
  })
})

/** Two columns of labels and one of figures, from `top` to `bottom`. */
const part = (top: number, bottom: number, rules: readonly number[]): string =>
  stroked([
    ...[50, 150, 250, 350].map((x) => down(x, top, bottom)),
    ...rules.map((y) => across(y, 150)),
    across(top),
    across(bottom),
  ])

describe('a table that goes on over a page break', () => {
  const foot = { text: '- 4 -', x: 290, y: 30 }

  const rowsOf = async (pages: readonly SmallPage[]): Promise<readonly TableRow[]> =>
    (await documentOf(smallPdf(pages))).blocks.filter((block): block is TableRow => block.kind === 'row')

  test('is one table, and a group label that the break cuts is one label', async () => {
    const first = {
      drawing: part(100, 60, [80]),
      texts: [
        PROSE,
        { text: '（四）无', x: 55, y: 75 },
        { text: '1.不掌握', x: 155, y: 85 },
        { text: '2', x: 295, y: 85 },
        { text: '2.另行制作', x: 155, y: 65 },
        { text: '5', x: 295, y: 65 },
        foot,
      ],
    }
    const second = {
      drawing: part(800, 780, []),
      texts: [
        { text: '法提供', x: 55, y: 786 },
        { text: '3.不明确', x: 155, y: 786 },
        { text: '7', x: 295, y: 786 },
      ],
    }
    const rows = await rowsOf([first, second])
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['（四）无法提供', '1.不掌握', '2'],
      ['2.另行制作', '5'],
      ['3.不明确', '7'],
    ])
    expect(rows[0]?.cells[0]).toMatchObject({ column: 0, rowSpan: 3 })
    expect(rows.map(({ place }) => place)).toEqual([
      { page: 1, table: 1, row: 1 },
      { page: 1, table: 1, row: 2 },
      { page: 2, table: 1, row: 3 },
    ])
  })

  const cut = (above: readonly Placed[], below: readonly Placed[]): readonly SmallPage[] => [
    { drawing: part(100, 80, []), texts: [PROSE, { text: '甲', x: 55, y: 86 }, ...above, foot] },
    { drawing: part(800, 780, []), texts: below },
  ]
  const texts = async (pages: readonly SmallPage[]): Promise<readonly (readonly string[])[]> =>
    (await rowsOf(pages)).map(({ cells }) => cells.map(({ text }) => text))

  test('a row that the break cuts is one row, wherever its figure stands', async () => {
    const label = { text: '1.逾期不补正行', x: 155, y: 86 }
    const rest = { text: '政机关不再处理', x: 155, y: 786 }
    const whole = [['甲', '1.逾期不补正行政机关不再处理', '9']]
    expect(await texts(cut([label, { text: '9', x: 295, y: 86 }], [rest]))).toEqual(whole)
    expect(await texts(cut([label], [rest, { text: '9', x: 295, y: 786 }]))).toEqual(whole)
  })

  test('a new row and a repeated heading stay rows of their own', async () => {
    const above = [
      { text: '1.不掌握', x: 155, y: 86 },
      { text: '9', x: 295, y: 86 },
    ]
    const next = [
      { text: '2.另行制作', x: 155, y: 786 },
      { text: '4', x: 295, y: 786 },
    ]
    expect(await texts(cut(above, next))).toHaveLength(2)
    const heading = [
      { text: '项目', x: 155, y: 786 },
      { text: '总计', x: 290, y: 786 },
    ]
    expect(await texts(cut(above, heading))).toHaveLength(2)
  })

  test('another table on the next page is another table', async () => {
    const first = { drawing: stroked(FRAME), texts: TEXTS }
    const other = {
      drawing: stroked([
        across(800),
        across(780),
        across(760),
        down(50, 800, 760),
        down(100, 800, 760),
        down(350, 800, 760),
      ]),
      texts: [
        { text: '甲', x: 60, y: 785 },
        { text: '1', x: 200, y: 785 },
      ],
    }
    expect((await rowsOf([first, other])).map(({ place }) => place.table)).toEqual([1, 1, 1, 2, 2])
  })
})
