/** Where an invented page went besides the site: statements that the law accepts, with what proves them. */
import type { Policy } from '../../law/policy.ts'
import type { DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { displayUntil } from '../../law/proactive-disclosure/notice-display.ts'
import {
  acceptChannelStatement,
  type ChannelStatement,
  channelRule,
  type ReleaseChannel,
} from '../../law/proactive-disclosure/release-channel.ts'
import { addCalendarDays, type LocalDate, yearOf } from '../../law/time/local-date.ts'
import type { UnseenPage } from '../../store/demo-release.ts'
import type { Dice } from './dice.ts'

export interface HistoricRelease {
  readonly channel: ReleaseChannel
  readonly said: ChannelStatement
}

/** Of a hundred pages of the kind; of every kind where none is named. */
const SHARES: readonly (readonly [ReleaseChannel, number, readonly DisclosureKind[] | null])[] = [
  ['wechat', 32, null],
  ['noticeBoard', 65, ['publicNotice', 'fund']],
  ['noticeBoard', 4, null],
  ['screen', 5, ['announcement', 'emergency', 'information']],
  ['gazette', 45, ['normativeDocument', 'policyDocument']],
  ['newspaper', 6, ['announcement', 'plan', 'budget']],
  ['broadcast', 4, ['announcement', 'emergency']],
  ['pressConference', 6, ['interpretation', 'statistics']],
  ['readingPoint', 7, ['normativeDocument', 'policyDocument', 'budget']],
]

const PLACES: Readonly<Partial<Record<ReleaseChannel, readonly [string, ...string[]]>>> = {
  noticeBoard: ['本机关一楼公开栏', '政务服务大厅公示栏', '村（社区）公开栏'],
  screen: ['政务服务大厅电子屏', '办公楼前电子屏'],
  newspaper: ['《云岭示例报》'],
  broadcast: ['云岭示例广播《政务一刻》'],
  readingPoint: ['县图书馆政府信息查阅点', '县档案馆政府信息查阅点'],
}

/** Of no account and no paper that exists. */
const linkOf = (channel: ReleaseChannel, { id, publishedOn }: UnseenPage): string =>
  channelRule(channel).proof === 'linkOrFile'
    ? `https://${channel.toLowerCase()}.yunling.example/${yearOf(publishedOn)}/${id}`
    : ''

const channelsOf = (dice: Dice, kind: DisclosureKind): ReadonlySet<ReleaseChannel> =>
  new Set(
    SHARES.flatMap(([channel, share, kinds]) =>
      (kinds === null || kinds.includes(kind)) && dice.percent(share) ? [channel] : [],
    ),
  )

/** As long as a board has to show it, and a few days more. */
const shownUntil = (dice: Dice, from: LocalDate, policy: Policy): LocalDate => {
  const least = displayUntil(from, policy)
  return addCalendarDays(least.ok ? least.value.value : from, dice.between(0, 9))
}

const statementOf = (
  dice: Dice,
  page: UnseenPage,
  channel: ReleaseChannel,
  { today, policy }: { readonly today: LocalDate; readonly policy: Policy },
): ChannelStatement => {
  const releasedOn = addCalendarDays(page.publishedOn, dice.between(0, 4))
  const until = channelRule(channel).isDisplay ? shownUntil(dice, releasedOn, policy) : null
  const removal = until === null ? null : addCalendarDays(until, 1)
  const places = PLACES[channel]
  return {
    releasedOn,
    place: places === undefined ? '' : dice.pick(places),
    link: linkOf(channel, page),
    note: '',
    shownUntil: until,
    takenDownOn: removal === null || removal > today ? null : removal,
  }
}

/** None for most pages. The same dice tell the same; what lies ahead has not happened yet. */
export const releaseHistory = (
  dice: Dice,
  page: UnseenPage,
  when: { readonly today: LocalDate; readonly policy: Policy },
): readonly HistoricRelease[] =>
  [...channelsOf(dice, page.kind)].flatMap((channel): readonly HistoricRelease[] => {
    const said = statementOf(dice, page, channel, when)
    const proofs = channelRule(channel).proof === 'file' ? 1 : 0
    const least = displayUntil(said.releasedOn, when.policy)
    const shownAtLeastUntil = channel === 'noticeBoard' && least.ok ? least.value.value : null
    const accepted = acceptChannelStatement(channel, said, { today: when.today, proofs, shownAtLeastUntil })
    return accepted.ok ? [{ channel, said: accepted.value }] : []
  })
