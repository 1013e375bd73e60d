/** Pages of the small demonstration that officers brought to other channels, one of them not everywhere it should go yet. */
import type { ReleaseChannel } from '../../law/proactive-disclosure/release-channel.ts'
import { addCalendarDays, dateOf } from '../../law/time/local-date.ts'
import { listChannelRecords } from '../../store/channel-record.ts'
import { pageTitled } from '../../store/demo-release.ts'
import type { ActContext } from '../act-context.ts'
import { planChannels } from '../channel/plan-channels.ts'
import { recordChannel } from '../channel/record-channel.ts'
import { drawBoard } from './board-picture.ts'
import type { StaffedCounty, StaffedOrgan } from './demo-staff.ts'

interface ReleasePlan {
  /** End of the organ's name. */
  readonly organ: string
  readonly title: string
  readonly planned: readonly ReleaseChannel[]
  readonly recorded: 'wechat' | 'noticeBoard'
}

const PLANS: readonly ReleasePlan[] = [
  {
    organ: '青石镇人民政府',
    title: '青石镇高标准农田建设项目竣工情况',
    planned: ['noticeBoard', 'wechat'],
    recorded: 'noticeBoard',
  },
  {
    organ: '水利局',
    title: '《云岭县农村供水管理若干措施》解读',
    planned: ['wechat'],
    recorded: 'wechat',
  },
]

const RECORDED_AGO = 8
const SHOWN_FOR = 14
const PLACE = '青石镇政务公开栏'
const LINK = 'https://wechat.yunling.example/gongshui-jiedu'

const liveOne = async (
  context: ActContext,
  organ: StaffedOrgan,
  { title, planned, recorded }: ReleasePlan,
): Promise<boolean> => {
  const disclosureId = await pageTitled(context.db, organ.id, title)
  if (disclosureId === null) return false
  const before = await listChannelRecords(context.db, organ.id, disclosureId)
  if (before.some(({ channel }) => channel === recorded)) return true
  const { handler } = organ.staff
  const page = { organId: organ.id, disclosureId }
  await planChannels(context, handler, { ...page, channels: planned })
  const releasedOn = addCalendarDays(dateOf(context.now()), -RECORDED_AGO)
  const isBoard = recorded === 'noticeBoard'
  const done = await recordChannel(context, handler, {
    ...page,
    channel: recorded,
    said: {
      releasedOn,
      place: isBoard ? PLACE : '',
      link: isBoard ? '' : LINK,
      note: '',
      shownUntil: isBoard ? addCalendarDays(releasedOn, SHOWN_FOR) : null,
      takenDownOn: null,
    },
    shorterBecause: '',
    files: isBoard ? [{ name: '张贴照片.png', bytes: await drawBoard() }] : [],
  })
  return done.ok
}

/** However often it is called, each stands once. @returns how many stand */
export const liveReleases = async (
  context: ActContext,
  { organs }: StaffedCounty,
  ending: AbortSignal,
): Promise<number> => {
  let lived = 0
  for (const plan of PLANS) {
    const organ = organs.find(({ name }) => name.endsWith(plan.organ))
    if (organ === undefined || ending.aborted) continue
    if (await liveOne(context, organ, plan)) lived += 1
  }
  return lived
}
