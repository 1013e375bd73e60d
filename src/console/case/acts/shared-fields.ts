/** Fields that several acts ask for. */
import type { ActField } from './act-form.ts'

export const today: NonNullable<ActField['initial']> = ({ today: day }) => day

export const happenedOn = (label: string): ActField => ({
  name: 'on',
  label,
  kind: 'date',
  initial: today,
  isRequired: true,
})

/** Proof may come later: then the day is recorded as a delivery. */
export const deliveredOn: ActField = {
  name: 'deliveredOn',
  label: '送达之日',
  kind: 'date',
  hint: '今天当场送达的填今天；邮寄的留空，收到凭据后再登记送达。期限从送达起算。',
}

export const agrees: ActField = {
  name: 'agrees',
  label: '意见',
  kind: 'choice',
  isRequired: true,
  choices: () => [
    { value: 'yes', label: '同意公开' },
    { value: 'no', label: '不同意公开' },
  ],
}

export const days = (label: string): ActField => ({
  name: 'days',
  label,
  kind: 'number',
  isRequired: true,
  initial: ({ proposedDays }) => (proposedDays === null ? '' : String(proposedDays)),
  hint: ({ proposedDays, proposedSource }) =>
    proposedDays === null ? '' : `建议 ${proposedDays} 个工作日（${proposedSource ?? ''}）`,
})

export const reason: ActField = { name: 'reason', label: '理由', kind: 'area', isRequired: true }
