/** What the server itself knows of an act: nobody is asked for it, and nobody can say otherwise. */

import { dueStage } from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import { chainFor } from '../../law/proactive-disclosure/manuscript/review-chain.ts'
import type { ManuscriptCommand } from '../../law/proactive-disclosure/manuscript-event.ts'
import type { LocalDate, LocalDateTime } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import type { Actor } from '../actor.ts'
import { chainOfOrgan } from './chain-of-organ.ts'
import type { HeldManuscript } from './held-manuscript.ts'
import type { AskedAct } from './manuscript-act.ts'

const submission = async (
  trx: Database,
  actor: Actor,
  { head, state, content }: HeldManuscript,
  proofread: boolean,
): Promise<ManuscriptCommand> => {
  const { attribution } = content.content
  const arranged = await chainOfOrgan(trx, head.organId, head.kind)
  const { stages, checklists, legalOrganId } = chainFor(arranged, head.kind, attribution.attribute)
  const isElsewhere = stages.includes('legal') && legalOrganId !== head.organId
  return {
    type: 'submitted',
    content: state.content,
    attribution,
    chain: stages,
    checklists,
    legalOrganId: isElsewhere ? legalOrganId : null,
    writers: [...new Set([...content.writers, actor.id])],
    proofread,
  }
}

/** What was said when it was scheduled goes with it when it goes out. */
const asScheduled = ({ state: { scheduled } }: HeldManuscript) =>
  scheduled === null ? {} : { changeNote: scheduled.changeNote, showsEarlier: scheduled.showsEarlier }

/** The command that the law judges. */
export const completeAct = async (
  trx: Database,
  actor: Actor,
  held: HeldManuscript,
  act: AskedAct,
): Promise<ManuscriptCommand> => {
  const due = dueStage(held.state) ?? 'signing'
  const sent = held.state.submission?.content ?? held.state.content
  switch (act.type) {
    case 'submitted':
      return submission(trx, actor, held, act.proofread)
    case 'reviewed':
      return { ...act, stage: due === 'signing' ? 'section' : due }
    case 'returned':
      return { ...act, stage: due }
    case 'scheduled':
      return {
        type: act.type,
        publishAt: act.publishAt as LocalDateTime,
        changeNote: act.changeNote ?? '',
        showsEarlier: act.showsEarlier ?? true,
      }
    case 'published':
      return { ...act, ...asScheduled(held), content: sent }
    case 'listed':
      return {
        ...act,
        content: sent,
        attribution: held.state.submission?.attribution ?? held.content.content.attribution,
        nextReviewOn: act.nextReviewOn as LocalDate,
      }
    case 'changeReported':
      return { ...act, changedOn: act.changedOn as LocalDate }
    case 'reevaluated':
      return { ...act, nextReviewOn: act.nextReviewOn as LocalDate | null }
    default:
      return act
  }
}
