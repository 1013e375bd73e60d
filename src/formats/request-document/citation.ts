/** How a document cites: the instrument once, then its articles. Every name and number comes from `law/sources.ts`. */
import { SOURCES, type SourceId } from '../../law/sources.ts'

interface Citation {
  readonly instrument: string
  readonly article: string
}

/** “国办函〔2020〕109号《办法》” is cited by its title first. */
const titled = (instrument: string): string =>
  instrument.replace(
    /^([^《》]+号)(《[^《》]+》)$/,
    (_, number: string, title: string) => `${title}（${number}）`,
  )

/** Instruments that an article's label calls by number alone. */
const fullName = (instrument: string): string => {
  const whole = Object.values(SOURCES).find(({ label }) => label.startsWith(`${instrument}《`))
  return titled(whole?.label ?? instrument)
}

/** Notes in brackets after an article or a number say to the reader of this program what it is about; they are no part of the name. */
const citationOf = (id: SourceId): Citation => {
  const label: string = SOURCES[id].label
  const parts = /^(.*?)(第[一二三四五六七八九十百]+条.*)$/.exec(label)
  if (parts === null) return { instrument: fullName(label.replace(/（[^（）]*）$/, '')), article: '' }
  const [, instrument = '', article = ''] = parts
  return {
    instrument: fullName(instrument),
    article: article.replace(/（(?![一二三四五六七八九十]+）)[^（）]*）/g, ''),
  }
}

/** “《…条例》第三十六条第（三）项、第十四条”: articles of one instrument under one name, in the order given. */
export const cite = (...ids: readonly SourceId[]): string => {
  const byInstrument = new Map<string, string[]>()
  for (const { instrument, article } of ids.map(citationOf)) {
    const articles = byInstrument.get(instrument) ?? []
    byInstrument.set(instrument, articles.includes(article) ? articles : [...articles, article])
  }
  return [...byInstrument].map(([instrument, articles]) => `${instrument}${articles.join('、')}`).join('和')
}
