/** Settings of the site marks (网站标识) that stand at the foot of every page. */
import type { Accepted } from './setting.ts'

/** Empty where nothing was set: that line is left out. */
export interface SiteIdentity {
  readonly name: string
  /** 网站标识码: ten digits, or `bm` and eight. */
  readonly code: string
  readonly icp: string
  /** 公安备案. */
  readonly policeRecord: string
  /** 主办单位, 承办单位. */
  readonly host: string
  readonly operator: string
  readonly contact: string
  readonly supportsIpv6: boolean
}

export const NO_SITE_IDENTITY: SiteIdentity = {
  name: '',
  code: '',
  icp: '',
  policeRecord: '',
  host: '',
  operator: '',
  contact: '',
  supportsIpv6: false,
}

export const siteCode = (text: string): Accepted<string> =>
  /^(?:\d{10}|bm\d{8})?$/.test(text) ? { value: text } : null
