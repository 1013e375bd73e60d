/** Channels of a release as they cross the wire to staff. */
import type { RecordStep, ReleaseChannel } from '../../law/proactive-disclosure/release-channel.ts'

export interface ChannelProofJson {
  readonly id: string
  readonly name: string
  readonly media: string
  readonly size: number
}

export interface ChannelStatementJson {
  readonly releasedOn: string
  /** Which account, paper, programme or board; empty where the channel says enough. */
  readonly place: string
  readonly link: string
  readonly note: string
  /** Last day of display; null for channels without one. */
  readonly shownUntil: string | null
  readonly takenDownOn: string | null
}

/** What the record said at one time: the earlier ones stay as they were. */
export interface ChannelEntryJson extends ChannelStatementJson {
  readonly seq: number
  readonly step: RecordStep
  readonly stepName: string
  readonly reason: string
  readonly byName: string
  readonly at: string
}

export interface ChannelRecordJson extends ChannelStatementJson {
  readonly id: number
  readonly channel: ReleaseChannel
  readonly channelName: string
  /** Send it with the next step: who changed it in between is told. */
  readonly seq: number
  readonly isStruck: boolean
  /** It went there before it stood on the site. */
  readonly isBeforeSite: boolean
  readonly proofs: readonly ChannelProofJson[]
  readonly history: readonly ChannelEntryJson[]
}

export interface ChannelChoiceJson {
  readonly channel: ReleaseChannel
  readonly name: string
  readonly proof: 'link' | 'linkOrFile' | 'file'
  readonly isDisplay: boolean
  /** Last day that a display put up today must reach; null where nothing says so. */
  readonly displayUntil: string | null
}

/** Everything about where one release went. */
export interface ReleaseChannelsJson {
  readonly id: number
  readonly title: string
  readonly publishedOn: string
  readonly choices: readonly ChannelChoiceJson[]
  readonly planned: readonly ReleaseChannel[]
  /** Planned, and not recorded yet. */
  readonly missing: readonly ReleaseChannel[]
  readonly records: readonly ChannelRecordJson[]
}

export interface ChannelCountsJson {
  readonly year: number
  readonly channels: readonly { readonly channel: ReleaseChannel; readonly name: string }[]
  readonly organs: readonly {
    readonly id: number
    readonly name: string
    readonly counts: readonly ChannelCountJson[]
  }[]
}

export interface ChannelCountJson {
  readonly channel: ReleaseChannel
  /** 次: each record by itself. */
  readonly times: number
  /** 条: each release once. */
  readonly releases: number
}

export interface CountedReleaseJson {
  readonly id: number
  /** 0 for the site, which is not recorded by hand. */
  readonly recordId: number
  readonly organName: string
  readonly channel: ReleaseChannel
  readonly channelName: string
  readonly releasedOn: string
  readonly title: string
  readonly isWithdrawn: boolean
  readonly place: string
  readonly link: string
}

export interface CountedReleaseListJson {
  readonly items: readonly CountedReleaseJson[]
  readonly next: string | null
}

export interface MissingReleaseListJson {
  readonly items: readonly {
    readonly id: number
    readonly organName: string
    readonly title: string
    readonly publishedOn: string
    readonly channels: readonly { readonly channel: ReleaseChannel; readonly name: string }[]
  }[]
  readonly next: string | null
  /** Displays whose time is over, and which nobody has recorded as taken down. */
  readonly toTakeDown: readonly {
    readonly recordId: number
    readonly id: number
    readonly title: string
    readonly place: string
    readonly shownUntil: string
  }[]
}
