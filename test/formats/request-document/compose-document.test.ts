import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../src/formats/request-document/compose-document.ts'
import { type Letter, letterText } from '../../../src/formats/request-document/letter.ts'
import type { LetterInput } from '../../../src/formats/request-document/letter-input.ts'
import {
  LETTER_REFUSAL_WORDS,
  letterRefusalText,
} from '../../../src/formats/request-document/letter-refusal.ts'
import { outcomesToldBy } from '../../../src/formats/request-document/outcome-told.ts'
import { isPlace, placeValue } from '../../../src/formats/request-document/place-values.ts'
import { placesIn } from '../../../src/formats/request-document/template.ts'
import {
  DOCUMENT_TEMPLATES,
  documentNumber,
  documentTitle,
  templateFor,
  templatesOf,
} from '../../../src/formats/request-document/templates.ts'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { type OrganKind, remedyNotice, remedyText } from '../../../src/law/remedy/remedy-notice.ts'
import { DOCUMENT_KINDS } from '../../../src/law/request/documents.ts'
import { OUTCOMES, type Outcome, outcomeRule } from '../../../src/law/request/outcome.ts'
import { SOURCES } from '../../../src/law/sources.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { NAMES, sampleInput } from './sample-input.ts'

/** Each kind once, and once for each of its variants. */
const EVERY: readonly LetterInput[] = DOCUMENT_KINDS.flatMap(({ key }) => {
  const told = outcomesToldBy(key)
  return told.length > 1 ? told.map((outcome) => ({ ...sampleInput(key), outcome })) : [sampleInput(key)]
})

const composed = (input: LetterInput): Letter => {
  const letter = composeDocument(input)
  if (!letter.ok) throw new Error(`${input.kind}: ${JSON.stringify(letter.refusal)}`)
  return letter.value
}

const code = (input: LetterInput): string => {
  const letter = composeDocument(input)
  return letter.ok ? 'ok' : letter.refusal.code
}

const reply = sampleInput('replyDenied.deliberative')

describe('the templates', () => {
  test('every kind of document has one, and nothing else has', () => {
    expect([...new Set(DOCUMENT_TEMPLATES.map(({ kind }) => kind))].sort()).toEqual(
      DOCUMENT_KINDS.map(({ key }) => key).sort(),
    )
  })

  test('kinds that tell several outcomes have one for each', () => {
    for (const { key } of DOCUMENT_KINDS) {
      const told = outcomesToldBy(key)
      if (told.length < 2) continue
      expect(templatesOf(key).map(({ variant }) => variant)).toEqual(expect.arrayContaining([...told]))
    }
  })

  test('every place is known, and every reply or notice names its articles', () => {
    for (const template of DOCUMENT_TEMPLATES) {
      const text = template.paragraphs.map((each) => each.text).join('\n')
      expect(placesIn(text).filter((place) => !isPlace(place))).toEqual([])
      expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/)
      expect(text, template.kind).toMatch(/\{basis\}|《[^》]+》.*第|号/)
    }
  })

  test('a decision that can be contested tells remedies; procedure, forms and a confirmed withdrawal do not', () => {
    const silent = DOCUMENT_TEMPLATES.filter(({ remedyFor }) => remedyFor === null)
    expect(silent.map(({ kind, variant }) => variant ?? kind)).toEqual([
      'receipt',
      'supplementNotice',
      'reasonRequest',
      'thirdPartyConsult',
      'consultationNotice',
      'jointMaker',
      'otherOrgan',
      'extensionNotice',
      'specialExtension',
      'feeNotice',
      'conversionReply',
      'registrationForm',
      'searchRecord',
      'thirdPartyReply',
      'serviceProof',
      'withdrawn',
    ])
  })

  test('numbers are in the official form', () => {
    expect(documentNumber('replyGranted', '云水', 2026, 3)).toBe('云水公复〔2026〕3号')
    expect(documentNumber('noticeDuplicate', '云水', 2026, 12)).toBe('云水公告〔2026〕12号')
    expect(documentTitle('replyPartial')).toBe('政府信息公开申请答复书')
    expect(documentTitle('constructor')).toBeNull()
    expect(documentNumber('serviceProof', '云水', 2026, 3)).toBeNull()
  })
})

describe('every document', () => {
  test.each(EVERY.map((input) => [input.kind, input.outcome ?? '', input] as const))(
    '%s %s has no place left, and cites what it rests on',
    (kind, _, input) => {
      const letter = composed(input)
      const text = letterText(letter)
      expect(text).not.toMatch(/[{}]|undefined|null|NaN|\[object/)
      expect(text).not.toMatch(/。。|，。|：。|；。/)
      const articles = letter.sources.map(
        (source) => /第[一二三四五六七八九十]+条.*$/.exec(SOURCES[source].label)?.[0],
      )
      for (const article of articles)
        if (article !== undefined && kind !== 'noticeMisc') expect(text).toContain(article)
      expect(letter.documentNumber).toBe(input.documentNumber)
    },
  )

  test.each(EVERY.map((input) => [input.kind, input.outcome ?? '', input] as const))(
    '%s %s is refused, and not printed with a blank, when something it needs is missing',
    (_, __, input) => {
      const template = templateFor(input)
      const bare: LetterInput = { ...input, facts: {}, circumstances: {} }
      const needed = (template?.paragraphs ?? [])
        .filter(({ optional }) => !optional)
        .flatMap(({ text }) => placesIn(text))
        .filter((place) => isPlace(place) && placeValue(place, bare) === null)
      const answer = composeDocument(bare)
      if (needed.length > 0 || template?.table !== null) {
        expect(answer.ok ? 'ok' : answer.refusal.code).toMatch(/fact-missing|document-variant-missing/)
      } else expect(letterText(composed(bare))).not.toMatch(/[{}]/)
    },
  )

  test.each(
    EVERY.flatMap((input) => Object.keys(input.facts).map((fact) => [input.kind, fact, input] as const)),
  )('%s without %s is either refused for it or does not speak of it', (_, fact, input) => {
    const { [fact]: __, ...facts } = input.facts
    const answer = composeDocument({ ...input, facts })
    if (answer.ok) expect(letterText(answer.value)).not.toMatch(/[{}]|：。|（）/)
    else expect(answer.refusal).toMatchObject({ code: 'fact-missing', facts: { fact } })
  })
})

const DATES: readonly LocalDate[] = ['2022-06-01', '2023-12-31', '2024-01-01', '2026-03-13']
const ORGANS: readonly OrganKind[] = ['countyDepartment', 'township', 'countyGovernment']
const DENIED = (Object.keys(OUTCOMES) as Outcome[]).filter((outcome) => outcome.startsWith('denied'))

describe('remedies in a document', () => {
  test.each((Object.keys(OUTCOMES) as Outcome[]).filter((outcome) => outcome !== 'withdrawn'))(
    '%s: the law of the day, the organ and the outcome decide',
    (outcome) => {
      for (const date of DATES) {
        for (const organ of ORGANS) {
          const kind = outcomeRule(outcome).document
          const text = letterText(composed({ ...sampleInput(kind, date, organ), outcome }))
          const notice = remedyNotice(outcome, organ, date, DEFAULT_POLICY)
          const document = kind.startsWith('notice') ? '本告知书' : '本答复'
          expect(remedyText(notice, { ...NAMES, document })).toMatchObject({
            value: expect.toSatisfy((remedy: string) => text.includes(remedy)),
          })
        }
      }
    },
  )

  test.each(DENIED)('%s since 2024: reconsideration first, and no word of suing directly', (outcome) => {
    for (const organ of ORGANS) {
      const input = sampleInput(outcomeRule(outcome).document, '2024-01-01', organ)
      const text = letterText(composed(input))
      expect(text).toContain('应当先自收到本文书之日起60日内')
      expect(text).not.toContain('6个月')
      const before = letterText(composed(sampleInput(outcomeRule(outcome).document, '2023-12-31', organ)))
      expect(before).toContain('6个月')
      expect(before).not.toContain('应当先')
    }
  })

  test('a third party is told its own remedies, not those of a refused applicant', () => {
    const input = { ...sampleInput('thirdPartyDecision'), outcome: 'deniedThirdPartyRights' } as const
    expect(letterText(composed(input))).toContain('如不服本决定，可以')
  })

  test('no document without the names of the reviewing organ and of the court', () => {
    const remedy = { organKind: 'countyDepartment', policy: DEFAULT_POLICY } as const
    expect(code({ ...reply, remedy: null })).toBe('remedy-missing')
    expect(code({ ...reply, remedy: { ...remedy, names: { reviewing: {}, court: '云岭县人民法院' } } })).toBe(
      'reviewing-organ-unnamed',
    )
    expect(code({ ...reply, remedy: { ...remedy, names: { ...NAMES, court: '' } } })).toBe('court-unnamed')
  })
})

describe('what is refused', () => {
  test.each<[string, LetterInput, string]>([
    ['an unknown kind', { ...reply, kind: 'toString' }, 'document-kind-unknown'],
    ['a kind of several outcomes without one', sampleInput('noticeMisc'), 'document-variant-missing'],
    [
      'an outcome that this document does not tell',
      { ...reply, outcome: 'granted' },
      'document-outcome-differs',
    ],
    ['no number', { ...reply, documentNumber: null }, 'document-number-missing'],
    ['square brackets', { ...reply, documentNumber: '云水公复[2026]3号' }, 'document-number-malformed'],
    ['a zero in front', { ...reply, documentNumber: '云水公复〔2026〕03号' }, 'document-number-malformed'],
    ['第', { ...reply, documentNumber: '云水公复〔2026〕第3号' }, 'document-number-malformed'],
    ['a blank applicant', { ...reply, applicant: { name: ' \u200b ' } }, 'fact-missing'],
    ['a name beyond measure', { ...reply, applicant: { name: '长'.repeat(201) } }, 'text-too-long'],
    [
      'a fee that is not the schedule’s',
      {
        ...sampleInput('feeNotice'),
        circumstances: { fee: { basis: { kind: 'byPage', pages: 68 }, amountYuan: 381 } },
      },
      'fee-amount-differs',
    ],
    ['a fact of blanks', { ...reply, facts: { grounds: '。 ' } }, 'fact-missing'],
    [
      'an adjustment of the law’s part',
      { ...reply, adjustment: { paragraphs: { decision: '本机关决定予以公开。' } } },
      'statutory-changed',
    ],
  ])('%s', (_, input, expected) => {
    expect(code(input)).toBe(expected)
  })

  test('every refusal has words without a place left open', () => {
    for (const each of Object.keys(LETTER_REFUSAL_WORDS) as (keyof typeof LETTER_REFUSAL_WORDS)[]) {
      expect(letterRefusalText({ code: each, facts: { fact: 'grounds' } })).not.toMatch(/[{}]/)
    }
    expect(letterRefusalText({ code: 'fact-missing', facts: { fact: 'grounds' } })).toBe('文书还缺少：理由。')
  })
})

describe('a draft', () => {
  test('stands without its number, and says so', () => {
    const draft = composed({ ...reply, documentNumber: null, stage: 'draft' })
    expect(draft.documentNumber).toContain('送审稿')
  })
})

describe('what the case tells', () => {
  test('the applicant is addressed as a person or as a body', () => {
    expect(letterText(composed(reply))).toContain('您')
    const firm = { name: '云岭县青禾合作社', type: 'otherOrganisation' } as const
    const text = letterText(composed({ ...reply, applicant: firm }))
    expect(text).toContain('你单位申请公开的信息')
    expect(text).not.toContain('您')
  })

  test('a third party is not named to the applicant, nor the applicant to a third party', () => {
    for (const kind of ['consultationNotice', 'replyDenied.thirdPartyRights', 'replyPartial']) {
      expect(letterText(composed(sampleInput(kind)))).not.toContain('安澜')
    }
    for (const kind of ['thirdPartyConsult', 'thirdPartyReply', 'thirdPartyDecision', 'organConsult']) {
      expect(letterText(composed(sampleInput(kind)))).not.toContain('林小满')
    }
  })

  test('the defects to be corrected are numbered in one list', () => {
    const letter = composed(sampleInput('supplementNotice'))
    const items = letter.blocks.filter((block) => block.kind === 'paragraph' && block.style === 'item')
    expect(items.map((block) => block.kind === 'paragraph' && block.text.slice(0, 3))).toEqual(['1. ', '2. '])
  })

  test('braces in what somebody wrote are text, never a place', () => {
    const letter = composed({ ...reply, applicant: { name: '{documentNumber}{grounds}' } })
    expect(letter.addressee).toBe('{documentNumber}{grounds}')
  })
})
