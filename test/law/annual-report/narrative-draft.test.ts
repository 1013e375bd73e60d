import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractClaims } from '../../../src/formats/annual-report/claims.ts'
import type { AnnualReport, Finding } from '../../../src/law/annual-report/annual-report.ts'
import { runChecks } from '../../../src/law/annual-report/checks/check.ts'
import { NARRATIVE_CHECKS } from '../../../src/law/annual-report/checks/narrative/check-narrative.ts'
import { textSimilarity } from '../../../src/law/annual-report/checks/narrative/text-similarity.ts'
import { blanksIn } from '../../../src/law/annual-report/narrative/blank.ts'
import {
  composeDraft,
  missingParts,
  OVERVIEW_PARTS,
} from '../../../src/law/annual-report/narrative/compose-draft.ts'
import type { DraftGiven } from '../../../src/law/annual-report/narrative/draft/draft-words.ts'
import { promisesIn } from '../../../src/law/annual-report/narrative/promises.ts'
import { parseReportText, referencesIn } from '../../../src/law/annual-report/narrative/reference.ts'
import { renderNarrative } from '../../../src/law/annual-report/narrative/render-text.ts'
import { checkWrittenWords } from '../../../src/law/annual-report/narrative/written-checks.ts'
import { ORGAN_NAMES, randomYear } from './random-year.ts'

const plainText = (text: string): string =>
  parseReportText(text)
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('')

const findingsOf = (given: DraftGiven): readonly Finding[] => {
  const { shown } = renderNarrative(composeDraft(given), given)
  const report: AnnualReport = {
    organ: given.organ,
    year: given.year,
    form: given.form,
    title: `${given.organ}${given.year}年政府信息公开工作年度报告`,
    headings: [],
    cells: given.cells,
    narrative: shown,
    claims: extractClaims(shown),
  }
  return runChecks(NARRATIVE_CHECKS, report)
}

describe('a draft', () => {
  test('has no figure of its own: all but the year is a reference', () => {
    fc.assert(
      fc.property(randomYear, (given) => {
        for (const text of Object.values(composeDraft(given))) {
          expect(plainText(text).replaceAll(`${given.year}年`, '')).not.toMatch(/\d/)
        }
      }),
    )
  })

  test('refers to nothing that is not there', () => {
    fc.assert(
      fc.property(randomYear, (given) => {
        const draft = composeDraft(given)
        expect(renderNarrative(draft, given).unknown).toEqual([])
        const open = checkWrittenWords({ form: given.form, written: draft, facts: given.facts })
        expect(open.every(({ check }) => check === 'KL-3')).toBe(true)
      }),
    )
  })

  test('says what the tables say, and passes every check of words', () => {
    fc.assert(
      fc.property(randomYear, (given) => {
        expect(findingsOf(given)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('says something that is read as a figure at all', () => {
    fc.assert(
      fc.property(randomYear, (given) => {
        const { shown } = renderNarrative(composeDraft(given), given)
        const metrics = new Set(extractClaims(shown).map(({ metric }) => metric))
        expect([...metrics]).toEqual(
          expect.arrayContaining(['requests.newReceived', 'requests.totalProcessed', 'published.total']),
        )
      }),
    )
  })

  test('still says what the tables say after another application came in and was answered', () => {
    fc.assert(
      fc.property(randomYear, (given) => {
        const draft = composeDraft(given)
        const cells = { ...given.cells }
        for (const path of ['newReceived', 'totalProcessed', 'granted'].flatMap(
          (row) => [`requests.${row}.0`, `requests.${row}.6`] as const,
        )) {
          const cell = cells[path]
          if (cell !== undefined && 'value' in cell) cells[path] = { ...cell, value: cell.value + 1 }
        }
        const facts = {
          ...given.facts,
          'requestChannel.online': (given.facts['requestChannel.online'] ?? 0) + 1,
        }
        const { shown } = renderNarrative(draft, { ...given, cells, facts })
        const report = {
          organ: given.organ,
          year: given.year,
          form: given.form,
          title: null,
          headings: [],
          cells,
        }
        const findings = runChecks(NARRATIVE_CHECKS, {
          ...report,
          narrative: shown,
          claims: extractClaims(shown),
        })
        expect(findings.filter(({ check }) => check === 'KX-2' || check === 'KX-4')).toEqual([])
      }),
    )
  })

  test('has the five parts in their order, and for a government the three things it must tell', () => {
    fc.assert(
      fc.property(randomYear, (given) => {
        const { overview, other } = composeDraft(given)
        const lines = overview.split('\n')
        expect(lines.filter((line) => line.startsWith('（'))).toEqual(
          OVERVIEW_PARTS.map(({ heading }) => heading),
        )
        for (const word of ['工作考核方面', '社会评议方面', '责任追究结果方面'])
          expect(overview.includes(word)).toBe(given.isGovernment)
        expect(referencesIn(other).length).toBeGreaterThan(0)
        expect(blanksIn(overview).length).toBeGreaterThan(0)
      }),
    )
  })

  test('misses no part of its own; a text that leaves one out is told which', () => {
    fc.assert(
      fc.property(randomYear, (given) => {
        expect(missingParts(composeDraft(given).overview)).toEqual([])
      }),
      { numRuns: 20 },
    )
    const text = '（一）主动公开情况\n……\n（二）依申请公开办理情况\n……\n（三）管理和平台建设情况。……'
    expect(missingParts(text)).toEqual(['（五）监督保障'])
    expect(missingParts('')).toEqual([])
  })

  test('is not the same for all organs, and the same again for one', () => {
    const [given] = fc.sample(randomYear, { numRuns: 1, seed: 7 })
    if (given === undefined) throw new Error('a sample of one')
    const drafts = ORGAN_NAMES.map((organ) => composeDraft({ ...given, organ }).overview)
    expect(new Set(drafts.map((draft, index) => draft.replaceAll(ORGAN_NAMES[index] ?? '', ''))).size).toBe(
      ORGAN_NAMES.length,
    )
    expect(composeDraft(given)).toEqual(composeDraft({ ...given }))
  })

  test('left as it is, reads like that of a sibling: the check of similarity is to say so', () => {
    const samples = fc.sample(randomYear, { numRuns: 2, seed: 11 })
    const [a, b] = samples.map((given) => composeDraft(given).overview)
    expect(textSimilarity(a ?? '', b ?? '').share).toBeGreaterThan(0.1)
  })
})

describe('promises of last year', () => {
  test('are the sentences that say what will be done, not those that say what is wanting', () => {
    const chapter =
      '一是公开的深度有待拓展；二是解读形式单一，针对性还不够强。\n明年我局将做好以下工作：一是进一步完善公开目录，按月核对；二是加强业务培训，让经办人员熟悉流程。将每季度抽查一次答复文书。'
    expect(promisesIn(chapter)).toEqual([
      '一是进一步完善公开目录，按月核对',
      '二是加强业务培训，让经办人员熟悉流程',
      '将每季度抽查一次答复文书',
    ])
  })

  test('are none where there is no chapter', () => {
    expect(promisesIn(null)).toEqual([])
    expect(promisesIn('无。')).toEqual([])
  })
})
