/** How long what is put up on a board has to stay there. */
import type { DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { displayUntil } from '../../law/proactive-disclosure/notice-display.ts'
import type { ReleaseChannel } from '../../law/proactive-disclosure/release-channel.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import type { ReleasedPage } from '../../store/released-page.ts'
import type { ActContext } from '../act-context.ts'

/** What is open to objections, and how money was distributed. */
const DISPLAYED: readonly DisclosureKind[] = ['publicNotice', 'fund']

const regionOf = async (db: Database, organId: number): Promise<string> => {
  const organ = await db.selectFrom('organ').select('region').where('id', '=', organId).executeTakeFirst()
  return organ?.region ?? ''
}

/** The last day that its display must reach at least; null where none is prescribed. */
export const shownAtLeastUntil = async (
  context: ActContext,
  page: Pick<ReleasedPage, 'organId' | 'kind'>,
  channel: ReleaseChannel,
  from: LocalDate,
): Promise<LocalDate | null> => {
  if (channel !== 'noticeBoard' || !DISPLAYED.includes(page.kind)) return null
  const policy = await context.policy(await regionOf(context.db, page.organId))
  const until = displayUntil(from, policy)
  return until.ok ? until.value.value : null
}
