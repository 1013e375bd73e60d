/** Channels of release in the staff interface. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  ChannelCountsJson,
  ChannelStatementJson,
  CountedReleaseListJson,
  MissingReleaseListJson,
  ReleaseChannelsJson,
} from '../../contract/channel/channel-json.ts'
import type { ReleaseChannel } from '../../law/proactive-disclosure/release-channel.ts'
import { postFiles, put, read, staffAddress } from '../api/staff-api.ts'

export interface Release {
  readonly organId: number
  readonly id: number
}

const pathOf = ({ organId, id }: Release): string => `/organs/${organId}/releases/${id}`

export const channelsQuery = (release: Release) =>
  queryOptions({
    queryKey: ['channels', release.organId, 'release', release.id],
    queryFn: () => read<ReleaseChannelsJson>(`${pathOf(release)}/channels`),
  })

export const planChannels = (release: Release, channels: readonly ReleaseChannel[]): Promise<unknown> =>
  put(`${pathOf(release)}/channel-plan`, { channels })

export const recordChannel = (
  release: Release,
  body: {
    readonly channel: ReleaseChannel
    readonly said: ChannelStatementJson
    readonly shorterBecause: string
  },
  files: readonly File[],
): Promise<{ readonly id: number }> => postFiles(`${pathOf(release)}/channel-records`, body, files)

export const changeRecord = (
  organId: number,
  recordId: number,
  body: {
    readonly seq: number
    readonly step: 'corrected' | 'takenDown' | 'struck'
    readonly said: ChannelStatementJson | null
    readonly reason: string
  },
  files: readonly File[],
): Promise<unknown> => postFiles(`/organs/${organId}/channel-records/${recordId}/steps`, body, files)

export const proofAddress = (organId: number, recordId: number, file: string): string =>
  staffAddress(`/organs/${organId}/channel-records/${recordId}/proofs/${file}`)

export const wechatAddress = (release: Release): string => staffAddress(`${pathOf(release)}/copies/wechat`)

export const noticeAddress = (release: Release, paper: 'a4' | 'a3'): string =>
  staffAddress(`${pathOf(release)}/copies/notice`, { paper })

export interface CountScope {
  readonly organId: number
  readonly below: boolean
  /** A year for which the organ reports: of the organs that its report counts. */
  readonly reported: number | null
  readonly year: number
}

const scopeQuery = ({ below, reported, year }: CountScope) => ({
  year,
  below: below ? 1 : 0,
  reported,
})

export const countsQuery = (scope: CountScope) =>
  queryOptions({
    queryKey: ['channels', scope.organId, 'counts', scope],
    queryFn: () => read<ChannelCountsJson>(`/organs/${scope.organId}/channel-counts`, scopeQuery(scope)),
  })

export const countsExport = (scope: CountScope): string =>
  staffAddress(`/organs/${scope.organId}/channel-counts/export`, scopeQuery(scope))

export const releasesQuery = (scope: CountScope, channel: ReleaseChannel) =>
  infiniteQueryOptions({
    queryKey: ['channels', scope.organId, 'behind', scope, channel],
    queryFn: ({ pageParam }) =>
      read<CountedReleaseListJson>(`/organs/${scope.organId}/channel-counts/records`, {
        ...scopeQuery(scope),
        channel,
        cursor: pageParam,
      }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })

export const missingQuery = (organId: number, below: boolean) =>
  queryOptions({
    queryKey: ['channels', organId, 'missing', below],
    queryFn: () =>
      read<MissingReleaseListJson>(`/organs/${organId}/channel-missing`, { below: below ? 1 : 0 }),
  })
