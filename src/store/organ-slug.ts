/** The name of an organ in an address: its pinyin. The dictionary takes 15 MB and is loaded for the first new organ. */

/** Beyond this the address would be longer than anyone copies; the end of a long name is left out. */
const MAX_LENGTH = 80

/** Characters of the name that say where the organ is; they stand apart from what it is. */
const AREA = /^.{1,9}?(?:省|自治区|市(?!场)|县|区|旗)/u

type Syllables = (text: string) => string

const loadSyllables = async (): Promise<Syllables> => {
  const { pinyin } = await import('pinyin-pro')
  return (text) => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).join('')
}

/** Lower-case letters, digits and hyphens: 卫辉市城市管理局 → `weihuishi-chengshiguanliju`. Not unique. */
export const organSlug = async (name: string): Promise<string> => {
  const syllables = await loadSyllables()
  const text = name.normalize('NFKC').toLowerCase()
  const [area = ''] = AREA.exec(text) ?? []
  const parts = [area, text.slice(area.length)].map((part) => latinOf(part, syllables))
  const slug = parts.filter((part) => part !== '').join('-')
  return slug.slice(0, MAX_LENGTH).replace(/-$/, '') || 'organ'
}

/** Letters and digits stay, Chinese becomes pinyin, the rest goes. */
const latinOf = (text: string, syllables: Syllables): string =>
  (text.match(/[a-z0-9]+|\p{Script=Han}+/gu) ?? [])
    .map((run) => (/^\p{Script=Han}/u.test(run) ? syllables(run) : run))
    .join('')
    .replaceAll(/[^a-z0-9]/g, '')
