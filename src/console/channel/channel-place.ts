/** Whose releases of which year are shown, in the address: what a figure opens. */
import { RELEASE_CHANNELS, type ReleaseChannel } from '../../law/proactive-disclosure/release-channel.ts'
import { CHANNELS } from '../addresses.ts'

export interface ChannelPlace {
  readonly organ: number | null
  readonly below: boolean
  /** A year for which the organ reports: of the organs that its report counts. */
  readonly reported: number | null
  /** Null: this year. */
  readonly year: number | null
  /** Whose list stands open; null: none. */
  readonly channel: ReleaseChannel | null
}

const yearOf = (text: string | null): number | null =>
  text !== null && /^20\d\d$/.test(text) ? Number(text) : null

export const parseChannels = (search: string): ChannelPlace => {
  const given = new URLSearchParams(search)
  const organ = given.get('organ') ?? ''
  return {
    organ: /^\d{1,9}$/.test(organ) ? Number(organ) : null,
    below: given.get('below') === '1',
    reported: yearOf(given.get('reported')),
    year: yearOf(given.get('year')),
    channel: RELEASE_CHANNELS.find((each) => each === given.get('channel')) ?? null,
  }
}

export const channelsAddress = ({ organ, below, reported, year, channel }: ChannelPlace): string => {
  const given = new URLSearchParams()
  if (organ !== null) given.set('organ', String(organ))
  if (below) given.set('below', '1')
  if (reported !== null) given.set('reported', String(reported))
  if (year !== null) given.set('year', String(year))
  if (channel !== null) given.set('channel', channel)
  return `${CHANNELS}?${given.toString()}`
}
