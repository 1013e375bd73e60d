import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectUpload } from '../../../src/formats/upload/inspect-upload.ts'
import {
  UPLOAD_KINDS,
  UPLOAD_REFUSAL_CODES,
  USUAL_UPLOAD_LIMITS,
} from '../../../src/formats/upload/upload-facts.ts'
import { KIND_FACTS } from '../../../src/formats/upload/upload-kinds.ts'
import { bytesOf, SAMPLES, zipOf } from './upload-samples.ts'

const ENDINGS = ['', ...UPLOAD_KINDS.map((kind) => `.${KIND_FACTS[kind].endings[0]}`)]

/** The one promise for bytes that nobody foresaw: a fact or a refusal of the closed set, never an exception. */
const isAnswered = (bytes: Uint8Array, fileName: string): void => {
  const before = Buffer.from(bytes)
  const result = inspectUpload(bytes, fileName, USUAL_UPLOAD_LIMITS)
  if (result.ok) expect(UPLOAD_KINDS).toContain(result.value.kind)
  else expect(UPLOAD_REFUSAL_CODES).toContain(result.refusal.code)
  expect(before.equals(bytes)).toBe(true)
}

const samples = fc.constantFrom(
  ...Object.values(SAMPLES),
  zipOf({ 'a.zip': SAMPLES.zip, 'b.docx': SAMPLES.docx }),
)

describe('bytes that nobody foresaw', () => {
  test('noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...ENDINGS), (bytes, ending) =>
        isAnswered(bytes, `x${ending}`),
      ),
      { numRuns: 3_000 },
    )
  })

  test('known beginnings followed by noise', () => {
    fc.assert(
      fc.property(samples, fc.nat(40), fc.uint8Array({ maxLength: 300 }), (sample, kept, noise) =>
        isAnswered(bytesOf(sample.subarray(0, kept), noise), 'x'),
      ),
      { numRuns: 3_000 },
    )
  })

  test('files with bytes changed, cut out and cut off', () => {
    const edits = fc.array(fc.tuple(fc.nat(5_000), fc.nat(255)), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(samples, edits, fc.nat(5_000), (sample, changes, cut) => {
        const bytes = Uint8Array.from(sample)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        isAnswered(bytes, 'x')
        isAnswered(bytes.subarray(0, cut % bytes.length), 'x')
        isAnswered(
          bytesOf(bytes.subarray(0, cut % bytes.length), bytes.subarray((cut + 7) % bytes.length)),
          'x',
        )
      }),
      { numRuns: 3_000 },
    )
  })
})
