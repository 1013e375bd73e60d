/** How long what is given for a document may be. */
import type { LetterInput } from './letter-input.ts'
import type { LetterRefusal } from './letter-refusal.ts'

/** Characters, at most. */
const NAME = 200
const TEXT = 20_000
const ENTRIES = 100

interface Measured {
  readonly field: string
  readonly length: number
  readonly most: number
}

const names = ({
  organ,
  applicant,
  request,
  circumstances,
  documentNumber,
}: LetterInput): readonly Measured[] =>
  Object.entries({
    机关名称: organ.name,
    联系地址: organ.address,
    联系电话: organ.phone,
    申请人: applicant.name,
    申请人地址: applicant.address,
    登记编号: request.number,
    第三方名称: circumstances.thirdParty?.name,
    被征求意见的机关: circumstances.consultedOrgan?.name,
    发文字号: documentNumber,
  }).map(([field, text]) => ({ field, length: text?.length ?? 0, most: NAME }))

const texts = ({ request, facts }: LetterInput): readonly Measured[] => [
  { field: '申请公开的内容', length: request.description.length, most: TEXT },
  { field: '获取信息的方式、途径', length: request.deliveryForm.length, most: TEXT },
  ...Object.values(facts).map((text) => ({ field: '办理情况', length: text.length, most: TEXT })),
]

const lists = ({ circumstances, attachments = [] }: LetterInput): readonly Measured[] =>
  [
    ...(circumstances.supplement?.defects ?? []),
    ...(circumstances.searches ?? []).flatMap(({ places, keywords }) => [...places, ...keywords]),
    ...attachments,
  ].map((text) => ({ field: '列举的事项', length: text.length, most: TEXT }))

/** Null when everything can be printed within reason. */
export const tooLong = (input: LetterInput): LetterRefusal | null => {
  const entries = lists(input)
  const measured = [
    ...names(input),
    ...texts(input),
    ...entries,
    { field: '列举的事项', length: entries.length, most: ENTRIES },
  ].find(({ length, most }) => length > most)
  return measured === undefined
    ? null
    : { code: 'text-too-long', facts: { field: measured.field, most: measured.most } }
}
