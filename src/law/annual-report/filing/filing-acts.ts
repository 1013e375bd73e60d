/** Which act on a filing is possible in which phase, and for whom. Read by `decideFiling`, by the buttons and by the exhaustive test alike. */
import type { Role } from '../../request/role.ts'
import type { SourceId } from '../../sources.ts'
import { FILING_PHASES, type FilingEventType, type FilingPhase } from './filing-event.ts'

export interface FilingAct {
  readonly phases: readonly (FilingPhase | 'none')[]
  readonly roles: readonly Role[]
  readonly source: SourceId
}

/** The office that does the organ's disclosure work compiles the report (Art. 4). */
const WRITERS: readonly Role[] = ['handler', 'organAdministrator']
const EVERYBODY: readonly Role[] = [
  ...WRITERS,
  'reviewer',
  'secrecyReviewer',
  'legalReviewer',
  'signer',
  'competentAuthority',
]
/** Words may be changed while it is with the organ; figures follow their records at any time. */
const WRITING: readonly FilingPhase[] = ['drafting', 'returned']
const BEFORE_SIGNATURE: readonly FilingPhase[] = [...WRITING, 'submitted', 'accepted']
const AFTER_SIGNATURE: readonly FilingPhase[] = ['signed', 'published']

const act = (phases: FilingAct['phases'], roles: readonly Role[], source: SourceId): FilingAct => ({
  phases,
  roles,
  source,
})

export const FILING_ACTS: Readonly<Record<FilingEventType, FilingAct>> = {
  opened: act(['none'], [...WRITERS, 'system'], 'OGI-4'),
  explained: act(BEFORE_SIGNATURE, WRITERS, 'OGI-50'),
  unexplained: act(BEFORE_SIGNATURE, WRITERS, 'OGI-50'),
  nilConfirmed: act(BEFORE_SIGNATURE, WRITERS, 'FORM-2021'),
  submitted: act(BEFORE_SIGNATURE, WRITERS, 'OGI-49'),
  returned: act(['submitted', 'accepted'], ['competentAuthority', 'signer'], 'OGI-3'),
  accepted: act(['submitted'], ['competentAuthority'], 'OGI-3'),
  signed: act(['submitted', 'accepted'], ['signer'], 'FORM-2021-SIMILARITY'),
  published: act(['signed'], [...WRITERS, 'signer'], 'OGI-49'),
  correctionOpened: act(AFTER_SIGNATURE, [...WRITERS, 'competentAuthority'], 'OGI-49'),
  noted: act(FILING_PHASES, EVERYBODY, 'FILING-ORDER'),
}

export const FILING_ACT_TYPES = Object.keys(FILING_ACTS) as readonly FilingEventType[]

/** Whether the words of the report may be changed. */
export const mayWriteWords = (phase: FilingPhase): boolean => WRITING.includes(phase)
