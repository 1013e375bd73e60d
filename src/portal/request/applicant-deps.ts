import type { ActContext } from '../../actions/act-context.ts'

/** What the pages of applicants stand on. They are never kept by a cache. */
export interface ApplicantDeps {
  readonly context: ActContext
  /** Public address of the site without a slash at the end; null when it is not set. */
  readonly baseUrl: string | null
}
