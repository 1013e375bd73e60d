/** Opens an outside link as a reader would, only to see whether it answers. Nothing of the answer is read. */
import { lookup } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** Why a link did not open, in Chinese; null where it did. */
export type LinkLooker = (url: string) => Promise<string | null>

interface LookLimits {
  readonly milliseconds: number
  readonly mostRedirects: number
  readonly isAllowed: (address: string) => boolean
}

const LIMITS: LookLimits = { milliseconds: 10_000, mostRedirects: 5, isAllowed: isPublicAddress }

class NotPublic extends Error {}

/** The address that was judged is the one that is connected to: a name cannot change its mind in between. */
const judgedLookup =
  (isAllowed: LookLimits['isAllowed']): LookupFunction =>
  (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 0)
      const [first] = addresses
      if (first === undefined || !addresses.every(({ address }) => isAllowed(address)))
        return callback(new NotPublic(), '', 0)
      return options.all === true
        ? callback(null, [...addresses])
        : callback(null, first.address, first.family)
    })
  }

interface Answered {
  readonly status: number
  readonly location: string | null
}

const HEADERS = { 'user-agent': 'Sunlit link check', accept: '*/*' }

const ask = (url: URL, { isAllowed }: LookLimits, signal: AbortSignal): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const literal = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(literal) !== 0 && !isAllowed(literal)) return reject(new NotPublic())
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest
    const asked = send(
      url,
      { method: 'GET', headers: HEADERS, lookup: judgedLookup(isAllowed), agent: false, signal },
      (answer) => {
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? null })
        answer.destroy()
      },
    )
    asked.on('error', reject)
    asked.end()
  })

const NAMES: Readonly<Record<string, string>> = {
  ENOTFOUND: '找不到这个网站',
  EAI_AGAIN: '找不到这个网站',
  ECONNREFUSED: '网站拒绝连接',
  ECONNRESET: '连接被中断',
  ABORT_ERR: '网站没有在规定时间内回应',
  CERT_HAS_EXPIRED: '网站的证书已经过期',
}

const reasonOf = (error: unknown): string => {
  if (error instanceof NotPublic) return '指向内网地址，公众打不开'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return NAMES[code] ?? '无法连接'
}

/** Refused sign-in and a request for patience show that something is there. */
const reasonOfStatus = (status: number): string | null => {
  if (status === 404 || status === 410) return '网页已不存在'
  if (status >= 500) return '网站出错'
  return status >= 200 && status < 500 ? null : '网站的回应不正常'
}

const follow = async (start: URL, limits: LookLimits, signal: AbortSignal): Promise<string | null> => {
  let url = start
  for (let redirects = 0; redirects <= limits.mostRedirects; redirects++) {
    const { status, location } = await ask(url, limits, signal)
    if (status < 300 || status > 399 || location === null) return reasonOfStatus(status)
    if (!URL.canParse(location, url)) return '网站的回应不正常'
    url = new URL(location, url)
    if (!/^https?:$/.test(url.protocol)) return '网站的回应不正常'
  }
  return '跳转次数过多'
}

/** Public addresses only, at every step; a bounded time and number of redirects; never throws. */
export const lookAtLink = async (url: string, limits: LookLimits = LIMITS): Promise<string | null> => {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return '网址写法不对'
  const ending = new AbortController()
  const timer = setTimeout(() => ending.abort(), limits.milliseconds)
  try {
    return await follow(new URL(url), limits, ending.signal)
  } catch (error) {
    return reasonOf(error)
  } finally {
    clearTimeout(timer)
  }
}
