/** The database for the length of a command, taken up again once when the server goes away. */
import type { Result } from '../../law/result.ts'
import type { Database } from '../../store/database.ts'
import { isDatabaseAway } from '../../store/database-away.ts'
import type { CliDeps, OpenStore } from '../cli-deps.ts'
import type { Message } from '../message.ts'

export interface StoreSession {
  /** Repeats `work` on a new connection when the server went away; `work` must be all or nothing. */
  readonly run: <T>(work: (db: Database) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/**
 * The server may be one that another command or the portal started, and stops when that one ends:
 * the next attempt then starts our own.
 */
export const openStoreSession = async (
  openStore: CliDeps['openStore'],
): Promise<Result<StoreSession, Message>> => {
  const opened = await openStore()
  if (!opened.ok) return opened
  let store: OpenStore = opened.value
  const run: StoreSession['run'] = async (work) => {
    try {
      return await work(store.db)
    } catch (error) {
      if (!isDatabaseAway(error)) throw error
      await store.close().catch(() => undefined)
      const again = await openStore()
      if (!again.ok) throw error
      store = again.value
      return work(store.db)
    }
  }
  return { ok: true, value: { run, close: () => store.close() } }
}
