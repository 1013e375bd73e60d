/** What only people of the organ get, whatever a role above lets somebody read of the case. */
import { isOfOrgan } from '../../../actions/request/read-case.ts'
import { type Result, refused } from '../../../law/result.ts'
import { organOfRequest } from '../../../store/request.ts'
import { NOT_FOUND } from '../interface-refusals.ts'
import type { StaffAnswer, StaffCall } from '../staff-endpoint.ts'
import type { StaffRefusal } from '../staff-refusal.ts'
import { organOfCase } from './case-endpoints.ts'

export type CaseCall = Pick<
  StaffCall<{ readonly request: number }, unknown, unknown>,
  'context' | 'actor' | 'params'
>
export type Answer = Promise<Result<StaffAnswer, StaffRefusal>>

export const insideOnly = async ({ context, actor, params }: CaseCall, answer: () => Answer): Answer => {
  const organ = await organOfRequest(context.db, params.request)
  const inside = organ !== null && (await isOfOrgan(context, actor, organ))
  return inside ? answer() : refused(NOT_FOUND)
}

/** Calls that send nothing. */
export const NO_FILES = { query: {}, body: null, filesWithin: 0, organOf: organOfCase } as const
