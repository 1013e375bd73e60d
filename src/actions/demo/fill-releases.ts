/** The releases of the invented county's pages through other channels, and the views of its pages. */
import { dateOf, type LocalDate, type LocalDateTime } from '../../law/time/local-date.ts'
import {
  type FilledRelease,
  insertFilledReleases,
  insertFilledViews,
  type UnseenPage,
  unseenPages,
} from '../../store/demo-release.ts'
import type { ActContext } from '../act-context.ts'
import { instantOf } from '../county-time.ts'
import { drawBoard } from './board-picture.ts'
import { DEMO_REGION } from './county-organs.ts'
import type { StaffedCounty, StaffedOrgan } from './demo-staff.ts'
import type { Dice } from './dice.ts'
import { type HistoricRelease, releaseHistory } from './release-history.ts'
import { viewHistory } from './view-history.ts'

/** The newest of them; of older ones nobody keeps what they were looked at. */
const MOST_PAGES = 5_000
const BATCH = 500

/** Recorded on the evening of the day. */
const recordedAt = (on: LocalDate, now: LocalDateTime): Date => {
  const at: LocalDateTime = `${on}T17:00:00`
  return instantOf(at < now ? at : now)
}

const filledOf = (
  organ: StaffedOrgan,
  page: UnseenPage,
  { channel, said }: HistoricRelease,
  { board, now }: { readonly board: Buffer; readonly now: LocalDateTime },
): FilledRelease => {
  const { handler } = organ.staff
  return {
    ...said,
    disclosureId: page.id,
    organId: organ.id,
    channel,
    by: handler.id,
    byName: handler.name,
    at: recordedAt(said.releasedOn, now),
    proof: said.link === '' ? board : null,
  }
}

/** Pages that were looked at before stay as they are. The same dice fill the same. @returns how many pages */
export const fillReleases = async (
  { db, sealer, now, policy: policyOf }: ActContext,
  { organs }: StaffedCounty,
  dice: Dice,
): Promise<number> => {
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  const when = { today: dateOf(now()), policy: await policyOf(DEMO_REGION) }
  const board = await drawBoard()
  const pages = await unseenPages(db, [...byId.keys()], MOST_PAGES)
  for (let start = 0; start < pages.length; start += BATCH) {
    const some = pages.slice(start, start + BATCH)
    const releases = some.flatMap((page) => {
      const organ = byId.get(page.organId)
      const told = releaseHistory(dice, page, when)
      return organ === undefined ? [] : told.map((each) => filledOf(organ, page, each, { board, now: now() }))
    })
    const views = some.flatMap((page) => viewHistory(dice, page, when.today))
    await db.transaction().execute(async (trx) => {
      await insertFilledReleases(trx, sealer, releases)
      await insertFilledViews(trx, views)
    })
  }
  return pages.length
}
