/** What happens to characters on the way: radicals from PDF fonts, traditional mirrors, glosses, wrong decoding. */
import iconv from 'iconv-lite'

const KANGXI_FIRST = 0x2f00
const KANGXI_LAST = 0x2fd5

/** Simplified characters that fonts map to the CJK Radicals Supplement, and 户, whose radical folds to 戶. */
const SUPPLEMENT: Readonly<Record<string, string>> = {
  民: '\u2EA0',
  长: '\u2ED3',
  门: '\u2ED4',
  齐: '\u2EEC',
  见: '\u2EC5',
  车: '\u2ECB',
  页: '\u2EDA',
  青: '\u2ED8',
  户: '\u2F3E',
}

const RADICALS: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: KANGXI_LAST - KANGXI_FIRST + 1 }, (_, index): [string, string] => {
    const radical = String.fromCodePoint(KANGXI_FIRST + index)
    return [radical.normalize('NFKC'), radical]
  }),
  ...Object.entries(SUPPLEMENT),
])

/** Every character that has a radical twin is replaced by it. */
export const withRadicals = (text: string): string =>
  [...text].map((character) => RADICALS.get(character) ?? character).join('')

const SIMPLIFIED =
  '总体况动开处决数现规范废许费单万业机构会组织务结转办请区属国护权内过执询无关补确访举诉类复获继续维纠审经议讼问题进报项条据计这强罚额围统测设为与时应电县镇东乡发网实产农卫办资标专员职级传图随须张'
const TRADITIONAL =
  '總體況動開處決數現規範廢許費單萬業機構會組織務結轉辦請區屬國護權內過執詢無關補確訪舉訴類復獲繼續維糾審經議訟問題進報項條據計這強罰額圍統測設為與時應電縣鎮東鄉發網實產農衛辦資標專員職級傳圖隨須張'

const TRADITIONAL_BY_SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  [...SIMPLIFIED].map((character, index) => [character, [...TRADITIONAL][index] ?? character]),
)

export const inTraditional = (text: string): string =>
  [...text.replaceAll('本年制发', '本年製發').replaceAll('另行制作', '另行製作')]
    .map((character) => TRADITIONAL_BY_SIMPLIFIED.get(character) ?? character)
    .join('')

const GLOSSES: Readonly<Record<string, string>> = {
  报: '报(bào)',
  告: '告(gao)',
  行: '行(xíng)',
  重: '重(chóng)',
  处: '处(chǔ)',
  总: '总(zǒng)',
}

/** A pinyin gloss behind every character that has one. */
export const withGlosses = (text: string): string =>
  [...text].map((character) => GLOSSES[character] ?? character).join('')

/** UTF-8 bytes taken for GBK and saved as UTF-8 again: 閲戞箹. */
export const decodedAsGbk = (text: string): string => iconv.decode(Buffer.from(text, 'utf8'), 'gbk')

/** Every Chinese character lost. */
export const inQuestionMarks = (text: string): string => text.replaceAll(/[^\p{ASCII}]/gu, '?')

/** Every value cell prefixed by a replacement mark, as in some mirrors: `? 0`. */
export const withReplacementMarks = (text: string): string => text.replaceAll(/(?<=\t)(\d+)/g, '? $1')

export const inFullWidthDigits = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
