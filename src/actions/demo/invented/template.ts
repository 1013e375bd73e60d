/** Sentences with gaps: `{thing}` stands for a word of the subject, and so on. */
import { addCalendarDays, type LocalDate } from '../../../law/time/local-date.ts'
import type { Dice } from '../dice.ts'
import { common, inventEnterprise, inventPlace, inventRoad, inventTownship, inventVillage } from './places.ts'
import type { Subject } from './subjects.ts'

/** What the gaps are filled from. */
export interface Scene {
  readonly dice: Dice
  readonly subject: Subject
  readonly organ: string
  readonly formedOn: LocalDate
  /** What the document is about throughout: its title says it, and its text again and again. */
  readonly thing: string
  readonly work: string
  readonly place: string
}

const chineseDay = (day: LocalDate): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

const LAWS =
  '中华人民共和国政府信息公开条例 中华人民共和国行政许可法 中华人民共和国行政处罚法 中华人民共和国土地管理法 中华人民共和国预算法 中华人民共和国安全生产法 中华人民共和国食品安全法 中华人民共和国环境保护法 中华人民共和国城乡规划法 社会救助暂行办法 重大行政决策程序暂行条例 中华人民共和国水法 中华人民共和国森林法 保障农民工工资支付条例 优化营商环境条例'.split(
    ' ',
  )
const UNITS = ['户', '人', '个', '处', '公里', '亩', '家', '件', '台', '吨', '平方米', '立方米']

const amount = (dice: Dice): string => {
  const size = dice.below(100)
  if (size < 55) return `${dice.between(1, 99)}.${dice.between(1, 99)}万元`
  return size < 85 ? `${dice.between(100, 9_999)}万元` : `${dice.between(100, 9_999) * 10}元`
}

const GAPS: Readonly<Record<string, (scene: Scene) => string>> = {
  organ: ({ organ }) => organ,
  mainThing: ({ thing }) => thing,
  mainWork: ({ work }) => work,
  mainPlace: ({ place }) => place,
  thing: ({ dice, subject }) => common(dice, subject.things),
  work: ({ dice, subject }) => common(dice, subject.works),
  measure: ({ dice, subject }) => common(dice, subject.measures),
  payment: ({ dice, subject }) => common(dice, subject.payments),
  place: ({ dice }) => inventPlace(dice),
  township: ({ dice }) => inventTownship(dice),
  village: ({ dice }) => inventVillage(dice),
  road: ({ dice }) => inventRoad(dice),
  enterprise: ({ dice }) => inventEnterprise(dice),
  law: ({ dice }) => common(dice, LAWS),
  amount: ({ dice }) => amount(dice),
  count: ({ dice }) => `${dice.below(4) === 0 ? dice.between(100, 9_999) : dice.between(2, 99)}`,
  unit: ({ dice }) => common(dice, UNITS),
  percent: ({ dice }) => `${dice.between(50, 99)}.${dice.below(10)}%`,
  year: ({ formedOn }) => formedOn.slice(0, 4),
  lastYear: ({ formedOn }) => String(Number(formedOn.slice(0, 4)) - 1),
  month: ({ formedOn }) => String(Number(formedOn.slice(5, 7))),
  day: ({ formedOn }) => chineseDay(formedOn),
  later: ({ dice, formedOn }) => chineseDay(addCalendarDays(formedOn, dice.between(5, 120))),
  serial: ({ dice }) => String(dice.between(1, 399)),
}

type Part = string | ((scene: Scene) => string)

const compile = (text: string): readonly Part[] =>
  text.split(/[{}]/).map((part, index) => {
    if (index % 2 === 0) return part
    const gap = GAPS[part]
    if (gap === undefined) throw new Error(`no gap ${part}`)
    return gap
  })

export type Template = (scene: Scene) => string

const template = (text: string): Template => {
  const parts = compile(text)
  return (scene) => {
    let filled = ''
    for (const part of parts) filled += typeof part === 'string' ? part : part(scene)
    return filled
  }
}

export const templates = (texts: readonly string[]): readonly Template[] => texts.map(template)

/** One of them, all alike. */
export const anyOf = (among: readonly Template[], scene: Scene): string =>
  among[scene.dice.below(among.length)]?.(scene) ?? ''
