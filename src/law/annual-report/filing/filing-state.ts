/** A filing as its events leave it. */
import type { LocalDateTime } from '../../time/local-date.ts'
import type { Explanation } from '../checks/explanation.ts'
import type {
  FilingEvent,
  FilingEventOf,
  FilingEventType,
  FilingPhase,
  FilingRemark,
} from './filing-event.ts'

interface Done {
  readonly by: string
  readonly at: LocalDateTime
}

export interface FilingState {
  readonly phase: FilingPhase | 'none'
  /** What was explained, each finding once. */
  readonly explanations: readonly Explanation[]
  readonly nilConfirmed: Done | null
  /** What lies with the office above, or with the signer; null while it is written. */
  readonly submitted: (Done & { readonly hash: string }) | null
  /** Why it last came back; null once it was sent in again. */
  readonly returned: (Done & { readonly remarks: readonly FilingRemark[] }) | null
  readonly accepted: (Done & { readonly note: string }) | null
  /** How often it was signed. */
  readonly freezes: number
  /** The last signature. */
  readonly signed: (Done & { readonly freeze: number; readonly hash: string }) | null
  /** What is out; a correction leaves it there until it takes its place. */
  readonly published: (Done & { readonly version: number; readonly freeze: number }) | null
  /** Why it is made anew; null where it is not, or no longer. */
  readonly correction: (Done & { readonly reason: string }) | null
  readonly lastAt: LocalDateTime | null
}

export const NO_FILING: FilingState = {
  phase: 'none',
  explanations: [],
  nilConfirmed: null,
  submitted: null,
  returned: null,
  accepted: null,
  freezes: 0,
  signed: null,
  published: null,
  correction: null,
  lastAt: null,
}

type Evolution<Type extends FilingEventType> = (
  state: FilingState,
  event: FilingEventOf<Type>,
) => Partial<FilingState>

const without = ({ explanations }: FilingState, key: string): readonly Explanation[] =>
  explanations.filter((each) => each.key !== key)

const EVOLUTIONS: { readonly [Type in FilingEventType]: Evolution<Type> } = {
  opened: () => ({ phase: 'drafting' }),
  explained: (state, { key, explanation, by, at }) => ({
    explanations: [...without(state, key), { key, explanation, by, at }],
  }),
  unexplained: (state, { key }) => ({ explanations: without(state, key) }),
  nilConfirmed: (_, { by, at }) => ({ nilConfirmed: { by, at } }),
  submitted: (_, { hash, by, at }) => ({
    phase: 'submitted',
    submitted: { hash, by, at },
    returned: null,
    accepted: null,
  }),
  returned: (_, { remarks, by, at }) => ({
    phase: 'returned',
    returned: { remarks, by, at },
    submitted: null,
    accepted: null,
  }),
  accepted: (_, { note, by, at }) => ({ phase: 'accepted', accepted: { note, by, at } }),
  signed: (_, { freeze, hash, by, at }) => ({
    phase: 'signed',
    freezes: freeze,
    signed: { freeze, hash, by, at },
    correction: null,
  }),
  published: ({ freezes }, { version, by, at }) => ({
    phase: 'published',
    published: { version, freeze: freezes, by, at },
  }),
  correctionOpened: (_, { reason, by, at }) => ({
    phase: 'drafting',
    correction: { reason, by, at },
    submitted: null,
    accepted: null,
    nilConfirmed: null,
  }),
  noted: () => ({}),
}

/** State after one more event. Total: it believes the events, `decideFiling` sees to it that they may be believed. */
export const evolveFiling = (state: FilingState, event: FilingEvent): FilingState => {
  const evolution = EVOLUTIONS[event.type] as Evolution<FilingEventType>
  return { ...state, ...evolution(state, event), lastAt: event.at }
}

export const foldFiling = (events: readonly FilingEvent[]): FilingState =>
  events.reduce(evolveFiling, NO_FILING)
