/** What calls about cases may send. */
import { z } from 'zod'
import { IDENTITY_KINDS } from '../../../contract/request/applicant-details.ts'
import { commandFrom } from '../../../contract/request/command-fields.ts'
import { LAMPS } from '../../../law/request/lamp.ts'
import { CHANNELS, type RequestCommand } from '../../../law/request/request-event.ts'
import { PHASES } from '../../../law/request/request-state.ts'
import { ROLES } from '../../../law/request/role.ts'
import { type LocalDate, parseLocalDate } from '../../../law/time/local-date.ts'
import type { TodoFilter } from '../../../store/request-list.ts'

const LARGEST_ID = 2_147_483_647
export const ID = z.coerce.number().int().min(1).max(LARGEST_ID)
export const FILE_ID = z.uuid()
const id = z.number().int().min(1).max(LARGEST_ID)
const MOST_AT_ONCE = 500

/** One line or several, without characters that no text has. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}]*(?:[\t\n\r][^\p{Cc}]*)*$/u)
export const LINE = text(300)

export const DATE = z
  .string()
  .refine((given) => parseLocalDate(given).ok)
  .transform((given) => given as LocalDate)

/** Several values in one field, parted by commas. */
const several = <Value extends string>(values: readonly Value[]) =>
  z
    .string()
    .max(200)
    .transform((given) => given.split(','))
    .refine((given) => given.every((value) => (values as readonly string[]).includes(value)))
    .transform((given) => given as Value[])

const flag = z.enum(['0', '1']).transform((given) => given === '1')

export const TODO_QUERY = {
  organ: ID.optional(),
  lamp: several(LAMPS).optional(),
  phase: several(PHASES).optional(),
  assignee: z.union([z.literal('none'), ID]).optional(),
  urged: flag.optional(),
  closed: z.enum(['0', '1', 'only']).optional(),
  channel: z.enum(CHANNELS).optional(),
  deadlineBefore: DATE.optional(),
  q: text(100).optional(),
}

type TodoQuery = { readonly [Name in keyof typeof TODO_QUERY]: z.output<(typeof TODO_QUERY)[Name]> }

const STATUS = { '0': 'open', '1': 'all', only: 'closed' } as const

export const todoFilterOf = (query: TodoQuery): TodoFilter => ({
  status: STATUS[query.closed ?? '0'],
  ...(query.organ === undefined ? {} : { organId: query.organ }),
  ...(query.lamp === undefined ? {} : { lamp: query.lamp }),
  ...(query.phase === undefined ? {} : { phase: query.phase }),
  ...(query.assignee === undefined
    ? {}
    : { assignee: query.assignee === 'none' ? ('nobody' as const) : query.assignee }),
  ...(query.urged === true ? { urged: true as const } : {}),
  ...(query.channel === undefined ? {} : { channel: query.channel }),
  ...(query.deadlineBefore === undefined ? {} : { deadlineBefore: query.deadlineBefore }),
  ...(query.q === undefined ? {} : { q: query.q }),
})

const APPLICANT_TYPES = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicInterestOrganisation',
  'legalServiceInstitution',
  'otherOrganisation',
] as const

const APPLICANT = z.strictObject({
  name: LINE,
  idKind: z.enum(IDENTITY_KINDS),
  idNumber: LINE,
  representative: LINE,
  phone: LINE,
  email: LINE,
  address: LINE,
  postcode: LINE,
  contactPerson: LINE.optional(),
  agent: z.strictObject({ name: LINE, idNumber: LINE, phone: LINE }).optional(),
  needsHelp: z.boolean().optional(),
})

const EVIDENCE = z.strictObject({
  mailNumber: LINE.optional(),
  receivedBy: LINE.optional(),
  origin: LINE.optional(),
  whyOral: LINE.optional(),
  readBack: z.boolean().optional(),
})

export const REGISTER = z.strictObject({
  organId: id,
  channel: z.enum(CHANNELS),
  applicantType: z.enum(APPLICANT_TYPES),
  applicant: APPLICANT,
  description: text(5_000),
  deliveryForm: LINE,
  deliveryMethod: LINE,
  arrivedOn: DATE.optional(),
  evidence: EVIDENCE,
  submissionKey: z.string().max(100),
})

export const HINTS = z.strictObject({ organId: id, applicant: APPLICANT, description: text(5_000) })

const MOST_JSON = 50_000

const command = z
  .record(z.string(), z.unknown())
  .refine((given) => JSON.stringify(given).length <= MOST_JSON)
  .transform((given, context): RequestCommand => {
    const parsed = commandFrom(given)
    if (parsed !== null) return parsed
    context.addIssue({ code: 'custom', message: '没有这项操作' })
    return z.NEVER
  })

export const FACTS = z.record(z.string().max(60), text(5_000))

export const ACT = z.strictObject({
  command,
  role: z.enum(ROLES).optional(),
  expectedVersion: z.number().int().min(0),
  consulted: z.strictObject({ name: LINE, address: LINE, phone: LINE, content: text(5_000) }).optional(),
  facts: FACTS.optional(),
})

export const ASSIGN = z.strictObject({
  requests: z.array(id).min(1).max(MOST_AT_ONCE),
  to: id.nullable(),
})

export const SPLIT = z.strictObject({
  parts: z.array(text(5_000)).max(50),
  expectedVersion: z.number().int().min(0),
})

export const VIEW = z.strictObject({
  name: LINE.min(1).max(40),
  filter: z
    .record(z.string().max(40), z.union([z.string().max(200), z.number(), z.boolean()]))
    .refine((given) => Object.keys(given).length <= 20),
})

export const UNSENT = z.strictObject({ text: z.string().max(100_000) })
