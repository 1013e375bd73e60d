import type { ViewMode } from '../view-mode.ts'

/** What every page knows of the request it answers. Nothing else of the request may change a page. */
export interface PageContext {
  readonly mode: ViewMode
  /** Path and query as asked for. */
  readonly address: string
  /** Public address of the site without a slash at the end; null when it is not set. */
  readonly baseUrl: string | null
}

export interface Crumb {
  readonly label: string
  readonly href: string
}

export type NavKey = 'home' | 'apply' | 'cases' | 'library' | 'compare' | 'about'

/** What a page says about itself. */
export interface PageFacts {
  readonly title: string
  readonly description: string
  /** The one address this content should be known by; null for pages that should not be indexed. */
  readonly canonical: string | null
  /** From the library down to the parent of the page; the home page is added. */
  readonly crumbs: readonly Crumb[]
  readonly nav: NavKey | null
}
