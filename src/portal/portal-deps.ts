import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from '../store/database.ts'
import type { Sealer } from '../store/sealing/sealer.ts'

export interface PortalDeps {
  /** For reading; a replica will do for pages, not for files that have to go with theirs at once. */
  readonly db: Database
  /** Public address of the site without a slash at the end; null when it is not set. */
  readonly baseUrl: string | null
  /** The county's own day. */
  readonly today: () => LocalDate
  /** Opens the files of published documents. */
  readonly sealer: Sealer
}
