/** How much of a person may be seen without asking: rulebook § 10, S-6. Pure text in, text out. */

const STAR = '*'
const MOST_STARS = 6

const stars = (count: number): string => STAR.repeat(Math.min(Math.max(count, 1), MOST_STARS))

/** Surnames of two characters; with any other the first character is the surname. */
const COMPOUND_SURNAMES = new Set([
  ...[
    '欧阳',
    '太史',
    '端木',
    '上官',
    '司马',
    '东方',
    '独孤',
    '南宫',
    '万俟',
    '闻人',
    '夏侯',
    '诸葛',
    '尉迟',
    '公羊',
  ],
  ...[
    '赫连',
    '澹台',
    '皇甫',
    '宗政',
    '濮阳',
    '公冶',
    '太叔',
    '申屠',
    '公孙',
    '慕容',
    '仲孙',
    '钟离',
    '长孙',
    '宇文',
  ],
  ...[
    '司徒',
    '鲜于',
    '司空',
    '闾丘',
    '子车',
    '亓官',
    '司寇',
    '巫马',
    '公西',
    '颛孙',
    '壤驷',
    '公良',
    '漆雕',
    '乐正',
  ],
  ...[
    '宰父',
    '谷梁',
    '拓跋',
    '夹谷',
    '轩辕',
    '令狐',
    '段干',
    '百里',
    '呼延',
    '东郭',
    '南门',
    '羊舌',
    '微生',
    '梁丘',
  ],
  ...['左丘', '东门', '西门', '第五'],
])

/** 张三丰 → 张**, 欧阳修 → 欧阳*. A name of one character shows nothing. */
export const maskName = (name: string): string => {
  const characters = Array.from(name.trim())
  if (characters.length === 0) return ''
  const isCompound = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join(''))
  const shown = characters.length === 1 ? 0 : isCompound ? 2 : 1
  return characters.slice(0, shown).join('') + stars(characters.length - shown)
}

const TAIL = 4
/** Below this the last four would be half of it or more. */
const LEAST_FOR_TAIL = 9

const maskToTail = (text: string): string => {
  const characters = Array.from(text.trim())
  if (characters.length === 0) return ''
  if (characters.length < LEAST_FOR_TAIL) return stars(characters.length)
  return STAR.repeat(characters.length - TAIL) + characters.slice(-TAIL).join('')
}

/** The last four of an identity number; nothing of a short one. */
export const maskIdentity = maskToTail

const MOBILE = /^(?:\+?86[- ]?)?(1\d{2})[- ]?\d{4}[- ]?(\d{4})$/

/** 138****1234; of any other number the last four. */
export const maskPhone = (phone: string): string => {
  const mobile = MOBILE.exec(phone.trim().normalize('NFKC'))
  return mobile === null ? maskToTail(phone) : `${mobile[1]}****${mobile[2]}`
}

/** First character and domain: z***@example.cn. */
export const maskEmail = (email: string): string => {
  const text = email.trim()
  const at = text.lastIndexOf('@')
  if (at < 1) return maskToTail(text)
  const local = Array.from(text.slice(0, at))
  return `${local.length > 1 ? local[0] : ''}***${text.slice(at)}`
}

const PLACE = '[^省市州盟县区旗镇乡街村路巷弄号栋幢室社0-9０-９A-Za-z\\s]'
/** Province, prefecture and county, as far as each is written; 社区, 小区 and the like are no counties. */
const AREA = new RegExp(
  `^(?:${PLACE}{2,8}(?:省|自治区))?(?:${PLACE}{2,8}(?:市|自治州|盟|地区))?(?:${PLACE}{1,8}(?:县|旗|市|(?<![小园校厂院景库工矿牧林])区)(?![场里口民]))?`,
)

/** To the county: 河北省某市云岭县*** */
export const maskAddress = (address: string): string => {
  const text = address.trim()
  if (text === '') return ''
  return `${AREA.exec(text)?.[0] ?? ''}***`
}

const ORGANISATION =
  /(?:公司|集团|工厂|厂|店|行|所|院|校|馆|站|社|会|部|局|办|处|中心|学|基金|政府|机关|合作社|工作室|委员会|联合会|协会|大队|支队|银行|医院|大学|学校|幼儿园)$/
const LEAST_OF_ORGANISATION = 5

/** The name of whoever is asked for an opinion: a person's is masked, that of an organisation is not. */
export const maskPartyName = (name: string): string => {
  const text = name.trim()
  const isOrganisation = Array.from(text).length >= LEAST_OF_ORGANISATION && ORGANISATION.test(text)
  return isOrganisation ? text : maskName(text)
}
