/** Addresses of organs in the staff interface, each with what it answers. */
import { queryOptions } from '@tanstack/react-query'
import type { OrganGuide } from '../../contract/organ/organ-guide.ts'
import type { OrganGuideJson, OrganJson, OrganTreeJson } from '../../contract/organ/organ-json.ts'
import type { OrganKind } from '../../law/organ/organ-kind.ts'
import { post, put, read } from '../api/staff-api.ts'

export const organsQuery = queryOptions({
  queryKey: ['organs'],
  queryFn: async (): Promise<readonly OrganJson[]> => (await read<OrganTreeJson>('/organs')).items,
})

export interface NewOrganBody {
  readonly name: string
  readonly region: string
  readonly kind: OrganKind
  readonly parentId: number | null
  readonly codeWord: string
  readonly validFrom: string
  readonly receivesRequests: boolean
  readonly owesReport: boolean
}

export const addOrgan = (body: NewOrganBody): Promise<unknown> => post('/organs', body)

export interface OrganChangeBody {
  readonly name: string
  readonly codeWord: string
  readonly organisationCode: string
  readonly receivesRequests: boolean
}

export const changeOrgan = (id: number, body: OrganChangeBody): Promise<unknown> => put(`/organs/${id}`, body)

export const moveOrgan = (id: number, parentId: number | null, since: string): Promise<unknown> =>
  put(`/organs/${id}/parent`, { parentId, since })

export const setReportDuty = (id: number, owesReport: boolean, since: string): Promise<unknown> =>
  put(`/organs/${id}/report-duty`, { owesReport, since })

export interface EndOrganBody {
  readonly lastDay: string
  readonly successorId: number | null
  readonly note: string
}

export const endOrgan = (id: number, body: EndOrganBody): Promise<unknown> => post(`/organs/${id}/end`, body)

export const guideQuery = (id: number) =>
  queryOptions({
    queryKey: ['organ-guide', id],
    queryFn: async () => (await read<OrganGuideJson>(`/organs/${id}/guide`)).guide,
  })

export const writeGuide = (id: number, guide: OrganGuide): Promise<unknown> =>
  put(`/organs/${id}/guide`, guide)
