/** Which act on a manuscript is possible in which phase, and for whom. Read by `decideManuscript`, by the buttons and by the exhaustive test alike. */
import type { Role } from '../../request/role.ts'
import type { SourceId } from '../../sources.ts'
import type { ManuscriptEventType } from '../manuscript-event.ts'
import type { ChainStage, ManuscriptPhase } from './manuscript-state.ts'

export interface ManuscriptAct {
  readonly phases: readonly (ManuscriptPhase | 'none')[]
  readonly roles: readonly Role[]
  readonly source: SourceId
}

/** Something may be out while it is being corrected. */
const PERHAPS_OUT: readonly ManuscriptPhase[] = ['published', 'drafting', 'inReview', 'signed', 'scheduled']
const AT_REST: readonly ManuscriptPhase[] = ['published', 'listed', 'withdrawn']
const EVERY: readonly ManuscriptPhase[] = [...PERHAPS_OUT, 'listed', 'withdrawn']
const REVIEWERS: readonly Role[] = ['reviewer', 'secrecyReviewer', 'legalReviewer']

const act = (
  phases: ManuscriptAct['phases'],
  roles: readonly Role[],
  source: SourceId = 'OGI-17',
): ManuscriptAct => ({ phases, roles, source })

export const MANUSCRIPT_ACTS: Readonly<Record<ManuscriptEventType, ManuscriptAct>> = {
  drafted: act(['none'], ['handler', 'system'], 'ORIGIN-80'),
  submitted: act(['drafting'], ['handler']),
  recalled: act(['inReview'], ['handler']),
  reviewed: act(['inReview'], REVIEWERS),
  returned: act(['inReview', 'signed'], [...REVIEWERS, 'signer']),
  signed: act(['inReview'], ['signer']),
  scheduled: act(['signed'], ['handler', 'signer'], 'OGI-26'),
  unscheduled: act(['scheduled'], ['handler', 'signer'], 'OGI-26'),
  published: act(['signed', 'scheduled'], ['handler', 'signer', 'system'], 'OGI-26'),
  listed: act(['signed'], ['handler', 'signer'], 'OGI-18'),
  revisionOpened: act(AT_REST, ['handler']),
  revisionDropped: act(['drafting', 'signed'], ['handler'], 'MANUSCRIPT-ORDER'),
  discarded: act(['drafting'], ['handler'], 'MANUSCRIPT-ORDER'),
  changeReported: act(PERHAPS_OUT, ['handler', 'legalReviewer'], 'PENALTY-48'),
  withdrawn: act(PERHAPS_OUT, ['handler', 'signer']),
  reevaluated: act(['listed'], ['handler', 'signer'], 'OGI-18'),
  noted: act(EVERY, ['handler', ...REVIEWERS, 'signer', 'organAdministrator'], 'MANUSCRIPT-ORDER'),
}

/** Who does which stage. */
export const ROLE_OF_STAGE: Readonly<Record<ChainStage, Role>> = {
  section: 'reviewer',
  secrecy: 'secrecyReviewer',
  legal: 'legalReviewer',
  signing: 'signer',
}
