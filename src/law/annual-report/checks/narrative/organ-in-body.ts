/** How a report calls its own organ in its text. */
import type { Narrative } from '../../annual-report.ts'

const SUFFIX = '局|委员会|管委会|办公室|办事处|中心|人民政府|支队|大队|分局|委|办'
/** What an organ does at the start of its report; a name before other words may be anyone's. */
const ACTS =
  '在|严格|认真|坚持|深入|高度重视|按照|根据|围绕|积极|全面|紧紧|以|切实|贯彻|持续|始终|不断|扎实|着力|主动|紧扣|结合|依法|进一步|政府信息公开|政务公开|信息公开|坚决|大力|牢固|聚焦|依托'
const SUBJECT = new RegExp(
  `(?:^|[，。；,]|\\d{4}年(?:度|以来)?[，,]?)(?<name>[\\u4e00-\\u9fff]{3,24}?(?:${SUFFIX}))(?=${ACTS})`,
)
/** The opening sentences name the organ; later names are often others. */
const OPENING = 300

/** Names that a report uses for others, or for itself without naming itself. */
const NO_NAME = /^(?:我|本|全|各|该|经|由|对|按|在|为|以|根据|按照|国|党|中共)|(?:党委|市委|县委|区委|省委)$/
/** The government above the organ may well be the subject of the first sentence. */
const SUPERIOR = /^(?:人民)?政府(?:办公室|办)?$/

const AREA = /^.{1,10}?(?:省|市|县|区|旗|自治州|盟)(?=.{2,})/

/** The name without the areas before it, and without words for and: 政务服务数据管理局. */
const core = (name: string): string => {
  let rest = name
  for (let depth = 0; depth < 3; depth += 1) rest = rest.replace(AREA, '')
  return rest.replace(/^[省市县区旗](?=.{3,})/, '').replace(/[和与及、]/g, '')
}

/** The organ that the opening of the text names as its subject; null when it names none for certain. */
export const organInBody = (overview: string): string | null => {
  const opening = overview.replace(/\s+/g, '').slice(0, OPENING)
  const name = SUBJECT.exec(opening)?.groups?.name ?? null
  if (name === null || NO_NAME.test(name) || SUPERIOR.test(core(name))) return null
  return name
}

/** True when all characters of the shorter name stand in the longer one, in order: 发改委 in 发展和改革委员会. */
const isShortenedFrom = (short: string, long: string): boolean => {
  let at = 0
  for (const character of long) if (character === short[at]) at += 1
  return at === short.length
}

/** The same organ, in full or shortened, or one that the text also calls by the other name. */
export const isSameOrganName = (title: string, body: string, narrative: Narrative): boolean => {
  const [a, b] = [core(title), core(body)]
  if (isShortenedFrom(a, b) || isShortenedFrom(b, a)) return true
  return Object.values(narrative).some((text) => text !== null && plain(text).includes(a))
}

const plain = (text: string): string => text.replace(/[\s和与及、]+/g, '')
