/** Addresses of proposals to publish what was asked for. */
import { infiniteQueryOptions } from '@tanstack/react-query'
import type { ConversionListJson } from '../../contract/conversion/conversion-json.ts'
import type { DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { post, read } from '../api/staff-api.ts'

export type ConversionState = 'open' | 'decided'

export const conversionsQuery = (organ: number, state: ConversionState) =>
  infiniteQueryOptions({
    queryKey: ['conversions', organ, state],
    queryFn: ({ pageParam }) =>
      read<ConversionListJson>(`/organs/${organ}/conversions`, { state, cursor: pageParam }),
    initialPageParam: '' as string,
    getNextPageParam: ({ next }) => next,
  })

export type DecisionBody =
  | { readonly decision: 'converted'; readonly kind: DisclosureKind; readonly title: string }
  | { readonly decision: 'declined'; readonly reason: string }

export const decide = (
  organ: number,
  conversion: number,
  body: DecisionBody,
): Promise<{ readonly manuscriptId: number | null }> =>
  post(`/organs/${organ}/conversions/${conversion}/decision`, body)
