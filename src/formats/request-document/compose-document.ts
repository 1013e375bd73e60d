/** From the case to the document: places filled, remedies told, nothing left blank. */

import { remedyNotice, remedyText } from '../../law/remedy/remedy-notice.ts'
import { documentKind } from '../../law/request/documents.ts'
import { informationProcessingFee } from '../../law/request/fee.ts'
import { outcomeRule } from '../../law/request/outcome.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import type { SourceId } from '../../law/sources.ts'
import type { Adjustment } from './adjustment.ts'
import { formTable } from './form-tables.ts'
import type { Letter, LetterBlock, LetterParagraph, LetterSignature } from './letter.ts'
import type { LetterInput } from './letter-input.ts'
import { tooLong } from './letter-limits.ts'
import type { LetterRefusal } from './letter-refusal.ts'
import { outcomesToldBy, outcomeTold } from './outcome-told.ts'
import { parseAdjustment } from './parse-adjustment.ts'
import { isPlace, placeValue } from './place-values.ts'
import { plainLine, plainText } from './plain-text.ts'
import { printDate } from './print-date.ts'
import { type DocumentTemplate, fillPlaces, own, placesIn, type TemplateParagraph } from './template.ts'
import { templateFor, templatesOf } from './templates.ts'

type Composed<T> = Result<T, LetterRefusal>

const DOCUMENT_NUMBER = /^[^〔〕]+〔\d{4}〕[1-9]\d*号$/u

/** Characters of a title line: 22 pt on 156 mm. */
const TITLE_LINE = 20

const chooseTemplate = (input: LetterInput): Composed<DocumentTemplate> => {
  const facts = { kind: input.kind.slice(0, 40) }
  if (templatesOf(input.kind).length === 0) return refused({ code: 'document-kind-unknown', facts })
  const told = outcomesToldBy(input.kind)
  if (input.outcome !== undefined && told.length > 0 && !told.includes(input.outcome)) {
    return refused({ code: 'document-outcome-differs', facts: { ...facts, outcome: input.outcome } })
  }
  const template = templateFor(input)
  return template === null ? refused({ code: 'document-variant-missing', facts }) : ok(template)
}

/** In a draft the place of the number is held by words. */
const numberOf = (
  { documentNumber, stage }: LetterInput,
  template: DocumentTemplate,
): Composed<string | null> => {
  if (template.series === null) return ok(null)
  if (documentNumber === null) {
    return stage === 'draft' ? ok('（送审稿，文号待签发）') : refused({ code: 'document-number-missing' })
  }
  const number = plainLine(documentNumber)
  return DOCUMENT_NUMBER.test(number) ? ok(number) : refused({ code: 'document-number-malformed' })
}

/** A decision told to somebody who is not the applicant may be contested either way, like a disclosure. */
const remedyParagraph = (
  input: LetterInput,
  template: DocumentTemplate,
): Composed<readonly LetterParagraph[]> => {
  if (template.remedyFor === null) return ok([])
  if (input.remedy === null) return refused({ code: 'remedy-missing' })
  const { organKind, names, policy } = input.remedy
  const notice = remedyNotice(outcomeTold(input) ?? 'granted', organKind, input.date, policy)
  const text = remedyText(notice, { ...names, document: template.remedyFor })
  if (!text.ok) return refused({ code: text.refusal.code })
  return ok([{ kind: 'paragraph', id: 'remedy', style: 'body', text: plainLine(text.value) }])
}

const fill = (
  { id, text, optional, style }: TemplateParagraph,
  input: LetterInput,
): Composed<readonly LetterParagraph[]> => {
  const values = new Map<string, string>()
  for (const place of placesIn(text)) {
    const value = isPlace(place) ? placeValue(place, input) : null
    if (value !== null) values.set(place, value)
    else if (optional) return ok([])
    else return refused({ code: 'fact-missing', facts: { fact: place } })
  }
  const filled = plainText(fillPlaces(text, (place) => values.get(place) ?? ''))
  return ok(filled.split('\n').map((line) => ({ kind: 'paragraph', id, style, text: line })))
}

const fillAll = (
  paragraphs: readonly TemplateParagraph[],
  input: LetterInput,
): Composed<readonly LetterParagraph[]> => {
  const blocks: LetterParagraph[] = []
  for (const paragraph of paragraphs) {
    const filled = fill(paragraph, input)
    if (!filled.ok) return filled
    blocks.push(...filled.value)
  }
  return ok(blocks)
}

const added = (id: string, text: string | undefined): readonly TemplateParagraph[] =>
  text === undefined ? [] : [own(id, text)]

/** The organ's wording in the place of the template's own; statutory paragraphs are never in `paragraphs`. */
const adjusted = (
  paragraphs: readonly TemplateParagraph[],
  { paragraphs: words = {} }: Adjustment,
): readonly TemplateParagraph[] =>
  paragraphs.flatMap((paragraph) => {
    if (paragraph.statutory || !Object.hasOwn(words, paragraph.id)) return [paragraph]
    const text = words[paragraph.id] ?? null
    return text === null ? [] : [{ ...paragraph, text }]
  })

/** Opening, what the law requires, table, remedies, and then the organ's own closing. */
const composeBlocks = (
  input: LetterInput,
  template: DocumentTemplate,
  adjustment: Adjustment,
): Composed<readonly LetterBlock[]> => {
  const paragraphs = adjusted(template.paragraphs, adjustment)
  const before = fillAll(
    [...added('opening', adjustment.opening), ...paragraphs.filter((each) => each.statutory)],
    input,
  )
  if (!before.ok) return before
  const table = template.table === null ? ok(null) : formTable(template.table, input)
  if (!table.ok) return table
  const remedy = remedyParagraph(input, template)
  if (!remedy.ok) return remedy
  const after = fillAll(
    [...added('extra', adjustment.extra), ...paragraphs.filter((each) => !each.statutory)],
    input,
  )
  if (!after.ok) return after
  const drawn = table.value === null ? [] : [table.value]
  const body = before.value.filter(({ style }) => style !== 'note')
  const notes = before.value.filter(({ style }) => style === 'note')
  return ok([...body, ...drawn, ...notes, ...remedy.value, ...after.value])
}

const titleLines = (organ: string, title: string): readonly string[] =>
  organ.length + title.length <= TITLE_LINE ? [`${organ}${title}`] : [organ, title]

const contactOf = ({ organ }: LetterInput, { contact }: Adjustment): string => {
  if (contact !== undefined) return `（${contact}）`
  const postcode = organ.postcode === undefined ? [] : [`邮政编码：${plainLine(organ.postcode)}`]
  const office = organ.office === undefined ? [] : [`联系单位：${plainLine(organ.office)}`]
  const lines = [
    ...office,
    `联系地址：${plainLine(organ.address)}`,
    ...postcode,
    `联系电话：${plainLine(organ.phone)}`,
  ]
  return `（${lines.join('；')}）`
}

const signatureOf = ({ organ, date }: LetterInput): LetterSignature => ({
  organ: plainLine(organ.name),
  date: printDate(date),
})

const sourcesOf = (input: LetterInput, template: DocumentTemplate): readonly SourceId[] => {
  const kind = documentKind(input.kind)
  const outcome = outcomeTold(input)
  const own = kind === null ? [] : [kind.source]
  return [
    ...new Set([...own, ...(outcome === null ? [] : outcomeRule(outcome).sources), ...template.sources]),
  ]
}

/** A fee that does not come to what the schedule says is not asked for. */
const feeDiffers = ({ kind, circumstances: { fee }, date }: LetterInput): LetterRefusal | null => {
  if (kind !== 'feeNotice' || fee === undefined) return null
  const computed = informationProcessingFee(fee.basis, fee.noticedOn ?? date)
  if (!computed.ok || computed.value.value === fee.amountYuan) return null
  return { code: 'fee-amount-differs', facts: { given: fee.amountYuan, computed: computed.value.value } }
}

const blankName = ({ organ, applicant, request }: LetterInput): LetterRefusal | null => {
  const blank = Object.entries({
    organ: organ.name,
    applicant: applicant.name,
    number: request.number,
    description: request.description,
  }).find(([, text]) => plainLine(text) === '')
  return blank === undefined ? null : { code: 'fact-missing', facts: { fact: blank[0] } }
}

/**
 * The document as a value. Refuses an unknown kind, what the document needs and the case does not hold (named by its place), a
 * number that is missing or not in the official form, remedies without the names of organ and court, a fee that is not the schedule's,
 * an adjustment that touches the law's part, and text beyond all measure. Never prints a blank for a fact.
 */
export const composeDocument = (input: LetterInput): Composed<Letter> => {
  const template = chooseTemplate(input)
  if (!template.ok) return template
  const objection = tooLong(input) ?? blankName(input) ?? feeDiffers(input)
  if (objection !== null) return refused(objection)
  const adjustment = parseAdjustment(input.kind, input.adjustment ?? {})
  if (!adjustment.ok) return adjustment
  const number = numberOf(input, template.value)
  if (!number.ok) return number
  const blocks = composeBlocks(input, template.value, adjustment.value)
  if (!blocks.ok) return blocks
  const { addressee, series, title } = template.value
  const name = addressee === null ? ok(null) : fillAddressee(addressee, input)
  if (!name.ok) return name
  return ok({
    kind: input.kind,
    dated: input.date,
    redHead: input.redHead === true && series !== null ? plainLine(input.organ.name) : null,
    documentNumber: number.value,
    title: titleLines(plainLine(input.organ.name), title),
    addressee: name.value,
    blocks: blocks.value,
    attachments: [...template.value.encloses, ...(input.attachments ?? [])]
      .map(plainLine)
      .filter((text) => text !== ''),
    signature: series === null ? null : signatureOf(input),
    contact: series === null ? null : contactOf(input, adjustment.value),
    sources: sourcesOf(input, template.value),
  })
}

const fillAddressee = (
  place: NonNullable<DocumentTemplate['addressee']>,
  input: LetterInput,
): Composed<string> => {
  const name = placeValue(place, input)
  return name === null ? refused({ code: 'fact-missing', facts: { fact: place } }) : ok(plainLine(name))
}
