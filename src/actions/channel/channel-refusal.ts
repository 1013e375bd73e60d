import type { ChannelRefusalCode } from '../../law/proactive-disclosure/release-channel.ts'
import type { Refusal } from '../../law/result.ts'

export type ChannelActRefusal = Refusal<
  | ChannelRefusalCode
  | 'release-unknown'
  | 'channel-record-unknown'
  | 'channel-record-changed'
  | 'channel-record-struck'
  | 'channel-reason-missing'
  | 'attachment-refused'
>
