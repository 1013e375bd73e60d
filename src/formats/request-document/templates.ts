/** The template of every document of a case. */
import { documentKind } from '../../law/request/documents.ts'
import { FORM_TEMPLATES } from './form-templates.ts'
import type { LetterInput } from './letter-input.ts'
import { NOTICE_TEMPLATES } from './notice-templates.ts'
import { PROCEDURE_TEMPLATES } from './procedure-templates.ts'
import { REPLY_TEMPLATES } from './reply-templates.ts'
import type { DocumentTemplate } from './template.ts'

export const DOCUMENT_TEMPLATES: readonly DocumentTemplate[] = [
  ...PROCEDURE_TEMPLATES,
  ...FORM_TEMPLATES,
  ...REPLY_TEMPLATES,
  ...NOTICE_TEMPLATES,
]

/** Every template of a kind: several where one kind tells several things. */
export const templatesOf = (kind: string): readonly DocumentTemplate[] =>
  documentKind(kind) === null ? [] : DOCUMENT_TEMPLATES.filter((each) => each.kind === kind)

const variantOf = ({ kind, outcome, circumstances }: LetterInput): string | null => {
  if (kind === 'organConsult') return circumstances.consultedOrgan?.kind ?? null
  return outcome ?? null
}

/** The template that fits the case; null when the kind is unknown, or when the case does not say which of several. */
export const templateFor = (input: LetterInput): DocumentTemplate | null => {
  const templates = templatesOf(input.kind)
  const [only] = templates
  if (templates.length === 1 && only !== undefined) return only
  return templates.find(({ variant }) => variant === variantOf(input)) ?? null
}

/** What a document calls itself: 政府信息公开申请答复书. Null for an unknown kind. */
export const documentTitle = (kind: string): string | null => templatesOf(kind)[0]?.title ?? null

/** 公复, 公补 …: the middle word of the document number. Null for forms, which carry none. */
export const numberSeries = (kind: string): string | null => templatesOf(kind)[0]?.series ?? null

/** 〈机关代字〉公复〔2026〕3号: the year in hexagonal brackets, no zeros in front. Null for forms. */
export const documentNumber = (
  kind: string,
  codeWord: string,
  year: number,
  sequence: number,
): string | null => {
  const series = numberSeries(kind)
  return series === null ? null : `${codeWord}${series}〔${year}〕${sequence}号`
}
