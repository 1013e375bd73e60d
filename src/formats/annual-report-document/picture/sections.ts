/** The parts of the picture, from the top down; each takes where it begins and tells where it ends. */
import { barRows, stackedBar } from './bars.ts'
import { type Drawn, label, type Mark, rect } from './mark.ts'
import {
  ACCENT,
  INK,
  LINE,
  ON_ACCENT,
  ON_ACCENT_SOFT,
  OUTCOME_COLOURS,
  RED,
  REMEDY_COLOURS,
  SOFT,
} from './palette.ts'
import type { PictureFigures, RemedyShown, Shown, Stated } from './picture-figures.ts'
import { countText } from './picture-words.ts'

export const WIDTH = 1080
const MARGIN = 72
const ROOM = WIDTH - 2 * MARGIN
const GAP = 56

export const header = (figures: PictureFigures, mark: string | null): Drawn => {
  const height = 252
  const year = figures.year === null ? '' : `${figures.year}年`
  return {
    bottom: height,
    marks: [
      rect(0, 0, WIDTH, height, ACCENT),
      label(MARGIN, 88, figures.organ, { size: 34, fill: ON_ACCENT_SOFT, room: ROOM - 150 }),
      label(MARGIN, 162, `${year}政府信息公开工作年度报告`, {
        size: 56,
        fill: ON_ACCENT,
        face: 'serif',
        room: ROOM,
      }),
      label(MARGIN, 212, '图　解', { size: 30, fill: ON_ACCENT_SOFT }),
      ...(mark === null
        ? []
        : [
            rect(WIDTH - MARGIN - 110, 52, 110, 54, ON_ACCENT, 6),
            label(WIDTH - MARGIN - 55, 90, mark, { size: 30, fill: RED, anchor: 'middle' }),
          ]),
    ],
  }
}

const heading = (text: string, top: number): Drawn => ({
  bottom: top + 64,
  marks: [rect(MARGIN, top + 4, 8, 36, ACCENT), label(MARGIN + 24, top + 35, text, { size: 34, fill: INK })],
})

const sum = (shown: readonly Shown[]): number => shown.reduce((total, { value }) => total + (value ?? 0), 0)

/** Tiles in columns, a number over its name. */
const tiles = (stated: readonly Stated[], columns: number, top: number, size: number): Drawn => {
  const width = ROOM / columns
  const height = 132
  const marks = stated.flatMap(({ label: name, text, before }, index): readonly Mark[] => {
    const x = MARGIN + (index % columns) * width
    const y = top + Math.floor(index / columns) * (height + 20)
    return [
      ...(index % columns === 0 ? [] : [rect(x, y + 6, 1.5, height - 24, LINE)]),
      label(x + width / 2, y + 58, text, {
        size,
        fill: INK,
        face: 'serif',
        anchor: 'middle',
        room: width - 28,
      }),
      label(x + width / 2, y + 96, name, { size: 24, fill: SOFT, anchor: 'middle', room: width - 16 }),
      ...(before === null
        ? []
        : [
            label(x + width / 2, y + 124, `上年 ${before}`, {
              size: 20,
              fill: SOFT,
              anchor: 'middle',
              room: width - 16,
            }),
          ]),
    ]
  })
  return { marks, bottom: top + Math.ceil(stated.length / columns) * (height + 20) }
}

const stated = ({ label: name, value, before }: Shown, hasLastYear: boolean): Stated => ({
  label: name,
  text: countText(value),
  before: hasLastYear ? countText(before) : null,
})

export const keyFigures = (figures: PictureFigures, top: number): Drawn => {
  const [review] = figures.remedies
  const shown = [
    ...figures.inflow.slice(0, 1),
    figures.processed,
    figures.carriedForward,
    ...(review === undefined ? [] : [review.total]),
    figures.litigation,
  ]
  const drawn = tiles(
    shown.map((each) => stated(each, figures.hasLastYear)),
    5,
    top + 44,
    64,
  )
  return { marks: drawn.marks, bottom: drawn.bottom }
}

const sentence = (text: string, top: number): Drawn => ({
  bottom: top + 48,
  marks: [label(MARGIN, top + 28, text, { size: 26, fill: SOFT, room: ROOM })],
})

const coloured = (shown: readonly Shown[], colours: readonly string[]) =>
  shown.map((each, index) => ({ ...each, fill: colours[index % colours.length] ?? ACCENT }))

/** What came in over what became of it, both drawn to one measure: the statutory equation. */
export const applications = (figures: PictureFigures, top: number): Drawn => {
  const head = heading('收到的申请，办理的结果', top + GAP)
  const outcomes = coloured([...figures.outcomes, figures.carriedForward], OUTCOME_COLOURS)
  const inflow = coloured(figures.inflow, [OUTCOME_COLOURS[0], OUTCOME_COLOURS[1]])
  const whole = Math.max(sum(figures.inflow), sum(outcomes))
  if (whole === 0) {
    const nil = sentence('本年没有收到政府信息公开申请，也没有上年结转的申请。', head.bottom)
    return { marks: [...head.marks, ...nil.marks], bottom: nil.bottom }
  }
  const place = { x: MARGIN, width: ROOM }
  const rows = barRows(outcomes, figures.hasLastYear, { ...place, top: head.bottom + 184 })
  return {
    bottom: rows.bottom,
    marks: [
      ...head.marks,
      label(MARGIN, head.bottom + 20, '收到', { size: 22, fill: SOFT }),
      ...stackedBar(inflow, whole, 48, { ...place, top: head.bottom + 32 }),
      label(MARGIN, head.bottom + 108, '办理', { size: 22, fill: SOFT }),
      ...stackedBar(outcomes, whole, 48, { ...place, top: head.bottom + 118 }),
      ...rows.marks,
    ],
  }
}

const HALF = (ROOM - 64) / 2

/** Half as wide as the picture: bars, or a sentence where every number is zero this year and last. */
const half = (
  { name, shown, fill, nil }: { name: string; shown: readonly Shown[]; fill: string; nil: string },
  hasLastYear: boolean,
  x: number,
  top: number,
): Drawn => {
  const body = top + GAP + 64
  const isNil = shown.every(({ value, before }) => value === 0 && (before ?? 0) === 0)
  const rows = isNil
    ? { marks: [label(x, body + 28, nil, { size: 26, fill: SOFT })], bottom: body + 48 }
    : barRows(coloured(shown, [fill]), hasLastYear, { x, top: body, width: HALF })
  return {
    bottom: rows.bottom,
    marks: [
      rect(x, top + GAP + 4, 8, 36, ACCENT),
      label(x + 24, top + GAP + 35, name, { size: 34, fill: INK }),
      ...rows.marks,
    ],
  }
}

/** Who asked, beside why information was withheld. */
export const peopleAndRefusals = (figures: PictureFigures, top: number): Drawn => {
  const { applicants, refusals, hasLastYear } = figures
  const people = half(
    { name: '谁在申请', shown: applicants, fill: ACCENT, nil: '没有新收到的申请。' },
    hasLastYear,
    MARGIN,
    top,
  )
  const reasons = half(
    { name: '不予公开的理由', shown: refusals, fill: OUTCOME_COLOURS[2], nil: '没有不予公开的决定。' },
    hasLastYear,
    MARGIN + HALF + 64,
    top,
  )
  return {
    marks: [...people.marks, ...reasons.marks],
    bottom: Math.max(people.bottom, reasons.bottom),
  }
}

const remedyRow = (
  { label: name, total, results }: RemedyShown,
  hasLastYear: boolean,
  y: number,
): readonly Mark[] => {
  const before = hasLastYear ? `　上年 ${countText(total.before)}` : ''
  return [
    label(MARGIN, y + 24, name, { size: 24, fill: INK }),
    label(WIDTH - MARGIN, y + 24, `${countText(total.value)}件${before}`, {
      size: 24,
      fill: INK,
      anchor: 'end',
    }),
    rect(MARGIN, y + 36, ROOM, 40, '#efece4'),
    ...stackedBar(coloured(results, REMEDY_COLOURS), sum(results), 40, {
      x: MARGIN,
      width: ROOM,
      top: y + 36,
    }),
  ]
}

const key = (names: readonly string[], top: number): readonly Mark[] =>
  names.flatMap((name, index) => [
    rect(MARGIN + index * 180, top, 22, 22, REMEDY_COLOURS[index] ?? ACCENT),
    label(MARGIN + index * 180 + 32, top + 19, name, { size: 22, fill: SOFT }),
  ])

export const remedies = (figures: PictureFigures, top: number): Drawn => {
  const head = heading('行政复议和行政诉讼', top + GAP)
  if (figures.remedies.every(({ total }) => total.value === 0)) {
    const nil = sentence('本年没有因政府信息公开工作引起的行政复议和行政诉讼。', head.bottom)
    return { marks: [...head.marks, ...nil.marks], bottom: nil.bottom }
  }
  const names = figures.remedies[0]?.results.map(({ label: name }) => name) ?? []
  const rows = figures.remedies.flatMap((each, index) =>
    remedyRow(each, figures.hasLastYear, head.bottom + 48 + index * 100),
  )
  return {
    marks: [...head.marks, ...key(names, head.bottom), ...rows],
    bottom: head.bottom + 48 + figures.remedies.length * 100,
  }
}

export const proactive = (figures: PictureFigures, top: number): Drawn => {
  const head = heading('主动公开', top + GAP)
  const drawn = tiles(figures.proactive, 3, head.bottom, 52)
  return { marks: [...head.marks, ...drawn.marks], bottom: drawn.bottom }
}

export const footer = (figures: PictureFigures, top: number): Drawn => ({
  bottom: top + 120,
  marks: [
    rect(MARGIN, top + 36, ROOM, 1.5, LINE),
    label(
      MARGIN,
      top + 78,
      `数字取自本年度报告的三张统计表${figures.hasLastYear ? '；浅色细条和“上年”为上一年度报告的数字' : ''}。`,
      { size: 22, fill: SOFT, room: ROOM },
    ),
  ],
})
