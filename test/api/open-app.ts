/** The web application on a database of its own, with its log lines to read. */
import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { ActContext } from '../../src/actions/act-context.ts'
import { makeContext } from '../../src/actions/make-context.ts'
import { makeLogger } from '../../src/api/platform/access-log.ts'
import { type AppParts, buildApp } from '../../src/app.ts'
import type { Database } from '../../src/store/database.ts'
import { makeSealer, newKeyRing } from '../../src/store/sealing/key-ring.ts'
import { readSiteVersion } from '../../src/store/site-version.ts'
import { type FreshDatabase, freshDatabase } from '../database/fresh-database.ts'

export interface OpenApp {
  readonly app: FastifyInstance
  /** What was logged so far, one value a line. */
  readonly logs: () => readonly Readonly<Record<string, unknown>>[]
  readonly close: () => Promise<void>
}

export interface OpenAppOnDatabase extends OpenApp, Pick<FreshDatabase, 'db' | 'connection'> {}

export const TEST_CONFIG: AppParts['config'] = {
  baseUrl: null,
  trustProxy: [],
  apiRate: 0,
  pageCacheBytes: 8 * 1024 * 1024,
}

const collectingStream = () => {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(...String(chunk).trim().split('\n'))
      done()
    },
  })
  return { stream, logs: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

/** Value of a line of `/metrics`. */
export const metric = async (app: FastifyInstance, name: string): Promise<number> => {
  const { body } = await app.inject('/metrics')
  const line = body.split('\n').find((text) => text.startsWith(`${name} `))
  return Number(line?.split(' ').at(-1))
}

/** Until the app knows of the last change, so that what it makes now stays held. */
export const settled = async (app: FastifyInstance, db: Database): Promise<void> => {
  const version = await readSiteVersion(db)
  while ((await metric(app, 'sunlit_site_version')) !== version) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** The keys of a test: new for each app. */
export const contextOn = (db: Database): ActContext =>
  makeContext({ db, sealer: makeSealer(newKeyRing()), baseUrl: null, instant: () => new Date() })

/** @param readDb where public pages are read from */
export const openAppOn = async (
  db: Database,
  config: Partial<AppParts['config']> = {},
  readDb: Database = db,
  context: ActContext = contextOn(db),
): Promise<OpenApp> => {
  const { stream, logs } = collectingStream()
  const app = await buildApp({
    db,
    readDb,
    context,
    config: { ...TEST_CONFIG, ...config },
    logger: makeLogger('debug', stream),
    version: '0.0.0',
  })
  return { app, logs, close: () => app.close() }
}

export const openApp = async (config: Partial<AppParts['config']> = {}): Promise<OpenAppOnDatabase> => {
  const { db, connection, drop } = await freshDatabase()
  const open = await openAppOn(db, config)
  const close = async () => {
    await open.close()
    await drop()
  }
  return { ...open, db, connection, close }
}
