/** Whom a figure speaks of, and of which year. */
import type { Claim } from '../../../law/annual-report/annual-report.ts'

const SCOPE =
  /(?<area>全[市县区省州旗](?!域)|全镇|全乡|全街道|全系统|各级(?:政府|行政机关|各部门)|各(?:乡镇|镇街|县区|县市区|部门|单位|级)|我[市县区](?!政府办|政务服务|委|局|直|级)|[市县区]直(?:各)?(?:部门|单位)|辖区)|(?<own>我[局委办院镇乡队站所厅社]|我(?:单位|机关|街道|中心|部门|公司|会)|本(?:机关|单位|局|委|办|级|部门|行政机关|镇|乡|街道|中心|院)(?!不|无|掌握)|全[局委办院](?!理|法)|(?:市|县|区)政府办(?:公室|公厅)?|人民政府办公[室厅]|代表[^，]{0,6}政府|(?:市|县|区)(?:政府)?本级)/g

/** The scope named last before the figure. @param before words of the sentence up to the figure, folded */
export const scopeBefore = (before: string): Claim['scope'] => {
  let scope: Claim['scope'] = 'unstated'
  for (const { groups } of before.matchAll(SCOPE)) scope = groups?.area === undefined ? 'own' : 'area'
  return scope
}

const YEAR = /(?<!\d)((?:19|20)\d{2})年(?!代)/g
const COMPARED = /[较比与同由从自]$/
/** A year that a carried application comes from or goes to is not the year of the figure. */
const OF_CARRYING = /^(?:度)?(?:的)?(?:结转|转结|办理|继续|下达|第)/
const TO = /(?<!截)[至到]$|[入转]$/

/** The year that the sentence names for a figure; null when it names none. @param before as above */
export const yearBefore = (before: string): number | null => {
  let year: number | null = null
  for (const match of before.matchAll(YEAR)) {
    const ahead = before.slice(Math.max(0, match.index - 2), match.index)
    const behind = before.slice(match.index + match[0].length)
    if (COMPARED.test(ahead) || TO.test(ahead) || OF_CARRYING.test(behind)) continue
    year = Number(match[1])
  }
  return year
}
