import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../../../src/law/policy.ts'
import type {
  DisclosureAttribute,
  DisclosureKind,
} from '../../../../src/law/proactive-disclosure/disclosure-kind.ts'
import { manuscriptDeadline } from '../../../../src/law/proactive-disclosure/manuscript/manuscript-deadline.ts'
import type { LocalDate } from '../../../../src/law/time/local-date.ts'
import { nationalCalendar } from '../../../../src/law/time/working-calendar.ts'
import { readCases } from '../../cases-csv.ts'
import { contentOf, lived, livedOn } from './manuscript-script.ts'

const made = nationalCalendar()
if (!made.ok) throw new Error(made.refusal.code)
const calendar = made.value

const cases = readCases<'article' | 'kind' | 'attribute' | 'formedOn' | 'changedOn' | 'what' | 'on'>(
  new URL('manuscript-deadline.cases.csv', import.meta.url),
)

describe('the term that runs', () => {
  test.each(cases)('$kind $attribute from $formedOn $changedOn: $what $on', (row) => {
    const content = contentOf(row.kind as DisclosureKind, row.attribute as DisclosureAttribute)
    const formedOn = row.formedOn === '' ? null : (row.formedOn as LocalDate)
    const written = lived(content, 'drafted')
    const out =
      row.changedOn === '' ? written : livedOn(written, content, 'pass', 'published', 'changeReported')
    const state = row.changedOn === '' ? out : { ...out, decisionChangedOn: row.changedOn as LocalDate }
    const deadline = manuscriptDeadline(state, { ...content, formedOn }, calendar, DEFAULT_POLICY)
    expect(deadline?.what ?? 'none').toBe(row.what)
    expect(deadline?.on ?? '').toBe(row.on)
    expect(deadline?.source ?? '-').toBe(row.article)
  })

  test('ends with publication, and does not begin again with a correction', () => {
    const content = contentOf('information', 'proactive')
    const out = lived(content, 'drafted', 'pass', 'published')
    for (const state of [out, livedOn(out, content, 'revisionOpened'), livedOn(out, content, 'withdrawn')])
      expect(manuscriptDeadline(state, content, calendar, DEFAULT_POLICY)).toBeNull()
  })
})
