/** What is said about the document: what is missing, and what cannot be right. */
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import { DISCLOSURE_KIND_RULES } from '../../law/proactive-disclosure/disclosure-kind.ts'
import {
  DOCUMENT_NUMBER,
  type MetadataRule,
  metadataRulesFor,
  SUMMARY_LENGTH,
} from '../../law/proactive-disclosure/required-metadata.ts'
import { SOURCES, type SourceId } from '../../law/sources.ts'
import { dayNumber, type LocalDate } from '../../law/time/local-date.ts'
import type { ManuscriptFinding } from './finding.ts'

export interface MetadataCircumstances {
  readonly today: LocalDate
  /** Days for which a 公示 has to stand in the region. */
  readonly noticeDays: number
  /** Whether an interpretation of it, published or being written, is known. */
  readonly hasInterpretation: boolean
}

const finding = (
  severity: ManuscriptFinding['severity'],
  place: keyof DisclosureContent,
  message: string,
  excerpt = '',
): ManuscriptFinding => ({ check: 'metadata', severity, message, place, excerpt })

const cite = (source: SourceId): string => `（${SOURCES[source].label}）`

const isEmpty = (value: DisclosureContent[MetadataRule['field']]): boolean =>
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** What is not published stands in no column and has no number of the register. */
const missing = (content: DisclosureContent): readonly ManuscriptFinding[] => {
  const isPublished = content.attribution.attribute === 'proactive'
  return metadataRulesFor(content.kind)
    .filter(({ field }) => isEmpty(content[field]))
    .filter(({ isRequired }) => isPublished || isRequired)
    .map(({ field, name, source, isRequired }) =>
      finding(isRequired && isPublished ? 'error' : 'warning', field, `没有填写“${name}”${cite(source)}。`),
    )
}

const aboutSummary = ({ summary, title }: DisclosureContent): readonly ManuscriptFinding[] => {
  const length = [...summary.trim()].length
  if (length > SUMMARY_LENGTH.most)
    return [finding('note', 'summary', `内容概述有${length}个字，目录中以${SUMMARY_LENGTH.most}字以内为宜。`)]
  return length > 0 && summary.trim() === title.trim()
    ? [finding('warning', 'summary', '内容概述只是重复了标题，请写明主要内容。')]
    : []
}

const numberAdvice = (printed: string): string => {
  if (/[[［【（(﹝]/u.test(printed)) return '年份应当用六角括号“〔〕”'
  if (/第/u.test(printed)) return '编号前不加“第”字'
  return /〕0/u.test(printed)
    ? '编号不编虚位，前面不加“0”'
    : '应当由机关代字、年份、序号组成，例如“云政办〔2026〕3号”'
}

const aboutNumber = ({ documentNumber }: DisclosureContent, year: number): readonly ManuscriptFinding[] => {
  const printed = documentNumber.trim()
  if (printed === '') return []
  if (!DOCUMENT_NUMBER.form.test(printed))
    return [
      finding(
        'warning',
        'documentNumber',
        `文号写法不规范：${numberAdvice(printed)}${cite(DOCUMENT_NUMBER.source)}。`,
        printed,
      ),
    ]
  const printedYear = Number(/〔(\d{4})〕/u.exec(printed)?.[1])
  return printedYear > year
    ? [finding('warning', 'documentNumber', `文号中的年份${printedYear}晚于今年。`, printed)]
    : []
}

const aboutDays = (
  { kind, formedOn, effectiveOn, expiresOn }: DisclosureContent,
  today: LocalDate,
): readonly ManuscriptFinding[] => {
  const found: ManuscriptFinding[] = []
  if (formedOn !== null && formedOn > today)
    found.push(finding('error', 'formedOn', `生成日期${formedOn}晚于今天。`))
  if (effectiveOn !== null && expiresOn !== null && expiresOn < effectiveOn)
    found.push(finding('error', 'expiresOn', `有效期截止日${expiresOn}早于施行日期${effectiveOn}。`))
  if (effectiveOn !== null && formedOn !== null && effectiveOn < formedOn)
    found.push(finding('warning', 'effectiveOn', `施行日期${effectiveOn}早于成文日期${formedOn}，请核对。`))
  if (expiresOn !== null && expiresOn < today && DISCLOSURE_KIND_RULES[kind].isRegistered)
    found.push(finding('warning', 'expiresOn', `有效期已于${expiresOn}届满，发布后即显示为失效。`))
  return found
}

const aboutNotice = (
  { kind, noticePeriod }: DisclosureContent,
  { today, noticeDays }: MetadataCircumstances,
): readonly ManuscriptFinding[] => {
  if (noticePeriod === null) return []
  const days = dayNumber(noticePeriod.to) - dayNumber(noticePeriod.from) + 1
  if (days < 1) return [finding('error', 'noticePeriod', '公示期的截止日早于起始日。')]
  const found: ManuscriptFinding[] = []
  if (days < noticeDays)
    found.push(finding('warning', 'noticePeriod', `公示期只有${days}日，少于本地规定的${noticeDays}日。`))
  if (noticePeriod.from < today)
    found.push(finding('warning', 'noticePeriod', '公示期在发布之前就已开始，实际公示的天数会不足。'))
  if (kind !== 'publicNotice')
    found.push(finding('note', 'noticePeriod', '填写了公示期，但稿件类型不是公示。'))
  return found
}

const aboutLinks = (
  { kind, effects, interprets }: DisclosureContent,
  hasInterpretation: boolean,
): readonly ManuscriptFinding[] => {
  const absent = effects
    .filter(({ disclosureId }) => disclosureId === null)
    .map(({ effect, title, documentNumber }) =>
      finding(
        'note',
        'effects',
        `${effect === 'repeals' ? '废止' : '修改'}的文件“${title || documentNumber}”不在本站，登记簿不会随之变动。`,
      ),
    )
  if (kind === 'interpretation' && interprets.length === 0)
    return [...absent, finding('warning', 'interprets', '政策解读没有关联被解读的文件。')]
  const needs = DISCLOSURE_KIND_RULES[kind].isRegistered && !hasInterpretation
  return needs
    ? [
        ...absent,
        finding(
          'warning',
          'interprets',
          `没有政策解读，解读应当与文件同步准备并相互关联${cite('NORMATIVE-PAGE')}。`,
        ),
      ]
    : absent
}

/** Pure: the same content on the same day gives the same findings. */
export const checkMetadata = (
  content: DisclosureContent,
  circumstances: MetadataCircumstances,
): readonly ManuscriptFinding[] => [
  ...missing(content),
  ...aboutSummary(content),
  ...aboutNumber(content, Number(circumstances.today.slice(0, 4))),
  ...aboutDays(content, circumstances.today),
  ...aboutNotice(content, circumstances),
  ...aboutLinks(content, circumstances.hasInterpretation),
]
