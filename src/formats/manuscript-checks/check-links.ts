/** Links of a manuscript: those inside the site against what is published, those outside against the last look. */
import type { ManuscriptFinding } from './finding.ts'
import type { PageLink } from './read-page.ts'

/** Where a link leads. */
export type LinkTarget =
  | { readonly kind: 'disclosure'; readonly id: number }
  | { readonly kind: 'inside'; readonly path: string }
  | { readonly kind: 'outside'; readonly url: string }
  /** Part of the same page, a mailbox, a telephone number. */
  | { readonly kind: 'other' }
  | { readonly kind: 'unusable'; readonly why: 'empty' | 'local' | 'private' | 'malformed' }

const PRIVATE_HOST =
  /^(?:localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2[0-9]|3[01])\.|0\.|\[::1\]|\[f[cd]|\[fe80)|\.(?:local|internal|lan|intra)$|^[^.:]+$/i
const DISCLOSURE = /^\/disclosures\/([0-9]{1,15})(?:[/?#]|$)/
const MOST_CHARACTERS = 2_000

const outsideTarget = (url: URL, baseUrl: string | null): LinkTarget => {
  if (baseUrl !== null && url.origin === new URL(baseUrl).origin)
    return insideTarget(`${url.pathname}${url.search}`)
  return PRIVATE_HOST.test(url.hostname)
    ? { kind: 'unusable', why: 'private' }
    : { kind: 'outside', url: url.href }
}

const insideTarget = (path: string): LinkTarget => {
  const id = DISCLOSURE.exec(path)?.[1]
  return id === undefined ? { kind: 'inside', path } : { kind: 'disclosure', id: Number(id) }
}

/** @param baseUrl public address of this site, without a slash at the end; null where it is not set */
export const linkTarget = (href: string, baseUrl: string | null): LinkTarget => {
  const link = href.trim()
  if (link === '') return { kind: 'unusable', why: 'empty' }
  if (link.startsWith('#') || /^(?:mailto|tel):/i.test(link)) return { kind: 'other' }
  if (/^(?:file:|[a-z]:[\\/]|\\\\)/i.test(link)) return { kind: 'unusable', why: 'local' }
  if (link.startsWith('/') && !link.startsWith('//')) return insideTarget(link)
  const url = URL.canParse(link, 'https://relative.invalid')
    ? new URL(link, 'https://relative.invalid')
    : null
  if (url === null || link.length > MOST_CHARACTERS) return { kind: 'unusable', why: 'malformed' }
  if (url.hostname === 'relative.invalid') return { kind: 'unusable', why: 'malformed' }
  return /^https?:$/.test(url.protocol) ? outsideTarget(url, baseUrl) : { kind: 'unusable', why: 'malformed' }
}

const WHY: Readonly<Record<Extract<LinkTarget, { kind: 'unusable' }>['why'], string>> = {
  empty: '链接没有地址。',
  local: '链接指向本机或者共享文件夹里的文件，公众打不开。',
  private: '链接指向内网地址，公众打不开。',
  malformed: '链接地址写法不对，请写完整的网址。',
}

/** What is known about the links of one manuscript. */
export interface LinkKnowledge {
  readonly baseUrl: string | null
  /** Ids among those linked to that are published. */
  readonly published: ReadonlySet<number>
  /** Outside addresses that did not answer when they were last looked at, with the reason in Chinese. */
  readonly dead: ReadonlyMap<string, string>
}

const finding = (
  severity: ManuscriptFinding['severity'],
  message: string,
  { words, href }: PageLink,
): ManuscriptFinding => ({
  check: 'link',
  severity,
  message,
  place: 'text',
  excerpt: `${words.trim().slice(0, 40)} ${href.slice(0, 80)}`.trim(),
})

const checkLink = (link: PageLink, known: LinkKnowledge): ManuscriptFinding | null => {
  const target = linkTarget(link.href, known.baseUrl)
  if (target.kind === 'unusable') return finding('warning', WHY[target.why], link)
  if (target.kind === 'disclosure' && !known.published.has(target.id))
    return finding('warning', '链接指向的页面没有发布或者已经撤下。', link)
  const dead = target.kind === 'outside' ? known.dead.get(target.url) : undefined
  return dead === undefined ? null : finding('note', `外部链接打不开：${dead}。`, link)
}

/** One finding for each link that leads nowhere. */
export const checkLinks = (links: readonly PageLink[], known: LinkKnowledge): readonly ManuscriptFinding[] =>
  links.map((link) => checkLink(link, known)).filter((found) => found !== null)
