/** One content of a manuscript, for comparison with a later one. */
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { findContent } from '../../store/manuscript-content.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { lookAtManuscript } from './held-manuscript.ts'
import { earlierContents, viewFor } from './legality-view.ts'

export const readContent = async (
  { db, now }: ActContext,
  actor: Actor,
  manuscriptId: number,
  number: number,
): Promise<Result<DisclosureContent, Refusal<'content-unknown'>>> => {
  const [held, found] = await Promise.all([
    lookAtManuscript(db, manuscriptId),
    findContent(db, manuscriptId, number),
  ])
  if (held === null || found === null) return refused({ code: 'content-unknown' })
  const view = await viewFor(db, actor, held.organ.id, dateOf(now()))
  const told = number === held.content.number || earlierContents(held, view).includes(number)
  return told ? ok(found.content) : refused({ code: 'content-unknown' })
}
