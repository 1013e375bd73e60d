/** 发布渠道: the ways by which published information reaches people besides the site (Art. 23, 25), and what proves that it did. */
import { ok, type Refusal, type Result, refused } from '../result.ts'
import type { SourceId } from '../sources.ts'
import type { LocalDate } from '../time/local-date.ts'

interface ChannelRule {
  readonly name: string
  readonly source: SourceId
  /** What shows that it was released there: nothing for the site, which knows by itself. */
  readonly proof: 'itself' | 'link' | 'linkOrFile' | 'file'
  /** Stands for a time and is taken down again. */
  readonly isDisplay: boolean
}

const channel = (
  name: string,
  source: SourceId,
  proof: ChannelRule['proof'],
  isDisplay = false,
): ChannelRule => ({ name, source, proof, isDisplay })

export const RELEASE_CHANNEL_RULES = {
  site: channel('政府网站', 'OGI-23', 'itself'),
  wechat: channel('微信公众号', 'OGI-23', 'linkOrFile'),
  meipian: channel('美篇', 'OGI-23', 'linkOrFile'),
  newspaper: channel('报刊', 'OGI-23', 'linkOrFile'),
  broadcast: channel('广播电视', 'OGI-23', 'linkOrFile'),
  pressConference: channel('新闻发布会', 'OGI-23', 'linkOrFile'),
  gazette: channel('政府公报', 'OGI-23', 'linkOrFile'),
  noticeBoard: channel('公开栏（公示栏）', 'FUND-NOTICE-11', 'file', true),
  screen: channel('电子屏', 'OGI-25', 'file', true),
  readingPoint: channel('公共查阅点', 'OGI-25', 'linkOrFile'),
  other: channel('其他', 'OGI-23', 'linkOrFile'),
} as const satisfies Record<string, ChannelRule>

export type ReleaseChannel = keyof typeof RELEASE_CHANNEL_RULES

export const RELEASE_CHANNELS = Object.keys(RELEASE_CHANNEL_RULES) as readonly ReleaseChannel[]

export const channelRule = (of: ReleaseChannel): ChannelRule => RELEASE_CHANNEL_RULES[of]

/** Those that people record: all but the site. */
export const RECORDED_CHANNELS: readonly ReleaseChannel[] = RELEASE_CHANNELS.filter(
  (each) => channelRule(each).proof !== 'itself',
)

/** What can happen to a record: made, corrected, display ended, struck out. Nothing of it is ever overwritten. */
export const RECORD_STEPS = ['recorded', 'corrected', 'takenDown', 'struck'] as const
export type RecordStep = (typeof RECORD_STEPS)[number]

/** What a record says. */
export interface ChannelStatement {
  readonly releasedOn: LocalDate
  readonly place: string
  readonly link: string
  readonly note: string
  readonly shownUntil: LocalDate | null
  readonly takenDownOn: LocalDate | null
}

export type ChannelRefusalCode =
  | 'channel-automatic'
  | 'channel-day-ahead'
  | 'channel-link-malformed'
  | 'channel-proof-missing'
  | 'channel-display-missing'
  | 'channel-display-short'
  | 'channel-display-needless'
  | 'channel-removal-early'
  | 'channel-place-missing'

export interface ChannelSituation {
  readonly today: LocalDate
  /** Files that stand with the record, those that come now included. */
  readonly proofs: number
  /** Last day that a display must reach at least; null where the organ says it was shorter for a reason that it notes. */
  readonly shownAtLeastUntil: LocalDate | null
}

type Fault = Refusal<ChannelRefusalCode> | null

const WEB_ADDRESS = /^https?:\/\/[^\s/]+\.[^\s]+$/i
/** Channels of many names: which board, paper or programme has to be said. */
const NAMED: readonly ReleaseChannel[] = [
  'newspaper',
  'broadcast',
  'noticeBoard',
  'screen',
  'readingPoint',
  'other',
]

const faultOfDays = (said: ChannelStatement, { today }: ChannelSituation): Fault => {
  if (said.releasedOn > today) return { code: 'channel-day-ahead', facts: { today } }
  if (said.takenDownOn === null) return null
  if (said.takenDownOn > today) return { code: 'channel-day-ahead', facts: { today } }
  return said.takenDownOn < said.releasedOn
    ? { code: 'channel-removal-early', facts: { from: said.releasedOn } }
    : null
}

const faultOfDisplay = (
  rule: ChannelRule,
  said: ChannelStatement,
  { shownAtLeastUntil }: ChannelSituation,
): Fault => {
  if (!rule.isDisplay) {
    return said.shownUntil === null && said.takenDownOn === null ? null : { code: 'channel-display-needless' }
  }
  if (said.shownUntil === null) return { code: 'channel-display-missing', source: rule.source }
  return shownAtLeastUntil !== null && said.shownUntil < shownAtLeastUntil
    ? { code: 'channel-display-short', source: 'FUND-NOTICE-11', facts: { until: shownAtLeastUntil } }
    : null
}

const faultOfProof = (rule: ChannelRule, said: ChannelStatement, { proofs }: ChannelSituation): Fault => {
  if (said.link !== '' && !WEB_ADDRESS.test(said.link)) return { code: 'channel-link-malformed' }
  const isProved = proofs > 0 || (rule.proof !== 'file' && said.link !== '')
  return isProved ? null : { code: 'channel-proof-missing', source: rule.source }
}

/** Whether what is said can stand as a record: known days, a display as long as it must be, something that proves it. */
export const acceptChannelStatement = (
  of: ReleaseChannel,
  said: ChannelStatement,
  situation: ChannelSituation,
): Result<ChannelStatement, Refusal<ChannelRefusalCode>> => {
  const rule = channelRule(of)
  if (rule.proof === 'itself') return refused({ code: 'channel-automatic', source: rule.source })
  if (NAMED.includes(of) && said.place === '') return refused({ code: 'channel-place-missing' })
  const fault =
    faultOfDays(said, situation) ??
    faultOfDisplay(rule, said, situation) ??
    faultOfProof(rule, said, situation)
  return fault === null ? ok(said) : refused(fault)
}
