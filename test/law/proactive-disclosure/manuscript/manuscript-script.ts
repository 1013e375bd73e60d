/** Histories of manuscripts for tests: acts filled in plausibly, each done by somebody else. */
import type { OrganKind } from '../../../../src/law/organ/organ-kind.ts'
import { DEFAULT_POLICY, type Policy } from '../../../../src/law/policy.ts'
import type { DisclosureContent } from '../../../../src/law/proactive-disclosure/disclosure-content.ts'
import type {
  DisclosureAttribute,
  DisclosureKind,
} from '../../../../src/law/proactive-disclosure/disclosure-kind.ts'
import { decideManuscript } from '../../../../src/law/proactive-disclosure/manuscript/decide-manuscript.ts'
import { evolveManuscript } from '../../../../src/law/proactive-disclosure/manuscript/evolve-manuscript.ts'
import { ROLE_OF_STAGE } from '../../../../src/law/proactive-disclosure/manuscript/manuscript-acts.ts'
import type { ManuscriptRefusal } from '../../../../src/law/proactive-disclosure/manuscript/manuscript-refusal.ts'
import {
  dueStage,
  type ManuscriptState,
  NO_MANUSCRIPT,
} from '../../../../src/law/proactive-disclosure/manuscript/manuscript-state.ts'
import { defaultChain } from '../../../../src/law/proactive-disclosure/manuscript/review-chain.ts'
import type {
  ManuscriptCommand,
  ManuscriptCommandOf,
  ManuscriptEvent,
  ManuscriptEventType,
} from '../../../../src/law/proactive-disclosure/manuscript-event.ts'
import type { Role } from '../../../../src/law/request/role.ts'
import type { Result } from '../../../../src/law/result.ts'
import type { LocalDateTime } from '../../../../src/law/time/local-date.ts'

export const NOW: LocalDateTime = '2025-03-03T10:00'
export const LATER: LocalDateTime = '2025-03-04T10:00'

export const contentOf = (kind: DisclosureKind, attribute: DisclosureAttribute): DisclosureContent => ({
  kind,
  attribution: {
    attribute,
    exemption: attribute === 'withheld' ? 'EX-16-1' : null,
    reason: attribute === 'proactive' ? '' : '内部工作流程',
  },
  title: '关于示例事项的通知',
  documentNumber: '云水发〔2025〕1号',
  summary: '',
  html: '<p>示例。</p>',
  catalogueItem: '20-1',
  standardItem: null,
  columns: [],
  topic: '',
  genre: '',
  audience: '',
  keywords: [],
  sourceUnit: '',
  formedOn: '2025-02-24',
  effectiveOn: null,
  expiresOn: null,
  effects: [],
  interprets: [],
  noticePeriod: { from: '2025-03-03', to: '2025-03-13' },
  files: [],
})

const answered = (state: ManuscriptState) => {
  const due = dueStage(state)
  const points = due === null ? [] : (state.submission?.checklists[due] ?? [])
  return points.map((item) => ({ item, isMet: true, remark: '' }))
}

/** The act as somebody would fill it in who does everything right. */
export const plausible = (
  type: ManuscriptEventType,
  state: ManuscriptState,
  content: DisclosureContent,
): ManuscriptCommand => {
  const due = dueStage(state)
  const { stages, checklists } = defaultChain(content.kind)
  const { attribution } = content
  const number = state.submission?.content ?? state.content
  const passed = { checklist: answered(state), opinion: '同意', proofread: true }
  const commands: { readonly [Type in ManuscriptEventType]: Omit<ManuscriptCommandOf<Type>, 'type'> } = {
    drafted: { kind: content.kind },
    submitted: {
      content: state.content,
      attribution,
      chain: stages,
      checklists,
      legalOrganId: null,
      writers: ['handler'],
      proofread: true,
    },
    recalled: {},
    reviewed: { stage: due === null || due === 'signing' ? 'section' : due, ...passed },
    returned: { stage: due ?? 'signing', reason: '数字有误' },
    signed: passed,
    scheduled: { publishAt: '2025-03-05T09:00', changeNote: '更正', showsEarlier: true },
    unscheduled: { reason: '暂缓' },
    published: { content: number, changeNote: '更正', showsEarlier: true },
    listed: { content: number, attribution, nextReviewOn: '2026-03-03' },
    revisionOpened: { reason: '金额有误' },
    revisionDropped: {},
    discarded: { reason: '事项取消' },
    changeReported: { changedOn: '2025-03-01', reason: '复议撤销' },
    withdrawn: { ground: 'mistake', publicReason: '内容有误', showsTitle: true },
    reevaluated: { keeps: true, reason: '情形没有变化', nextReviewOn: '2027-03-03' },
    noted: { text: '已电话核实' },
  }
  return { type, ...commands[type] } as ManuscriptCommand
}

export interface Asked {
  readonly role?: Role
  readonly by?: string
  readonly now?: LocalDateTime
  readonly policy?: Policy
  /** Left out: a city's government, which may make anything. */
  readonly organKind?: OrganKind
  readonly change?: Readonly<Record<string, unknown>>
}

/** Whose act it is where nobody else is named: the stage's own, the signer, else the one who handles it. */
const usualRole = (type: ManuscriptEventType, state: ManuscriptState): Role => {
  if (type === 'signed') return 'signer'
  const due = dueStage(state)
  return (type === 'reviewed' || type === 'returned') && due !== null
    ? ROLE_OF_STAGE[due]
    : type === 'returned'
      ? 'signer'
      : 'handler'
}

export const ask = (
  type: ManuscriptEventType,
  state: ManuscriptState,
  content: DisclosureContent,
  { role, by, now = NOW, policy = DEFAULT_POLICY, organKind = 'cityGovernment', change = {} }: Asked = {},
): Result<ManuscriptEvent, ManuscriptRefusal> => {
  const actor = role ?? usualRole(type, state)
  const command = { ...plausible(type, state, content), ...change } as ManuscriptCommand
  return decideManuscript(command, state, {
    now,
    policy,
    organKind,
    content,
    actor: { id: by ?? actor, role: actor },
  })
}

/** One that must be accepted. */
export const done = (
  type: ManuscriptEventType,
  state: ManuscriptState,
  content: DisclosureContent,
  asked: Asked = {},
): ManuscriptState => {
  const event = ask(type, state, content, asked)
  if (!event.ok) throw new Error(`${type}: ${JSON.stringify(event.refusal)}`)
  return evolveManuscript(state, event.value)
}

/** Acts in their order; `pass` stands for every stage of the chain and the signature. */
export const livedOn = (
  from: ManuscriptState,
  content: DisclosureContent,
  ...acts: readonly (ManuscriptEventType | 'pass')[]
): ManuscriptState =>
  acts.reduce((state, act) => {
    if (act !== 'pass') return done(act, state, content)
    let each = done('submitted', state, content)
    while (dueStage(each) !== 'signing') each = done('reviewed', each, content)
    return done('signed', each, content)
  }, from)

/** The same from the beginning. */
export const lived = (
  content: DisclosureContent,
  ...acts: readonly (ManuscriptEventType | 'pass')[]
): ManuscriptState => livedOn(NO_MANUSCRIPT, content, ...acts)
