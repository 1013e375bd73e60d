import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../src/formats/request-document/compose-document.ts'
import { letterText } from '../../../src/formats/request-document/letter.ts'
import { LETTER_REFUSAL_WORDS } from '../../../src/formats/request-document/letter-refusal.ts'
import { ADJUSTMENT_LIMITS, parseAdjustment } from '../../../src/formats/request-document/parse-adjustment.ts'
import { DOCUMENT_TEMPLATES } from '../../../src/formats/request-document/templates.ts'
import { sampleInput } from './sample-input.ts'

const code = (kind: string, data: unknown): string => {
  const parsed = parseAdjustment(kind, data)
  return parsed.ok ? 'ok' : parsed.refusal.code
}

describe('an organ’s own words', () => {
  test('stand around the parts of the law', () => {
    const adjustment = {
      opening: '感谢您关注{organ}的工作。',
      extra: '领取材料的时间为工作日上午。',
      contact: '云岭县水利局办公室，0799-0000009',
      paragraphs: { closing: null },
    }
    const letter = composeDocument({ ...sampleInput('replyGranted'), adjustment })
    if (!letter.ok) throw new Error(letter.refusal.code)
    const [first] = letter.value.blocks
    expect(first).toMatchObject({ id: 'opening', text: '感谢您关注云岭县水利局的工作。' })
    const text = letterText(letter.value)
    expect(text).toContain('领取材料的时间为工作日上午。')
    expect(text).toContain('（云岭县水利局办公室，0799-0000009）')
    expect(text).not.toContain('特此答复')
    expect(text).toContain('第三十六条第（二）项')
    expect(text).toContain('申请行政复议')
  })

  test('none of the statutory paragraphs of any document can be changed or taken out', () => {
    for (const { kind, paragraphs } of DOCUMENT_TEMPLATES) {
      for (const { id } of paragraphs.filter((each) => each.statutory)) {
        expect(code(kind, { paragraphs: { [id]: null } }), `${kind} ${id}`).toBe('statutory-changed')
        expect(code(kind, { paragraphs: { [id]: '另有说明。' } }), `${kind} ${id}`).toBe('statutory-changed')
      }
    }
  })

  test.each<[string, string, unknown, string]>([
    ['an unknown kind', 'blessing', {}, 'document-kind-unknown'],
    ['no object', 'replyGranted', 'x', 'adjustment-malformed'],
    ['a list', 'replyGranted', [], 'adjustment-malformed'],
    ['a stray field', 'replyGranted', { heading: 'x' }, 'adjustment-malformed'],
    ['a blank', 'replyGranted', { extra: ' \u200b' }, 'adjustment-malformed'],
    ['a figure', 'replyGranted', { extra: 7 }, 'adjustment-malformed'],
    ['an unknown paragraph', 'replyGranted', { paragraphs: { toString: null } }, 'paragraph-unknown'],
    ['a place removed', 'conversionReply', { paragraphs: { closing: '谢谢。' } }, 'place-removed'],
    ['an unknown place', 'replyGranted', { extra: '{nobody}' }, 'place-unknown'],
    ['a place that tells who the third party is', 'replyGranted', { extra: '{thirdParty}' }, 'place-unknown'],
    ['half a place', 'replyGranted', { extra: '{organ' }, 'place-unknown'],
    ['too long', 'replyGranted', { extra: '长'.repeat(ADJUSTMENT_LIMITS.extra + 1) }, 'text-too-long'],
    ['own words on remedies', 'replyGranted', { extra: '可以直接向法院起诉。' }, 'remedy-words'],
    ['a code word with a number', 'replyGranted', { codeWord: '云水〔2026〕' }, 'adjustment-malformed'],
    ['nothing', 'replyGranted', {}, 'ok'],
    ['a code word', 'replyGranted', { codeWord: '云水办' }, 'ok'],
    ['a closing', 'replyGranted', { paragraphs: { closing: '专此答复。' } }, 'ok'],
  ])('%s: %s', (_, kind, data, expected) => {
    expect(code(kind, data)).toBe(expected)
  })

  test('whatever is sent is taken or refused with a code, never thrown', () => {
    const kinds = fc.constantFrom(...DOCUMENT_TEMPLATES.map(({ kind }) => kind), 'x', '__proto__')
    const shaped = fc.record(
      { opening: fc.anything(), extra: fc.string(), contact: fc.string(), paragraphs: fc.object() },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(kinds, fc.oneof(fc.anything(), shaped), (kind, data) => {
        const parsed = parseAdjustment(kind, data)
        if (!parsed.ok) expect(Object.keys(LETTER_REFUSAL_WORDS)).toContain(parsed.refusal.code)
      }),
      { numRuns: 1_000 },
    )
  })
})
