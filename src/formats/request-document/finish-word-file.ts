/** What the writer of Word files has no setting for: fonts that may stand in, and dates that do not depend on the clock. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { LocalDate } from '../../law/time/local-date.ts'

const FONT_TABLE = 'word/fontTable.xml'
const CORE = 'docProps/core.xml'
/** Readers tell the type of the file by its first part. */
const FIRST = '[Content_Types].xml'

/** Asked for, and what may stand in, best first. */
const FALLBACKS: readonly (readonly [string, readonly string[]])[] = [
  ['仿宋', ['仿宋_GB2312', 'FangSong', 'STFangsong', 'Noto Serif CJK SC']],
  ['方正小标宋简体', ['FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong', 'Noto Serif CJK SC']],
  ['楷体', ['楷体_GB2312', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC']],
  ['黑体', ['SimHei', 'STHeiti', 'Noto Sans CJK SC']],
  ['宋体', ['SimSun', 'STSong', 'Noto Serif CJK SC']],
]

const ENTRIES = FALLBACKS.map(
  ([name, others]) =>
    `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
).join('')

/** Time stamp of every part. */
const STAMP = new Date(1980, 0, 2)

const withFallbacks = (table: string): string =>
  table.replace(/\/>\s*$/, '></w:fonts>').replace('</w:fonts>', `${ENTRIES}</w:fonts>`)

const dated = (core: string, on: LocalDate): string =>
  core.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${on}T00:00:00Z`)

/** Takes and gives the bytes of a Word file. The same letter gives the same bytes. */
export const finishWordFile = (bytes: Uint8Array, on: LocalDate): Uint8Array => {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
  const ordered: Zippable = {}
  for (const [name, content] of parts.sort(([a], [b]) => Number(b === FIRST) - Number(a === FIRST))) {
    if (name === FONT_TABLE) ordered[name] = strToU8(withFallbacks(strFromU8(content)))
    else if (name === CORE) ordered[name] = strToU8(dated(strFromU8(content), on))
    else ordered[name] = content
  }
  return zipSync(ordered, { mtime: STAMP })
}
