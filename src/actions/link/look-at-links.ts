/** Looks at outside links: of what is being written once a day, of what is published once a week. */
import { linkTarget } from '../../formats/manuscript-checks/check-links.ts'
import { readPage } from '../../formats/manuscript-checks/read-page.ts'
import { addCalendarDays, dateOf } from '../../law/time/local-date.ts'
import {
  findLinkLooks,
  type LinkedPage,
  manuscriptsWithLinks,
  pagesWithLinks,
  readLinkRound,
  saveLinkLook,
  saveLinkRound,
} from '../../store/link-look.ts'
import type { ActContext } from '../act-context.ts'
import type { LinkLooker } from './look-at-link.ts'

export interface LinkReport {
  readonly looked: number
  readonly dead: number
}

/** Of one run: an hour has room for as many, even where each takes its whole time. */
const MOST_LINKS = 300
const PAGES_AT_ONCE = 100
const MANUSCRIPTS = 100
const DAY_MS = 86_400_000
const ROUND_DAYS = 7

const outsideLinks = (pages: readonly LinkedPage[], baseUrl: string | null): readonly string[] => [
  ...new Set(
    pages
      .flatMap(({ html }) => readPage(html).links.map(({ href }) => linkTarget(href, baseUrl)))
      .flatMap((target) => (target.kind === 'outside' ? [target.url] : [])),
  ),
]

interface Looking {
  readonly context: ActContext
  readonly look: LinkLooker
  readonly signal: AbortSignal
  looked: number
  dead: number
}

const mayGoOn = ({ signal, looked }: Looking): boolean => !signal.aborted && looked < MOST_LINKS

/** Those not looked at for so long, one after another. */
const lookAt = async (state: Looking, urls: readonly string[], olderThanMs: number): Promise<void> => {
  const { context, look } = state
  const known = new Map((await findLinkLooks(context.db, urls)).map((seen) => [seen.url, seen.lookedAt]))
  const before = context.instant().getTime() - olderThanMs
  for (const url of urls) {
    if (!mayGoOn(state)) return
    if ((known.get(url)?.getTime() ?? 0) > before) continue
    const problem = await look(url)
    await saveLinkLook(context.db, { url, lookedAt: context.instant(), problem })
    state.looked += 1
    if (problem !== null) state.dead += 1
  }
}

/** Goes on where the last run ended; a round that is done begins anew after a week. */
const goRound = async (state: Looking): Promise<void> => {
  const { context } = state
  const today = dateOf(context.now())
  const kept = await readLinkRound(context.db)
  const isNew = kept === null || (kept.isDone && addCalendarDays(kept.begunOn, ROUND_DAYS) <= today)
  const round = isNew ? { begunOn: today, afterId: 0, isDone: false } : kept
  let { afterId, isDone } = round
  while (!isDone && mayGoOn(state)) {
    const pages = await pagesWithLinks(context.db, afterId, PAGES_AT_ONCE)
    await lookAt(state, outsideLinks(pages, context.baseUrl), DAY_MS)
    // Cut short: the same pages come again, without the links looked at today.
    if (!mayGoOn(state)) break
    afterId = pages.at(-1)?.id ?? afterId
    isDone = pages.length < PAGES_AT_ONCE
  }
  await saveLinkRound(context.db, { begunOn: round.begunOn, afterId, isDone })
}

export const lookAtLinks = async (
  context: ActContext,
  look: LinkLooker,
  signal: AbortSignal,
): Promise<LinkReport> => {
  const state: Looking = { context, look, signal, looked: 0, dead: 0 }
  const written = await manuscriptsWithLinks(context.db, MANUSCRIPTS)
  await lookAt(state, outsideLinks(written, context.baseUrl), DAY_MS)
  await goRound(state)
  return { looked: state.looked, dead: state.dead }
}
