/** Terms of the handling of a request, in working days, by the day from which they apply. The day of receipt chooses the row. */
import type { Dated } from '../dated.ts'

export const REPLY_DAYS: Dated<number> = [
  { source: 'OGI-2008-24', from: '2008-05-01', value: 15 },
  { source: 'OGI-33-2', from: '2019-05-15', value: 20 },
]

/** Most by which the reply may be extended, once. */
export const EXTENSION_MOST_DAYS: Dated<number> = [
  { source: 'OGI-2008-24', from: '2008-05-01', value: 15 },
  { source: 'OGI-33-2', from: '2019-05-15', value: 20 },
]

export const SUPPLEMENT_NOTICE_DAYS: Dated<number> = [{ source: 'OGI-30', from: '2019-05-15', value: 7 }]

/** From the day the third party receives the letter. Silence leaves the decision to the organ. */
export const THIRD_PARTY_DAYS: Dated<number> = [{ source: 'OGI-32', from: '2019-05-15', value: 15 }]

/** From the day the joint maker receives the letter. Silence is consent to disclosure. */
export const JOINT_MAKER_DAYS: Dated<number> = [{ source: 'OGI-34', from: '2019-05-15', value: 15 }]

/** From the day after the fee notice is received. */
export const PAYMENT_DAYS: Dated<number> = [{ source: 'FEE-109-6', from: '2021-01-01', value: 20 }]

/** Time for opinions is not counted. */
export const OPINIONS_NOT_COUNTED: Dated<true> = [
  { source: 'OGI-2008-24', from: '2008-05-01', value: true },
  { source: 'OGI-33-3', from: '2019-05-15', value: true },
]
