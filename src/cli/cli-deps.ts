/** What the command line is given by `main.ts`. */
import type { Result } from '../law/result.ts'
import type { Database } from '../store/database.ts'
import type { Message } from './message.ts'

export interface OpenStore {
  readonly db: Database
  /** Names of the migrations that were missing and have now run. */
  readonly migrated: readonly string[]
  /** Closes the connections, and stops the server if it was started for this command. */
  readonly close: () => Promise<void>
}

export interface CliDeps {
  readonly version: string
  /** Runs the portal until it is told to stop. @returns the exit code */
  readonly serve: () => Promise<number>
  /** The migrated database of the settings: joined where it runs, else started for as long as it is open. */
  readonly openStore: () => Promise<Result<OpenStore, Message>>
  /** Path of the key ring, from the settings. */
  readonly keyFile: () => Result<string, Message>
}
