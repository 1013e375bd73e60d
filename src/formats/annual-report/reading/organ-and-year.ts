/** Organ and year of a report: from the title, then the period it covers, then what the text says most. */
import type { Block } from '../../source-document.ts'
import type { FoundTitle } from './find-title.ts'
import { simplify } from './matching-text.ts'
import { denseText, parseTitle, type Title } from './title.ts'

export type IdentitySource = 'title' | 'metaTitle' | 'period' | 'body' | 'page'

export interface Identity {
  readonly organ: string | null
  readonly year: number | null
  readonly title: string | null
  readonly organFrom: IdentitySource | null
  readonly yearFrom: IdentitySource | null
}

/** Lost characters are allowed for: 20221月1日起至202212月31日. */
const PERIOD = /(20[0-4]\d)年?1月0?1日起?(?:至|到|-|—|－)+(?:(20[0-4]\d)年?)?12月/
const PERIOD_END = /(20[0-4]\d)年?12月(?:31|21)日(?:止|期间)/
const YEAR_OF_TEXT = /(20[0-4]\d)年/g
const PUBLISHER =
  /(?:发布机构|发布单位|公开机构|制发机构|发文机关|发文机构|公开主体|责任单位|编制单位|编制机关|单位名称|填报单位|单位)(?:[（(]盖章[）)])?[:：]([\u3400-\u9fff（）()]{3,40}?)(?:20\d\d|发布|公开|成文|生成|时间|日期|主题|文号|名称|$)/
const ORGAN =
  /[\u3400-\u9fff]{2,24}?(?:人民政府办公室|人民政府|街道办事处|管理委员会|委员会办公室|委员会|工作办公室|办公室|管理局|监督管理局|事务局|工程局|局|厅|中心|管委会|法院|检察院|发展服务中心|乡政府|镇政府)/g

const titleOfMeta = (metaTitle: string | null): Title | null => {
  if (metaTitle === null) return null
  const parts = metaTitle.split(/[|_–—－>»]|\s-\s/)
  const titles = [metaTitle, ...parts].map((part) => parseTitle(part)).filter((title) => title !== null)
  return titles.find(({ organ, year }) => organ !== null && year !== null) ?? titles[0] ?? null
}

const mostFrequent = (words: readonly string[]): string | null => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  return ranked[0]?.[0] ?? null
}

/** A sentence that opens with the year and the organ: 2021年，某某局认真落实…. */
const openingOrgan = (dense: string): string | null => {
  const sentence =
    /(?:^|[。：])(?:20\d\d年(?:度)?(?:以来)?[，,]?)([\u3400-\u9fff]{3,30}?)(?:在|按照|认真|严格|深入|坚持|以|高度|全面|紧|积极|持续|根据|不断|切实|始终|贯彻)/.exec(
      dense,
    )?.[1]
  if (sentence === undefined || /^(?:我|本|全)/.test(sentence)) return null
  return /(?:局|府|办公室|委员会|中心|处|院|厅|管委会|办|委|镇|乡|街道)$/.test(sentence) ? sentence : null
}

const organOfBody = (dense: string): string | null => {
  const opening = openingOrgan(dense)
  if (opening !== null) return opening
  const named = [...dense.matchAll(ORGAN)].map(([organ]) =>
    organ.replace(/^(?:\d*年|在|由|和|及|与|对|向|为|是|各|年)+/, ''),
  )
  return mostFrequent(
    named.filter(
      (organ) => /^[\u3400-\u9fff]{0,10}?[省市县区旗州盟镇乡]/.test(organ) && !/^[我本全各]/.test(organ),
    ),
  )
}

const yearOf = (dense: string): readonly [number, IdentitySource] | null => {
  const period = PERIOD.exec(dense)?.[1] ?? PERIOD_END.exec(dense)?.[1]
  if (period !== undefined) return [Number(period), 'period']
  const most = mostFrequent([...dense.matchAll(YEAR_OF_TEXT)].map(([, year]) => year ?? ''))
  return most === null ? null : [Number(most), 'body']
}

/** Mirrors write names in traditional characters and add pinyin: 報(bào)告. */
const plainName = (name: string | null): string | null =>
  name === null ? null : simplify(name.replace(/[（(][a-zà-ÿā-ǜ\s]+[)）]/gi, ''))

const LONGEST_BODY = 40_000

const denseBody = (blocks: readonly Block[]): string => {
  const texts = blocks.map((block) =>
    block.kind === 'line' ? block.text : block.cells.map((cell) => cell.text).join(' '),
  )
  let length = 0
  const first = texts.findIndex((text) => {
    length += text.length
    return length > LONGEST_BODY
  })
  return texts
    .slice(0, first < 0 ? texts.length : first)
    .map(denseText)
    .join('。')
}

/** A heading such as 政府信息公开年报, which names neither organ nor year, is less than what the page calls itself. */
const isBare = (title: Title | null): boolean =>
  title === null || (title.organ === null && title.year === null)

type Said<T> = readonly [T, IdentitySource] | null

const said = <T>(value: T | null | undefined, source: IdentitySource): Said<T> =>
  value === null || value === undefined ? null : [value, source]

const organOf = (dense: string): Said<string> =>
  said(PUBLISHER.exec(dense)?.[1], 'page') ?? said(organOfBody(dense), 'body')

/**
 * @param blocks those before the tables: the front matter and the overview
 * @param body their text
 */
export const readIdentity = (
  found: FoundTitle | null,
  metaTitle: string | null,
  body: readonly Block[],
): Identity => {
  const meta = titleOfMeta(metaTitle)
  const title = found?.title ?? null
  const named: readonly Said<string>[] = [said(title?.organ, 'title'), said(meta?.organ, 'metaTitle')]
  const dated: readonly Said<number>[] = [said(title?.year, 'title'), said(meta?.year, 'metaTitle')]
  const isComplete = named.some((each) => each !== null) && dated.some((each) => each !== null)
  const dense = isComplete ? '' : denseBody(body)
  const organ = [...named, organOf(dense)].find((each) => each !== null) ?? null
  const year = [...dated, yearOf(dense)].find((each) => each !== null) ?? null
  return {
    organ: plainName(organ?.[0] ?? null),
    organFrom: organ?.[1] ?? null,
    year: year?.[0] ?? null,
    yearFrom: year?.[1] ?? null,
    title: (isBare(title) ? meta?.printed : null) ?? title?.printed ?? meta?.printed ?? null,
  }
}
