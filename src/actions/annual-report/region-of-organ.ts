/** The county or city that an organ's name begins with. */

/** 市 that ends a place; in 市场监督, 新市区, 市市中区 it does not. */
const CITY = '市(?!场)(?!区(?!域|划))(?!市(?![场政容直委民级中南北]))'
const PREFECTURE = new RegExp(`^[^省市县区旗]{1,10}?(?:自治州|地区|盟|${CITY})`, 'u')
const PROVINCE = /^[^省市县区旗]{2,4}省|^[^省市县旗]{2,6}自治区/u
/** 辉县市 is a city, 嵩县市场监督管理局 is not one. */
const COUNTY = new RegExp(`^[^局委办厅院站]{1,11}?(?:县(?!市(?![场政容直委民级]))|区|旗|${CITY})`, 'u')

const NATIONAL_BODY = /^国家[^市县区旗省]{2,6}局/u

/** Words that end like a place without being one. */
const NO_PLACE =
  /(?:城市|都市|集市|股市|超市|社区|园区|库区|景区|灾区|老区|山区|林区|牧区|灌区|小区|辖区|校区|学区|保护区|城区管理|国旗)$/u

/**
 * 河南省洛阳市嵩县乡村振兴局 → 嵩县; 卫辉市城市管理局 → 卫辉市. A district keeps its city, because names of
 * districts repeat: 郑州市中原区教育局 → 郑州市中原区. '' when the name does not begin with a place.
 */
export const regionOfOrgan = (name: string): string => {
  const afterBody = name.trim().replace(NATIONAL_BODY, '')
  const province = PROVINCE.exec(afterBody)?.[0] ?? ''
  const afterProvince = afterBody.slice(province.length)
  const city = placeIn(PREFECTURE, afterProvince)
  const county = placeIn(COUNTY, afterProvince.slice(city.length))
  if (county === '') return city === '' ? province : city
  return county.endsWith('区') ? city + county : county
}

const placeIn = (pattern: RegExp, text: string): string => {
  const [place = ''] = pattern.exec(text) ?? []
  return place.length < 2 || NO_PLACE.test(place) ? '' : place
}
