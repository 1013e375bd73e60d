/** How the guide of an organ stands, and that somebody looked at it. */
import { z } from 'zod'
import { markGuideLooked, readGuideState } from '../../../actions/organ/guide-state.ts'
import { ok, refused } from '../../../law/result.ts'
import { idText } from '../id-text.ts'
import { NOT_FOUND } from '../interface-refusals.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const STATE = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/guide/state',
  summary: '公开指南的完整性、核对时间和历次版本',
  asks: 'organ.read',
  params: { organ: idText },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => {
    const state = await readGuideState(context, params.organ)
    return state === null ? refused(NOT_FOUND) : ok({ kind: 'json', body: state } as const)
  },
})

const LOOKED = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/guide/looked',
  summary: '核对过公开指南，不需要修改',
  asks: 'organ.guide',
  params: { organ: idText },
  query: {},
  body: z.object({}),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params }) => {
    const done = await markGuideLooked(context, actor, params.organ)
    return done.ok ? ok({ kind: 'json', body: null } as const) : refused(NOT_FOUND)
  },
})

export const GUIDE_STATE_ENDPOINTS: readonly StaffEndpoint[] = [STATE, LOOKED]
