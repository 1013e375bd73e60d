/** What calls about manuscripts may send. */
import { z } from 'zod'
import type { AskedAct } from '../../../actions/manuscript/manuscript-act.ts'
import type { DisclosureContent } from '../../../law/proactive-disclosure/disclosure-content.ts'
import {
  DISCLOSURE_ATTRIBUTES,
  DISCLOSURE_KINDS,
  INTERPRETATION_FORMS,
} from '../../../law/proactive-disclosure/disclosure-kind.ts'
import { MANUSCRIPT_PHASES } from '../../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import { MANUSCRIPT_STAGES, WITHDRAWAL_GROUNDS } from '../../../law/proactive-disclosure/manuscript-event.ts'
import { LAMPS } from '../../../law/request/lamp.ts'
import { ROLES } from '../../../law/request/role.ts'
import { type LocalDate, parseLocalDate, parseLocalDateTime } from '../../../law/time/local-date.ts'

const LARGEST_ID = 2_147_483_647
export const ID = z.coerce.number().int().min(1).max(LARGEST_ID)
export const FILE_ID = z.uuid()
const id = z.number().int().min(1).max(LARGEST_ID)

/** Without characters that no text has. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}]*(?:[\t\n\r][^\p{Cc}]*)*$/u)
const LINE = text(300)
const PARAGRAPH = text(5_000)

const DAY = z
  .string()
  .refine((given) => parseLocalDate(given).ok)
  .transform((given) => given as LocalDate)
const MOMENT = z.string().refine((given) => parseLocalDateTime(given).ok)

const several = <Value extends string>(values: readonly Value[]) =>
  z
    .string()
    .max(300)
    .transform((given) => given.split(','))
    .refine((given) => given.every((value) => (values as readonly string[]).includes(value)))
    .transform((given) => given as Value[])

export const DESK_QUERY = {
  organ: ID.optional(),
  phase: several(MANUSCRIPT_PHASES).optional(),
  kind: z.enum(DISCLOSURE_KINDS).optional(),
  attribute: z.enum(DISCLOSURE_ATTRIBUTES).optional(),
  lamp: several(LAMPS).optional(),
  q: text(100).optional(),
  mine: z.enum(['waiting', 'begun']).optional(),
  review: z.literal('due').optional(),
}

/** Longer bodies are refused by the action, in words. */
const MOST_HTML = 1_000_000

const CONTENT_SHAPE = z.strictObject({
  kind: z.enum(DISCLOSURE_KINDS),
  attribution: z.strictObject({
    attribute: z.enum(DISCLOSURE_ATTRIBUTES),
    exemption: z.string().max(20).nullable(),
    reason: PARAGRAPH,
  }),
  title: LINE,
  documentNumber: LINE,
  summary: PARAGRAPH,
  html: z.string().max(MOST_HTML),
  catalogueItem: z.string().max(40),
  standardItem: id.nullable(),
  columns: z.array(id).max(50),
  topic: LINE,
  genre: LINE,
  audience: LINE,
  keywords: z.array(text(40)).max(30),
  sourceUnit: LINE,
  formedOn: DAY.nullable(),
  effectiveOn: DAY.nullable(),
  expiresOn: DAY.nullable(),
  effects: z
    .array(
      z.strictObject({
        effect: z.enum(['repeals', 'amends']),
        disclosureId: id.nullable(),
        title: LINE,
        documentNumber: LINE,
      }),
    )
    .max(200),
  interprets: z.array(z.strictObject({ disclosureId: id, form: z.enum(INTERPRETATION_FORMS) })).max(50),
  noticePeriod: z.strictObject({ from: DAY, to: DAY }).nullable(),
  files: z.array(z.strictObject({ id: FILE_ID, name: LINE })).max(100),
})

const CONTENT = CONTENT_SHAPE.transform((given): DisclosureContent => given)

export const SAVE = z.strictObject({ revision: z.number().int().min(1), content: CONTENT })

export const DRAFT = z.strictObject({
  kind: z.enum(DISCLOSURE_KINDS),
  title: text(1_000),
  /** The case of this organ from which it is converted. */
  fromRequest: id.optional(),
})

const CHECKLIST = z.array(z.strictObject({ item: LINE, isMet: z.boolean(), remark: PARAGRAPH })).max(50)
const PASSED = { checklist: CHECKLIST, opinion: PARAGRAPH, proofread: z.boolean() }
const SEEN = {
  version: z.number().int().min(0),
  role: z.enum(ROLES).optional(),
}

const act = <Type extends AskedAct['type'], Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ ...SEEN, type: z.literal(type), ...shape })

export const ACT = z.discriminatedUnion('type', [
  act('submitted', { proofread: z.boolean() }),
  act('recalled', {}),
  act('reviewed', PASSED),
  act('returned', { reason: PARAGRAPH }),
  act('signed', PASSED),
  act('scheduled', {
    publishAt: MOMENT,
    changeNote: PARAGRAPH.default(''),
    showsEarlier: z.boolean().default(true),
  }),
  act('unscheduled', { reason: PARAGRAPH }),
  act('published', { changeNote: PARAGRAPH, showsEarlier: z.boolean() }),
  act('listed', { nextReviewOn: DAY }),
  act('revisionOpened', { reason: PARAGRAPH }),
  act('revisionDropped', {}),
  act('discarded', { reason: PARAGRAPH }),
  act('changeReported', { changedOn: DAY, reason: PARAGRAPH }),
  act('withdrawn', {
    ground: z.enum(WITHDRAWAL_GROUNDS),
    publicReason: PARAGRAPH,
    showsTitle: z.boolean(),
  }),
  act('reevaluated', { keeps: z.boolean(), reason: PARAGRAPH, nextReviewOn: DAY.nullable() }),
  act('noted', { text: PARAGRAPH }),
])

const ITEMS = z.array(LINE.min(1)).max(30)

export const CHAIN = z.strictObject({
  kind: z.enum(DISCLOSURE_KINDS),
  stages: z.array(z.enum(MANUSCRIPT_STAGES)).max(10),
  checklists: z.strictObject({
    section: ITEMS.optional(),
    secrecy: ITEMS.optional(),
    legal: ITEMS.optional(),
    signing: ITEMS.optional(),
  }),
  legalOrganId: id.nullable(),
})
