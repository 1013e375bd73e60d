/** What must be mended in the words before they go anywhere: references to nothing (KL-2), blanks left open (KL-3). */
import type { Finding, FormEdition, Narrative } from '../annual-report.ts'
import { NARRATIVE_SECTIONS } from '../annual-report.ts'
import { type Breach, type Check, check, runChecks } from '../checks/check.ts'
import { blanksIn } from './blank.ts'
import { referencesIn, referenceTarget } from './reference.ts'
import { type FactValues, reportFact } from './report-fact.ts'

/** The words as written, references in them. */
export interface WrittenWords {
  readonly form: FormEdition
  readonly written: Narrative
  /** Facts that are known. */
  readonly facts: FactValues
}

export const SECTION_NAMES = { overview: '第一部分', problems: '第五部分', other: '第六部分' } as const

const isFilled = ({ form, facts }: WrittenWords, key: string): boolean => {
  const target = referenceTarget(form, key)
  if (target === null || target.kind === 'cell') return target !== null
  return reportFact(target.fact)?.cells !== null || facts[target.fact] !== undefined
}

const forEachSection = (
  { written }: WrittenWords,
  breachesOf: (text: string, name: string) => readonly Breach[],
): readonly Breach[] =>
  NARRATIVE_SECTIONS.flatMap((section) => breachesOf(written[section] ?? '', SECTION_NAMES[section]))

const klReferences: Check<WrittenWords> = check(
  { id: 'KL-2', severity: 'error', source: 'NARRATIVE-POLICY', rule: '正文引用的数字都能从表格或者记录取得' },
  (words) =>
    forEachSection(words, (text, name) =>
      [...new Set(referencesIn(text))]
        .filter((key) => !isFilled(words, key))
        .map((key) => ({
          cells: [],
          expected: null,
          actual: key,
          message: `${name}引用的“${key}”无法识别，请删除后从列表中重新插入。`,
        })),
    ),
)

const klBlanks: Check<WrittenWords> = check(
  { id: 'KL-3', severity: 'error', source: 'NARRATIVE-POLICY', rule: '正文没有留下待填的空白' },
  (words) =>
    forEachSection(words, (text, name) => {
      const blanks = blanksIn(text)
      if (blanks.length === 0) return []
      const which = blanks.filter((what) => what !== '').join('、')
      const message = `${name}还有${blanks.length}处待填${which === '' ? '' : `（${which}）`}，请填写或者删去。`
      return [{ cells: [], expected: 0, actual: `${name}${blanks.length}`, message }]
    }),
)

/** Findings about the words as written; the checks of what they say need them with the figures put in. */
export const checkWrittenWords = (words: WrittenWords): readonly Finding[] =>
  runChecks([klReferences, klBlanks], words)
