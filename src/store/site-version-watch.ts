/** Knows the site version without asking, as long as the database can tell us of changes. */
import { Client } from 'pg'
import { type Database, poolOf } from './database.ts'
import { SITE_VERSION_CHANNEL } from './site-version.ts'

export interface SiteVersionWatch {
  /** The version as last announced; null while announcements may be missed, so that one has to ask. */
  readonly announced: () => number | null
  /** Once it is done, `announced` knows of everything that was committed before it was called, or is null. */
  readonly catchUp: () => Promise<void>
  readonly close: () => Promise<void>
}

const FIRST_RETRY_MS = 250
const LONGEST_RETRY_MS = 10_000
/** A connection that died without a word is noticed after this time. */
const HEARTBEAT_MS = 10_000
const ANSWER_WITHIN_MS = 5000

const listeningClient = (db: Database): Client =>
  new Client({
    ...poolOf(db).options,
    application_name: `sunlit ${process.pid} listen`,
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
  })

const versionSeenBy = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ version: string }>(
    'select version::text as version from site_version',
  )
  return Number(rows[0]?.version)
}

/** Listens on a connection of its own, and comes back by itself after the database was away. */
export const watchSiteVersion = (db: Database): SiteVersionWatch => {
  let version: number | null = null
  let client: Client | null = null
  let timer: NodeJS.Timeout | undefined
  let retryMs = FIRST_RETRY_MS
  let isClosed = false

  const later = (act: () => Promise<void>, ms: number): void => {
    if (isClosed) return
    timer = setTimeout(act, ms)
    timer.unref()
  }

  const lose = (lost: Client): void => {
    if (client !== lost) return
    client = null
    version = null
    clearTimeout(timer)
    lost.end().catch(() => undefined)
    later(connect, retryMs)
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
  }

  const look = async (asked: Client): Promise<void> => {
    try {
      const seen = await versionSeenBy(asked)
      if (client === asked) version = seen
    } catch {
      lose(asked)
    }
  }

  const ask = async (asked: Client): Promise<void> => {
    await look(asked)
    if (client === asked) later(() => ask(asked), HEARTBEAT_MS)
  }

  const connect = async (): Promise<void> => {
    const opened = listeningClient(db)
    client = opened
    opened.on('error', () => lose(opened))
    opened.on('end', () => lose(opened))
    opened.on('notification', ({ payload }) => {
      if (client === opened) version = Number(payload)
    })
    try {
      await opened.connect()
      await opened.query(`listen ${SITE_VERSION_CHANNEL}`)
      retryMs = FIRST_RETRY_MS
      await ask(opened)
    } catch {
      lose(opened)
    }
  }

  const opening = connect()
  return {
    announced: () => version,
    catchUp: async () => {
      if (client !== null && version !== null) await look(client)
    },
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      const open = client
      client = null
      version = null
      await opening
      await open?.end().catch(() => undefined)
    },
  }
}
