/** Whose releases of which year are shown, in the address: what a figure opens. */
import { RELEASE_CHANNELS, type ReleaseChannel } from '../../law/proactive-disclosure/release-channel.ts'
import { CHANNELS } from '../addresses.ts'

export interface ChannelPlace {
  readonly organ: number | null
  readonly below: boolean
  /** Null: this year. */
  readonly year: number | null
  /** Whose list stands open; null: none. */
  readonly channel: ReleaseChannel | null
}

export const parseChannels = (search: string): ChannelPlace => {
  const given = new URLSearchParams(search)
  const [organ, year] = [given.get('organ') ?? '', given.get('year') ?? '']
  return {
    organ: /^\d{1,9}$/.test(organ) ? Number(organ) : null,
    below: given.get('below') === '1',
    year: /^20\d\d$/.test(year) ? Number(year) : null,
    channel: RELEASE_CHANNELS.find((each) => each === given.get('channel')) ?? null,
  }
}

export const channelsAddress = ({ organ, below, year, channel }: ChannelPlace): string => {
  const given = new URLSearchParams()
  if (organ !== null) given.set('organ', String(organ))
  if (below) given.set('below', '1')
  if (year !== null) given.set('year', String(year))
  if (channel !== null) given.set('channel', channel)
  return `${CHANNELS}?${given.toString()}`
}
