/** Addresses of hand-over lists and of the lists by 公开属性. */
import { queryOptions } from '@tanstack/react-query'
import type {
  AttributeListJson,
  HandoverDetailJson,
  HandoverListJson,
  HandoverReceiver,
} from '../../contract/handover/handover-json.ts'
import type { DisclosureAttribute } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { post, read, staffAddress } from '../api/staff-api.ts'

export const HANDOVER_KEY = ['handovers']

const handoversOf = (organ: number): string => `/organs/${organ}/handovers`

export const handoversQuery = (organ: number) =>
  queryOptions({
    queryKey: [...HANDOVER_KEY, organ],
    queryFn: () => read<HandoverListJson>(handoversOf(organ)),
  })

export const handoverQuery = (organ: number, id: number) =>
  queryOptions({
    queryKey: [...HANDOVER_KEY, organ, id],
    queryFn: () => read<HandoverDetailJson>(`${handoversOf(organ)}/${id}`),
  })

export interface HandoverBody {
  readonly receiver: HandoverReceiver
  readonly receiverName: string
  readonly from: string
  readonly to: string
}

export const makeHandover = (organ: number, body: HandoverBody): Promise<{ readonly id: number }> =>
  post(handoversOf(organ), body)

export interface HandedBody {
  readonly handedOn: string
  readonly handedBy: string
  readonly receivedBy: string
  readonly receipt: string
}

export const recordHanded = (organ: number, id: number, body: HandedBody): Promise<unknown> =>
  post(`${handoversOf(organ)}/${id}/handed`, body)

export const cancelHandover = (organ: number, id: number): Promise<unknown> =>
  post(`${handoversOf(organ)}/${id}/cancel`, {})

export const handoverFileAddress = (organ: number, id: number, format: 'xlsx' | 'csv' | 'pdf'): string =>
  staffAddress(`${handoversOf(organ)}/${id}/file`, { format })

export const attributesQuery = (organ: number, attribute: DisclosureAttribute, limit: number) =>
  queryOptions({
    queryKey: ['attribute-list', organ, attribute, limit],
    queryFn: () => read<AttributeListJson>(`/organs/${organ}/attribute-list`, { attribute, limit }),
  })

export const attributesFileAddress = (
  organ: number,
  attribute: DisclosureAttribute,
  format: 'xlsx' | 'csv',
): string => staffAddress(`/organs/${organ}/attribute-list/export`, { attribute, format })
