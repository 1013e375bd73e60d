import { submissionObjections } from '../../formats/manuscript-checks/submission-objections.ts'
import type { Refusal } from '../../law/result.ts'
import type { ActContext } from '../act-context.ts'
import { checkManuscript } from './check-manuscript.ts'

/** `facts.first`: what the first of `facts.count` errors says, personal data masked. */
export type SubmissionBar = Refusal<'checks-not-passed'>

/** Why a manuscript may not be sent into review as it stands; null where nothing stands in the way. */
export const submissionBar = async (context: ActContext, id: number): Promise<SubmissionBar | null> => {
  const checked = await checkManuscript(context, id)
  const [first, ...others] = checked.ok ? submissionObjections(checked.value) : []
  if (first === undefined) return null
  return { code: 'checks-not-passed', facts: { count: others.length + 1, first: first.message } }
}
