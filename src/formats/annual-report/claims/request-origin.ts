/** Who applied, and by which channel. */

const CHANNELS: readonly (readonly [RegExp, string])[] = [
  [/电子邮件|电子邮箱|邮箱|电邮|email/i, 'email'],
  [/网络|网上|在线|线上|互联网|网站|网页|平台|系统/, 'online'],
  [/当面|现场|窗口|上门|到场|柜台|面交|自送|直接送/, 'inPerson'],
  [/信函|来信|邮寄|(?<!电子)邮件|信件|邮政|快递|挂号|(?:^|[^A-Za-z])EMS/, 'letter'],
  [/传真/, 'fax'],
  [/电话/, 'telephone'],
  [/其[他它](?:方式|渠道|形式|途径)/, 'other'],
]

const APPLICANTS: readonly (readonly [RegExp, string])[] = [
  [/(?:法人|企业)(?:[、和或及与]{1,2}者?)?其[他它](?:社会)?组织|法人/, 'organisation'],
  [/自然人|公民|个人(?!隐私|信息)/, 'naturalPerson'],
  [/商业企业|企业/, 'commercialEnterprise'],
  [/科研/, 'researchInstitution'],
  [/公益/, 'publicInterestOrganisation'],
  [/法律服务|律师/, 'legalServiceInstitution'],
  [/其[他它]组织/, 'otherOrganisation'],
]

/** 通过信函、网络等方式 names ways to apply, not the way of these applications. */
const SEVERAL_WAYS = /等(?:方式|渠道|形式|途径|多种|各种|[^，]{0,4}(?:方式|渠道))|多种|各种|各类|各渠道/

/** The one channel that the words name; null when they name none or several. */
export const requestChannel = (words: string): string | null => {
  if (SEVERAL_WAYS.test(words)) return null
  const named = CHANNELS.filter(([pattern]) => pattern.test(words)).map(([, channel]) => channel)
  return named.length === 1 ? (named[0] ?? null) : null
}

export const namesChannel = (words: string): boolean => CHANNELS.some(([pattern]) => pattern.test(words))

/** Kind of applicant that the words name; null when they name none, or all of them as 公民、法人和其他组织 does. */
export const requestApplicant = (words: string): string | null => {
  const [first] = APPLICANTS.filter(([pattern]) => pattern.test(words)).map(([, applicant]) => applicant)
  return first ?? null
}

const ANYONE =
  /(?:公民|自然人|个人|公众|群众)(?:个人)?[、，和与及或]{1,2}(?:企业[、，和与及或]{1,2})?(?:企业)?法人(?:[、，和与及或]{1,2}者?其[他它](?:社会)?组织)?/g

/** Takes out 公民、法人和其他组织, which is the law's way of saying anyone. */
export const withoutAnyone = (words: string): string => words.replace(ANYONE, '')
