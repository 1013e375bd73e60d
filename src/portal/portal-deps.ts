import type { Database } from '../store/database.ts'

export interface PortalDeps {
  /** For reading; a replica will do. */
  readonly db: Database
  /** Public address of the site without a slash at the end; null when it is not set. */
  readonly baseUrl: string | null
}
