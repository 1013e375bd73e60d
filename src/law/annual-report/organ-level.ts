/** Level of an organ as far as its name tells. */

export type AdministrativeLevel = 'province' | 'prefecture' | 'county' | 'township' | 'unknown'

/** Area words in the order in which a full name gives them; a 市 of 市场监督 and a 乡 of 城乡建设 are none. */
const AREA =
  /^([^市县区旗]{1,8}?(?:省|自治区))?([^县区旗]{1,10}?(?:自治州|地区|盟|市(?!场)))?(.{1,10}?(?:自治县|县|自治旗|旗|林区|特区|区))?(.{1,10}?(?:街道|镇|乡|苏木)(?=人民政府|政府|办事处|$))?/u

/** Words that end in 区 without being an area with a government of county rank. */
const NOT_COUNTY = /(?:社区|地区|自治区|辖区|小区|灾区|校区|园区)$/u

/** 直辖市: the only 市 whose name tells its level. */
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市/u

/**
 * `unknown` where the name alone cannot say, as with every 市 that stands alone.
 * @param name full name of the organ; null when it is not known
 */
export const levelOfOrgan = (name: string | null): AdministrativeLevel => {
  const [, province, city, county, township] = AREA.exec(name ?? '') ?? []
  if (township !== undefined) return 'township'
  if (county !== undefined && !NOT_COUNTY.test(county)) return 'county'
  if (MUNICIPALITY.test(name ?? '')) return 'province'
  if (city !== undefined) return city.endsWith('市') ? 'unknown' : 'prefecture'
  return province === undefined ? 'unknown' : 'province'
}
