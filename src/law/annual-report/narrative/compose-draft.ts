/** A draft of the words of a report out of its figures and facts. Every figure in it is a reference; what is not recorded is a blank. */

import type { SourceId } from '../../sources.ts'
import type { NarrativeSection } from '../annual-report.ts'
import { choose, type DraftGiven, fact } from './draft/draft-words.ts'
import { otherChapter } from './draft/other-chapter.ts'
import { proactivePart } from './draft/proactive-part.ts'
import { problemsChapter } from './draft/problems-chapter.ts'
import { requestPart } from './draft/request-part.ts'
import { managementPart, platformPart, supervisionPart } from './draft/work-parts.ts'

/** The five parts that 总体情况 has to have. */
export const OVERVIEW_PARTS: readonly {
  readonly heading: string
  readonly source: SourceId
  readonly compose: (given: DraftGiven) => string
}[] = [
  { heading: '（一）主动公开', source: 'FORM-2021', compose: proactivePart },
  { heading: '（二）依申请公开', source: 'FORM-2021', compose: requestPart },
  { heading: '（三）政府信息管理', source: 'FORM-2021', compose: managementPart },
  { heading: '（四）政府信息公开平台建设', source: 'FORM-2021', compose: platformPart },
  { heading: '（五）监督保障', source: 'FORM-2021', compose: supervisionPart },
]

const opening = (given: DraftGiven): string => {
  const { organ, year, scope } = given
  const whole = scope === 'area' ? `本报告汇总了${fact('organs.counted')}个行政机关的数据。` : ''
  const lead = choose(given, 'opening', [
    `${organ}${year}年的政府信息公开工作，依照《中华人民共和国政府信息公开条例》开展，情况如下。`,
    `根据《中华人民共和国政府信息公开条例》第五十条，现将${organ}${year}年政府信息公开工作情况报告如下。`,
    `本报告由${organ}依照《中华人民共和国政府信息公开条例》编制，反映${year}年全年的工作。`,
    `现将${organ}${year}年执行《中华人民共和国政府信息公开条例》的情况报告如下。`,
  ])
  return `${lead}${whole}`
}

const overview = (given: DraftGiven): string =>
  [opening(given), ...OVERVIEW_PARTS.flatMap(({ heading, compose }) => [heading, compose(given)])].join('\n')

/** The same figures and facts give the same draft. Paragraphs end in a line break. */
export const composeDraft = (given: DraftGiven): Readonly<Record<NarrativeSection, string>> => ({
  overview: overview(given),
  problems: problemsChapter(given),
  other: otherChapter(given),
})

const topicOf = (heading: string): string => heading.replace(/^（.）(?:政府信息公开|政府信息)?/, '')

const isHeading = (line: string): boolean =>
  /^\s*(?:[（(][一二三四五六七八九十][）)]|[一二三四五六七八九十][、.])/.test(line)

/** Headings of the five parts that a written 总体情况 does not have. Two parts may stand under one heading; none is missed in an empty text. */
export const missingParts = (overview: string): readonly string[] => {
  if (overview.trim() === '') return []
  const headings = overview.split('\n').filter(isHeading)
  return OVERVIEW_PARTS.map(({ heading }) => heading).filter(
    (heading) => !headings.some((line) => line.includes(topicOf(heading))),
  )
}
