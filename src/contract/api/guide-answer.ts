/** 政府信息公开指南 of an organ as open data. */
import { z } from 'zod'
import { ORGAN_KINDS, type OrganKind } from '../../law/organ/organ-kind.ts'
import type { OrganGuide } from '../organ/organ-guide.ts'

export const GUIDE_ANSWER = z
  .object({
    slug: z.string(),
    name: z.string(),
    region: z.string(),
    kind: z.enum(ORGAN_KINDS),
    receivesRequests: z.boolean(),
    guide: z.object({
      office: z.string(),
      address: z.string(),
      postcode: z.string(),
      phone: z.string(),
      fax: z.string(),
      email: z.string(),
      officeHours: z.string(),
      channels: z.array(z.enum(['online', 'email', 'fax'])),
      scope: z.string(),
    }),
  })
  .meta({ id: 'Guide', description: '政府信息公开指南；没有公布的内容为空' })

export const presentGuide = (organ: {
  readonly slug: string
  readonly name: string
  readonly region: string
  readonly kind: OrganKind
  readonly receivesRequests: boolean
  readonly guide: OrganGuide
}): z.output<typeof GUIDE_ANSWER> => {
  const { guide } = organ
  return {
    slug: organ.slug,
    name: organ.name,
    region: organ.region,
    kind: organ.kind,
    receivesRequests: organ.receivesRequests,
    guide: {
      office: guide.office,
      address: guide.address,
      postcode: guide.postcode,
      phone: guide.phone,
      fax: guide.fax,
      email: guide.email,
      officeHours: guide.officeHours,
      channels: [...guide.channels],
      scope: guide.scope,
    },
  }
}
