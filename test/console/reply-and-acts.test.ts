/** Every outcome can be chosen and every act has its form: nothing of the law is out of reach of the screen. */
import { describe, expect, test } from 'vitest'
import { ACT_FORMS, isFormed } from '../../src/console/case/acts/act-forms.ts'
import { changeWords } from '../../src/console/case/audit-change-words.ts'
import { makeTodoSearch, NO_FILTER, parseTodoFilter } from '../../src/console/home/todo-filter.ts'
import { FACT_HINTS, PROVED_BY } from '../../src/console/reply/fact-fields.ts'
import { articlesOf, OUTCOME_TREE, rowLabelOf } from '../../src/console/reply/outcome-tree.ts'
import { FACT_WORDS } from '../../src/contract/request/request-refusal-words.ts'
import { OUTCOMES, type Outcome, outcomeRule } from '../../src/law/request/outcome.ts'
import { REQUEST_EVENT_TYPES } from '../../src/law/request/request-event.ts'

/** Come about by their own event, never by a draft. */
const BY_EVENT: readonly Outcome[] = ['noSupplement', 'feeUnpaid', 'withdrawn']
const DRAFTED = (Object.keys(OUTCOMES) as Outcome[]).filter((outcome) => !BY_EVENT.includes(outcome))

describe('the reply wizard', () => {
  test('offers each outcome once', () => {
    const offered = OUTCOME_TREE.flatMap(({ outcomes }) => outcomes)
    expect([...offered].sort()).toEqual([...DRAFTED].sort())
  })

  test.each(DRAFTED)('%s shows articles, a row, and how each fact is filled in or proved', (outcome) => {
    expect(articlesOf(outcome)).not.toBe('')
    expect(rowLabelOf(outcome)).toMatch(/^（[一二三四五六]）/)
    for (const fact of outcomeRule(outcome).facts) {
      expect(FACT_WORDS[fact]).not.toBe('')
      expect(PROVED_BY[fact] ?? FACT_HINTS[fact], fact).toBeDefined()
    }
  })
})

describe('the acts', () => {
  test('have a form each, save arrival and drafting, which have pages', () => {
    const without = REQUEST_EVENT_TYPES.filter((type) => !isFormed(type))
    expect(without).toEqual(['arrived', 'replyDrafted'])
  })

  test('name each field once', () => {
    for (const { fields } of Object.values(ACT_FORMS)) {
      const names = fields.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })
})

describe('the filter of the to-do list', () => {
  test('goes into the address and comes back', () => {
    const filter = { ...NO_FILTER, lamp: 'red', phase: 'handling', whose: 'mine', q: '水库 & 移民' } as const
    expect(parseTodoFilter(makeTodoSearch(filter))).toEqual(filter)
    expect(makeTodoSearch(NO_FILTER)).toBe('')
  })

  test('takes nothing that it does not know', () => {
    expect(parseTodoFilter('lamp=purple&phase=<b>&whose=boss&closed=2')).toEqual(NO_FILTER)
  })
})

describe('the audit log in words', () => {
  test('leaves out what did not change and says the rest in Chinese', () => {
    const words = changeWords([
      { field: 'phase', before: 'handling', after: 'handling' },
      { field: 'phase', before: 'awaitingConfirmation', after: 'handling' },
      { field: 'role', before: null, after: 'handler' },
      { field: 'events', before: null, after: '["noted"]' },
    ])
    expect(words).toEqual([
      { field: '阶段', text: '待确认 → 办理中' },
      { field: '岗位', text: '经办' },
    ])
  })
})
