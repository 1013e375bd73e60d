/** By what a document is found: pairs of neighbouring characters, widths, radicals and traditional characters folded. */
import { matchKey } from '../../formats/annual-report/reading/matching-text.ts'

/** Characters of a text that are looked at. */
const LONGEST_TEXT = 100_000
/** A query longer than this says nothing more. */
const LONGEST_QUERY = 600

const FILLERS =
  /(?:申请|公开|获取|提供|关于|有关|相关|信息|文件|资料|材料|内容|情况|请问|我想|想要|了解|查询|复印件|以及|或者)/g

const pairsOf = (key: string): readonly string[] => {
  const characters = Array.from(key)
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))]
}

export const documentGrams = (text: string): readonly string[] =>
  pairsOf(matchKey(text.slice(0, LONGEST_TEXT)))

/** Without the words that every application has; pairs do not run over the gaps. */
export const queryGrams = (text: string): readonly string[] => [
  ...new Set(
    text
      .slice(0, LONGEST_QUERY)
      .split(/[\s\p{P}]+/u)
      .flatMap((part) => matchKey(part).replaceAll(FILLERS, ' ').split(' '))
      .flatMap(pairsOf),
  ),
]
