import type { SiteIdentity } from '../../contract/settings/site-setting.ts'
import type { ViewMode } from '../view-mode.ts'

/** What every page knows of the request it answers. Nothing else of the request may change a page. */
export interface PageContext {
  readonly mode: ViewMode
  /** Path and query as asked for. */
  readonly address: string
  /** Public address of the site without a slash at the end; null when it is not set. */
  readonly baseUrl: string | null
  /** The marks at the foot; none where nobody has set any. */
  readonly site?: SiteIdentity
}

export interface Crumb {
  readonly label: string
  readonly href: string
}

export type NavKey = 'home' | 'catalogue' | 'apply' | 'cases' | 'library' | 'compare' | 'about'

/** A published document in the meta tags of government sites. */
export interface ArticleFacts {
  readonly title: string
  /** County time, `YYYY-MM-DD HH:mm`. */
  readonly publishedAt: string
  /** ISO 8601. */
  readonly publishedInstant: string
  readonly source: string
}

/** A column in the meta tags of government sites. */
export interface ColumnFacts {
  readonly name: string
  readonly about: string
  /** 栏目类别, such as 政府信息公开. */
  readonly type: string
}

export interface FeedFacts {
  readonly title: string
  /** Path without its format. */
  readonly path: string
}

/** What a page says about itself. */
export interface PageFacts {
  readonly title: string
  readonly description: string
  /** The one address this content should be known by; null for pages that should not be indexed. */
  readonly canonical: string | null
  /** From the library down to the parent of the page; the home page is added. */
  readonly crumbs: readonly Crumb[]
  readonly nav: NavKey | null
  readonly article?: ArticleFacts
  readonly column?: ColumnFacts
  readonly feed?: FeedFacts
  /** JSON-LD: a data block, which no browser runs. */
  readonly data?: Readonly<Record<string, unknown>>
}
