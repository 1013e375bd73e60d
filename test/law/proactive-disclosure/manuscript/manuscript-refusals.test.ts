import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, type Policy } from '../../../../src/law/policy.ts'
import type { DisclosureContent } from '../../../../src/law/proactive-disclosure/disclosure-content.ts'
import { MANUSCRIPT_REFUSAL_CODES } from '../../../../src/law/proactive-disclosure/manuscript/manuscript-refusal.ts'
import {
  type ManuscriptState,
  NO_MANUSCRIPT,
} from '../../../../src/law/proactive-disclosure/manuscript/manuscript-state.ts'
import type { ManuscriptEventType } from '../../../../src/law/proactive-disclosure/manuscript-event.ts'
import { SOURCES } from '../../../../src/law/sources.ts'
import { type Asked, ask, contentOf, done, lived, livedOn } from './manuscript-script.ts'

const plain = contentOf('information', 'proactive')
const penalty = contentOf('penalty', 'proactive')
const withheld = contentOf('information', 'withheld')
const decree = contentOf('governmentRule', 'proactive')
const rule = contentOf('normativeDocument', 'proactive')

const drafted = lived(plain, 'drafted')
const inReview = lived(plain, 'drafted', 'submitted')
const atSecrecy = lived(plain, 'drafted', 'submitted', 'reviewed')
const atSigning = lived(plain, 'drafted', 'submitted', 'reviewed', 'reviewed')
const signed = lived(plain, 'drafted', 'pass')
const scheduled = lived(plain, 'drafted', 'pass', 'scheduled')
const published = lived(plain, 'drafted', 'pass', 'published')
const listed = lived(withheld, 'drafted', 'pass', 'listed')
const correction = lived(plain, 'drafted', 'pass', 'published', 'revisionOpened', 'pass')

const content = (change: Partial<DisclosureContent>): DisclosureContent => ({ ...plain, ...change })
const duties = (value: 'everyStage' | 'authorApart' | 'none'): Policy => ({
  ...DEFAULT_POLICY,
  manuscriptDuties: [{ source: 'POLICY-MANUSCRIPT-DUTIES', from: '2008-05-01', value }],
})

const unmet = ({ submission }: ManuscriptState) =>
  (submission?.checklists.section ?? []).map((item, index) => ({ item, isMet: index > 0, remark: '' }))

type Case = [string, ManuscriptEventType, ManuscriptState, DisclosureContent, Asked?]

const REFUSED: readonly Case[] = [
  ['command-malformed', 'drafted', NO_MANUSCRIPT, plain, { change: { kind: 'poem' } }],
  ['command-malformed', 'scheduled', signed, plain, { change: { publishAt: 'tomorrow' } }],
  ['event-out-of-order', 'submitted', drafted, plain, { now: '2025-03-03T09:59' }],
  ['not-in-this-phase', 'published', drafted, plain],
  ['not-for-this-role', 'submitted', drafted, plain, { role: 'signer' }],
  ['not-for-this-role', 'published', signed, plain, { role: 'system' }],
  ['text-missing', 'returned', inReview, plain, { change: { reason: ' ' } }],
  ['text-missing', 'noted', drafted, plain, { change: { text: '' } }],
  ['text-missing', 'revisionOpened', published, plain, { change: { reason: '' } }],
  ['text-missing', 'unscheduled', scheduled, plain, { change: { reason: '' } }],
  ['text-missing', 'withdrawn', published, plain, { change: { publicReason: '' } }],
  ['text-missing', 'published', correction, plain, { change: { changeNote: '' } }],
  ['text-missing', 'scheduled', correction, plain, { change: { changeNote: '' } }],
  ['date-in-future', 'submitted', drafted, content({ formedOn: '2025-03-04' })],
  [
    'date-not-later',
    'listed',
    lived(withheld, 'drafted', 'pass'),
    withheld,
    { change: { nextReviewOn: '2025-03-03' } },
  ],
  ['date-not-later', 'reevaluated', listed, withheld, { change: { nextReviewOn: '2025-03-03' } }],
  [
    'attribute-missing-reason',
    'submitted',
    drafted,
    content({ attribution: { attribute: 'onRequest', exemption: null, reason: '' } }),
  ],
  [
    'exemption-unknown',
    'submitted',
    drafted,
    content({ attribution: { attribute: 'withheld', exemption: 'EX-99', reason: '不便公开' } }),
  ],
  [
    'exemption-not-needed',
    'submitted',
    drafted,
    content({ attribution: { attribute: 'proactive', exemption: 'EX-16-1', reason: '' } }),
  ],
  ['must-be-proactive', 'submitted', lived(rule, 'drafted'), contentOf('normativeDocument', 'withheld')],
  ['title-missing', 'submitted', drafted, content({ title: ' ' })],
  ['body-missing', 'submitted', drafted, content({ html: '' })],
  ['catalogue-item-missing', 'submitted', drafted, content({ catalogueItem: '20-16' })],
  ['formed-on-missing', 'submitted', drafted, content({ formedOn: null })],
  ['document-number-missing', 'submitted', lived(rule, 'drafted'), { ...rule, documentNumber: '' }],
  ['notice-period-missing', 'submitted', drafted, content({ kind: 'publicNotice', noticePeriod: null })],
  [
    'notice-period-wrong',
    'submitted',
    drafted,
    content({ noticePeriod: { from: '2025-03-10', to: '2025-03-09' } }),
  ],
  [
    'validity-period-wrong',
    'submitted',
    drafted,
    content({ effectiveOn: '2025-04-01', expiresOn: '2025-03-31' }),
  ],
  ['rule-not-in-power', 'submitted', lived(decree, 'drafted'), decree, { organKind: 'countyGovernment' }],
  ['rule-not-in-power', 'submitted', lived(decree, 'drafted'), decree, { organKind: 'department' }],
  ['secrecy-left-out', 'submitted', drafted, plain, { change: { chain: ['section'] } }],
  ['legal-left-out', 'submitted', lived(rule, 'drafted'), rule, { change: { chain: ['secrecy'] } }],
  [
    'office-not-first',
    'submitted',
    lived(contentOf('plan', 'withheld'), 'drafted'),
    contentOf('plan', 'withheld'),
    { change: { chain: ['secrecy', 'section'] } },
  ],
  ['stage-repeated', 'submitted', drafted, plain, { change: { chain: ['secrecy', 'secrecy'] } }],
  ['stage-not-due', 'reviewed', atSigning, plain, { role: 'secrecyReviewer' }],
  ['stage-not-due', 'reviewed', inReview, plain, { change: { stage: 'secrecy' } }],
  ['stage-of-another-role', 'reviewed', inReview, plain, { role: 'secrecyReviewer' }],
  ['stage-of-another-role', 'returned', inReview, plain, { role: 'signer' }],
  ['stage-of-another-role', 'returned', signed, plain, { role: 'reviewer' }],
  ['author-may-not-pass', 'reviewed', inReview, plain, { by: 'handler' }],
  ['author-may-not-pass', 'signed', atSigning, plain, { by: 'handler' }],
  ['author-may-not-pass', 'reviewed', inReview, plain, { by: 'handler', policy: duties('authorApart') }],
  ['one-stage-per-person', 'reviewed', atSecrecy, plain, { by: 'reviewer' }],
  ['one-stage-per-person', 'signed', atSigning, plain, { by: 'secrecyReviewer' }],
  ['checklist-incomplete', 'reviewed', inReview, plain, { change: { checklist: [] } }],
  ['checklist-unmet', 'reviewed', inReview, plain, { change: { checklist: unmet(inReview) } }],
  ['review-unfinished', 'signed', inReview, plain],
  ['review-unfinished', 'signed', atSecrecy, plain],
  ['content-not-reviewed', 'submitted', drafted, plain, { change: { content: 2 } }],
  ['content-not-reviewed', 'published', signed, plain, { change: { content: 2 } }],
  [
    'content-not-reviewed',
    'listed',
    lived(withheld, 'drafted', 'pass'),
    withheld,
    { change: { content: 7 } },
  ],
  ['not-for-publication', 'published', lived(withheld, 'drafted', 'pass'), withheld],
  ['not-for-publication', 'scheduled', lived(withheld, 'drafted', 'pass'), withheld],
  ['for-publication', 'listed', signed, plain],
  ['schedule-not-later', 'scheduled', signed, plain, { change: { publishAt: '2025-03-03T10:00' } }],
  ['schedule-too-far', 'scheduled', signed, plain, { change: { publishAt: '2205-03-03T10:00' } }],
  ['schedule-not-due', 'published', scheduled, plain, { role: 'system', now: '2025-03-05T08:59:59' }],
  ['already-scheduled', 'published', scheduled, plain, { now: '2025-03-06T09:00' }],
  ['not-public', 'withdrawn', drafted, plain],
  ['not-public', 'changeReported', lived(penalty, 'drafted'), penalty],
  ['still-public', 'listed', livedOn(published, withheld, 'revisionOpened', 'pass'), withheld],
  ['text-missing', 'discarded', drafted, plain, { change: { reason: ' ' } }],
  ['was-out', 'discarded', livedOn(published, plain, 'revisionOpened'), plain],
  ['was-out', 'discarded', livedOn(published, plain, 'withdrawn', 'revisionOpened'), plain],
  [
    'was-out',
    'discarded',
    done('reevaluated', listed, withheld, { change: { keeps: false, nextReviewOn: null } }),
    withheld,
  ],
  ['never-out', 'revisionDropped', drafted, plain],
  ['not-a-penalty', 'changeReported', published, plain],
  ['not-a-penalty', 'withdrawn', published, plain, { change: { ground: 'decisionChanged' } }],
  [
    'change-reported-already',
    'changeReported',
    lived(penalty, 'drafted', 'pass', 'published', 'changeReported'),
    penalty,
  ],
  ['next-review-missing', 'reevaluated', listed, withheld, { change: { nextReviewOn: null } }],
]

describe('what is refused, and why', () => {
  test.each<Case>(REFUSED)('%s: %s', (code, type, state, given, asked) => {
    const answer = ask(type, state, given, asked)
    expect(answer.ok ? 'ok' : answer.refusal.code).toBe(code)
    if (!answer.ok) expect(Object.keys(SOURCES)).toContain(answer.refusal.source)
  })

  test('every code has a case', () => {
    const tried = new Set(REFUSED.map(([code]) => code))
    expect(MANUSCRIPT_REFUSAL_CODES.filter((code) => !tried.has(code))).toEqual([])
  })
})

describe('what is let through', () => {
  test('by policy one person may do several stages, but not pass what they wrote; or anything', () => {
    expect(ask('reviewed', atSecrecy, plain, { by: 'reviewer', policy: duties('authorApart') }).ok).toBe(true)
    expect(ask('reviewed', inReview, plain, { by: 'handler', policy: duties('none') }).ok).toBe(true)
  })

  test('chains in another order', () => {
    const sent = done('submitted', lived(rule, 'drafted'), rule, {
      change: { chain: ['legal', 'secrecy'] },
    })
    expect(ask('reviewed', sent, rule, { role: 'legalReviewer' }).ok).toBe(true)
    expect(ask('reviewed', sent, rule, { role: 'secrecyReviewer' }).ok).toBe(false)
  })

  test('a scheduled one by the program, when its time has come, with the note given before', () => {
    const out = done('published', scheduled, plain, { role: 'system', now: '2025-03-05T09:00' })
    expect(out).toMatchObject({ phase: 'published', released: { version: 1, content: 1 } })
  })

  test('a page can be taken down while its correction is written', () => {
    const down = livedOn(published, plain, 'revisionOpened', 'withdrawn')
    expect(down).toMatchObject({ phase: 'withdrawn', released: null, submission: null })
    expect(livedOn(down, plain, 'revisionOpened', 'pass', 'published')).toMatchObject({
      phase: 'published',
      released: { version: 2 },
      withdrawn: null,
    })
  })

  test('a correction that is dropped leaves what is out', () => {
    const dropped = livedOn(published, plain, 'revisionOpened', 'revisionDropped')
    expect(dropped).toMatchObject({ phase: 'published', content: 1, contents: 2, released: { version: 1 } })
    expect(livedOn(dropped, plain, 'revisionOpened')).toMatchObject({ content: 3 })
  })

  test('what is returned or recalled goes on in a new content', () => {
    expect(done('returned', inReview, plain)).toMatchObject({ phase: 'drafting', content: 2 })
    expect(done('recalled', inReview, plain)).toMatchObject({ phase: 'drafting', content: 2 })
    expect(done('returned', signed, plain)).toMatchObject({ phase: 'drafting', content: 2 })
  })

  test('what was withheld and is not any more goes through the chain and out', () => {
    const again = done('reevaluated', listed, withheld, { change: { keeps: false, nextReviewOn: null } })
    expect(again).toMatchObject({ phase: 'drafting', content: 2 })
    expect(livedOn(again, plain, 'pass', 'published')).toMatchObject({ phase: 'published', listed: null })
  })
})
