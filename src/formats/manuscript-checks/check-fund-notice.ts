/** Notices about funds and projects of assistance: what they have to tell, and where one may complain. */
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import {
  FUND_NOTICE_ITEMS,
  FUND_NOTICE_SOURCE,
  SUPERVISION_LINES,
} from '../../law/proactive-disclosure/fund-notice.ts'
import { SOURCES } from '../../law/sources.ts'
import type { ManuscriptFinding, PlacedText } from './finding.ts'

const PHONE =
  /0[0-9]{2,3}[-—－ )）]?[0-9]{7,8}|(?<![0-9])1[3-9][0-9]{9}(?![0-9])|(?<![0-9])[2-9][0-9]{6,7}(?![0-9])/

/** Standing alone, not within another number. */
const LINE = new RegExp(`(?<![0-9])(?:${SUPERVISION_LINES.join('|')})(?![0-9])`)

const finding = (
  severity: ManuscriptFinding['severity'],
  message: string,
  place: string,
): ManuscriptFinding => ({
  check: 'fund-notice',
  severity,
  message: `${message}（${SOURCES[FUND_NOTICE_SOURCE].label}）。`,
  place,
  excerpt: '',
})

const aboutItems = (title: string, text: string): readonly ManuscriptFinding[] => {
  const isAboutProjects = /项目|计划|实施/.test(title)
  const missing = FUND_NOTICE_ITEMS.filter(({ ofProjects }) => isAboutProjects || !ofProjects)
    .filter(({ words }) => !words.some((word) => text.includes(word)))
    .map(({ name }) => name)
  return missing.length === 0
    ? []
    : [finding('warning', `正文和附件里没有找到：${missing.join('、')}`, 'text')]
}

const aboutSupervision = (text: string): readonly ManuscriptFinding[] => {
  const found: ManuscriptFinding[] = []
  if (!LINE.test(text))
    found.push(finding('warning', `没有公布监督举报电话${SUPERVISION_LINES.join('或者')}`, 'text'))
  if (!PHONE.test(text)) found.push(finding('note', '没有公布本机关的监督电话', 'text'))
  return found
}

/** A 公示 of such funds needs its period; how long it has to be is checked with the other days. */
const aboutPeriod = ({ title, noticePeriod }: DisclosureContent): readonly ManuscriptFinding[] =>
  title.includes('公示') && noticePeriod === null
    ? [finding('warning', '标题是公示，但没有填写公示期', 'noticePeriod')]
    : []

/** Only for what is filed as funds. @param texts of the manuscript and its attachments */
export const checkFundNotice = (
  content: DisclosureContent,
  texts: readonly PlacedText[],
): readonly ManuscriptFinding[] => {
  if (content.kind !== 'fund' || content.attribution.attribute !== 'proactive') return []
  const text = texts.map((placed) => placed.text).join('\n')
  return [...aboutItems(content.title, text), ...aboutSupervision(text), ...aboutPeriod(content)]
}
