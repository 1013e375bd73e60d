import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extractClaims } from '../../../src/formats/annual-report/claims.ts'
import type { Claim } from '../../../src/law/annual-report/annual-report.ts'
import { metricOf } from '../../../src/law/annual-report/metrics.ts'

/**
 * `claims.cases.csv`, one sentence a line. What is expected, claims in order of print, `none` for none:
 * `metric=value`, then + at least, ~ about, - at most; @area or @own where the sentence names whom it speaks of;
 * [channel or subject as printed]; <60 for a part of 60, <60! where the parts are told to be all of it.
 */
const CASES = readFileSync(new URL('claims.cases.csv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',') as [string, string, string])

const HEDGES: Readonly<Record<Claim['qualifier'], string>> = {
  exact: '',
  atLeast: '+',
  about: '~',
  lessThan: '-',
}

const whole = ({ partOf }: Claim): string =>
  partOf === undefined ? '' : `<${partOf.total}${partOf.complete ? '!' : ''}`

const brief = (claim: Claim): string => {
  const scope = claim.scope === 'unstated' ? '' : `@${claim.scope}`
  const label = claim.label === undefined ? '' : `[${claim.label}]`
  return `${claim.metric}=${claim.value}${HEDGES[claim.qualifier]}${scope}${label}${whole(claim)}`
}

const claimsOf = (sentence: string): readonly Claim[] =>
  extractClaims({ overview: sentence, problems: null, other: null })

describe('sentences', () => {
  test.each(CASES)('%s: %s', (_, sentence, expected) => {
    expect(claimsOf(sentence).map(brief).join(';') || 'none').toBe(expected)
  })

  test('the table is large, and one sentence in seven states nothing', () => {
    expect(CASES.length).toBeGreaterThan(200)
    const silent = CASES.filter(([, , expected]) => expected === 'none')
    expect(silent.length).toBeGreaterThan(CASES.length / 7)
  })

  test('every metric stands in the closed list', () => {
    const metrics = CASES.flatMap(([, sentence]) => claimsOf(sentence).map(({ metric }) => metric))
    expect(metrics.filter((metric) => metricOf(metric) === null)).toEqual([])
  })
})
