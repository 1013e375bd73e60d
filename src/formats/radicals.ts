/**
 * Repair of radical glyphs. PDF programs often write 一 as ⼀ (U+2F00): looks alike, is another character.
 * An explicit map, because NFKC leaves most of U+2E80–2EFF alone, turns ⼾ into the traditional 戶 and folds
 * full-width punctuation that should stay.
 */

/** Ordinary characters for U+2E80 to U+2EF3, sixteen a line; '.' stands for the one unassigned code point, U+2E9A. */
const SUPPLEMENT = [
  '々厂乛乚乙亻冂几刀刂卜㔾小小兀尣',
  '尢尢巳幺彑彐忄心扌攵.旡日月歺母',
  '民氵氺灬爫爫丬牛犭王疋目示礻竹纟',
  '纟罓罒㓁冗网羊羊羊耂肀聿肉臼艹艹',
  '艹虎衤覀西见角角讠贝足车辶辶辶邑',
  '钅长长长门阜阝雨青韦页风飞食食饣',
  '饣首马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙',
  '龙龟龟龟',
].join('')

/** Ordinary characters for U+2F00 to U+2FD5, sixteen a line; the simplified form where the mainland writes it. */
const KANGXI = [
  '一丨丶丿乙亅二亠人儿入八冂冖冫几',
  '凵刀力勹匕匚匸十卜卩厂厶又口囗土',
  '士夂夊夕大女子宀寸小尢尸屮山巛工',
  '己巾干幺广廴廾弋弓彐彡彳心戈户手',
  '支攴文斗斤方无日曰月木欠止歹殳毋',
  '比毛氏气水火爪父爻爿片牙牛犬玄玉',
  '瓜瓦甘生用田疋疒癶白皮皿目矛矢石',
  '示禸禾穴立竹米糸缶网羊羽老而耒耳',
  '聿肉臣自至臼舌舛舟艮色艸虍虫血行',
  '衣襾见角言谷豆豕豸贝赤走足身车辛',
  '辰辵邑酉釆里金长门阜隶隹雨青非面',
  '革韦韭音页风飞食首香马骨高髟斗鬯',
  '鬲鬼鱼鸟卤鹿麦麻黄黍黑黹黾鼎鼓鼠',
  '鼻齐齿龙龟龠',
].join('')

const SUPPLEMENT_START = 0x2e80
const KANGXI_START = 0x2f00
const RADICALS = /[\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5]/g
const COMPATIBILITY = /[\uf900-\ufaff]/g

/** Most texts have none: one look spares two replacements. */
const FOLDABLE = /[\u2e80-\u2fd5\uf900-\ufaff]/

const ordinary = (glyph: string): string => {
  const code = glyph.charCodeAt(0)
  const found = code < KANGXI_START ? SUPPLEMENT[code - SUPPLEMENT_START] : KANGXI[code - KANGXI_START]
  return found ?? glyph
}

export const hasRadicals = (text: string): boolean => text.search(RADICALS) >= 0

/** Replaces CJK radicals (both blocks) and compatibility ideographs by ordinary characters; leaves all else alone. */
export const foldRadicals = (text: string): string =>
  !FOLDABLE.test(text)
    ? text
    : text.replace(RADICALS, ordinary).replace(COMPATIBILITY, (glyph) => glyph.normalize('NFC'))
