/** What calls about remedy cases may send. */
import { z } from 'zod'
import { REMEDY_GROUPS } from '../../../law/annual-report/annual-report.ts'
import { ATTACKED } from '../../../law/remedy/attacked-act.ts'
import {
  FOLLOW_UP_LINKS,
  FOLLOW_UPS,
  HEARING_FORMS,
  JOINT_BASES,
  REMEDY_DECISIONS,
  REMEDY_DOCUMENTS,
} from '../../../law/remedy/remedy-event.ts'
import { REMEDY_STAGE_ORDER } from '../../../law/remedy/remedy-state.ts'
import { LAMPS } from '../../../law/request/lamp.ts'
import { type LocalDateTime, parseLocalDateTime } from '../../../law/time/local-date.ts'
import { idNumber, idText } from '../id-text.ts'
import { DATE, LINE } from '../request/request-schemas.ts'

/** One line or several, without characters that no text has. */
const TEXT = z
  .string()
  .max(2_000)
  .regex(/^[^\p{Cc}]*(?:[\t\n\r][^\p{Cc}]*)*$/u)

const MOMENT = z
  .string()
  .refine((given) => parseLocalDateTime(given).ok)
  .transform((given) => given as LocalDateTime)

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((given) => given === '1')

const isAttacked = (given: string): boolean =>
  given === UNTOLD || (ATTACKED as readonly string[]).includes(given)

/** A year of reports. */
export const YEAR = z.coerce.number().int().min(2000).max(2100)

/** In place of what was attacked: it was not told. */
export const UNTOLD = 'untold'

export const WITHIN_QUERY = { organ: idText, below: flag }

export const LIST_QUERY = {
  ...WITHIN_QUERY,
  stage: z.enum(REMEDY_STAGE_ORDER).optional(),
  group: z.enum(REMEDY_GROUPS).optional(),
  lamp: z.enum(LAMPS).optional(),
  result: z.enum(['upheld', 'corrected', 'other', 'pending']).optional(),
  year: YEAR.optional(),
  reported: flag,
  attacked: z.string().refine(isAttacked).optional(),
  followUp: flag,
  q: LINE.max(100).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

const PARTY = z.strictObject({ name: LINE, agent: LINE, contact: LINE })
const ATTACKED_ACT = z.string().refine((given) => (ATTACKED as readonly string[]).includes(given))

export const REGISTER_REMEDY = z.strictObject({
  kind: z.enum(['reconsideration', 'litigation']),
  afterReconsideration: z.boolean().default(false),
  simplified: z.boolean().default(false),
  filedOn: DATE,
  acceptedOn: DATE.nullable().default(null),
  servedOn: DATE.nullable().default(null),
  caseNumber: LINE.max(100).default(''),
  forum: LINE.max(100).default(''),
  requestNumber: LINE.max(100).nullable().default(null),
  attacked: ATTACKED_ACT.nullable().default(null),
  replyOn: DATE.nullable().default(null),
  against: TEXT.default(''),
  jointRespondents: z.array(idNumber).max(20).default([]),
  followsId: idNumber.nullable().default(null),
  party: PARTY.default({ name: '', agent: '', contact: '' }),
  isApplicant: z.boolean().default(false),
  explained: TEXT.default(''),
})

/** An organ's id as events keep it. */
const ORGAN_ID = z.string().regex(/^[1-9]\d{0,9}$/)

const on = DATE.optional()
const dated = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type), on })

export const COMMAND = z.discriminatedUnion('type', [
  dated('accepted'),
  dated('served'),
  dated('answered'),
  z.strictObject({
    type: z.literal('hearingSet'),
    hearingAt: MOMENT,
    place: LINE,
    form: z.enum(HEARING_FORMS),
  }),
  dated('heard'),
  z.strictObject({ type: z.literal('suspended'), on, reason: TEXT }),
  dated('resumed'),
  z.strictObject({ type: z.literal('extended'), on, days: z.number().int().min(-10_000).max(10_000) }),
  z.strictObject({
    type: z.literal('decided'),
    on,
    decision: z.enum(REMEDY_DECISIONS),
    number: LINE.optional(),
    orders: TEXT.optional(),
    performBy: DATE.optional(),
  }),
  z.strictObject({
    type: z.literal('appealed'),
    on,
    appellant: z.enum(['party', 'respondent']).optional(),
  }),
  z.strictObject({
    type: z.literal('followedUp'),
    on,
    what: z.enum(FOLLOW_UPS),
    text: TEXT,
    completes: z.boolean(),
    link: z.strictObject({ kind: z.enum(FOLLOW_UP_LINKS), id: z.string().max(20) }).optional(),
  }),
  z.strictObject({ type: z.literal('retracted'), reason: TEXT }),
  z.strictObject({ type: z.literal('voided'), reason: TEXT }),
  z.strictObject({ type: z.literal('noted'), text: TEXT }),
  z.strictObject({ type: z.literal('joined'), respondent: ORGAN_ID, basis: z.enum(JOINT_BASES) }),
  z.strictObject({ type: z.literal('left'), respondent: ORGAN_ID, reason: TEXT }),
])

export const VERSION = z.number().int().min(0)

export const DOCUMENT = z.strictObject({
  version: VERSION,
  document: z.enum(REMEDY_DOCUMENTS),
  direction: z.enum(['in', 'out']),
  on: DATE,
  number: LINE.default(''),
})

export const DESCRIPTION = z.strictObject({
  version: VERSION,
  caseNumber: LINE.max(100),
  forum: LINE.max(100),
  party: PARTY.nullable().default(null),
})
