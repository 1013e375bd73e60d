/** `sunlit serve`: database, migrations, demonstration content, web application, jobs; and all of it away again. */
import pino, { type Logger } from 'pino'
import { ensureFirstAdministrator } from '../actions/account/ensure-first-administrator.ts'
import type { ActContext } from '../actions/act-context.ts'
import { startJobs } from '../actions/job/start-jobs.ts'
import { lookAtLink } from '../actions/link/look-at-link.ts'
import { makeContext } from '../actions/make-context.ts'
import { makeHttpSmsSender } from '../actions/notice/http-sms-sender.ts'
import { makeMailSender } from '../actions/notice/mail-sender.ts'
import { makeLogger } from '../api/platform/access-log.ts'
import { type StopSignal, watchStopSignals } from '../api/platform/stop-signal.ts'
import { buildApp } from '../app.ts'
import type { Config } from '../config.ts'
import type { Bilingual } from '../contract/settings/setting.ts'
import { ok } from '../law/result.ts'
import type { Database } from '../store/database.ts'
import { type DemoFolders, fillEmptyCounty, fillEmptyLibrary } from './fill-demonstration.ts'
import { closeApp, listening } from './listen.ts'
import { migrated, openDatabases, ringOpened } from './open-databases.ts'
import { administratorMessage, demoMessage, openedMessage } from './start-messages.ts'
import type { Refused, Started, Undo } from './started.ts'

const EXIT_STOPPED = 0
const EXIT_REFUSED = 2

export interface ServeParts {
  readonly config: Config
  /** Of the program. */
  readonly version: string
  readonly demoFolders: DemoFolders
  /** Lines for the person at the terminal. */
  readonly say: (message: Bilingual) => void
  readonly refuse: (refusal: Refused) => void
}

const contextFor = async (db: Database, config: Config, logger: Logger): Promise<Started<ActContext>> => {
  const ring = await ringOpened(db, config, logger)
  if (!ring.ok) return ring
  const { sealer } = ring.value
  return ok(makeContext({ db, sealer, baseUrl: config.baseUrl, instant: () => new Date() }))
}

const jobsFor = (context: ActContext, { mail, sms, checkLinks }: Config, logger: Logger) =>
  startJobs(context, {
    senders: {
      mail: mail === null ? null : makeMailSender(mail),
      sms: sms === null ? null : makeHttpSmsSender(sms),
    },
    links: checkLinks ? lookAtLink : null,
    log: {
      failed: (job, error) => logger.error({ err: error, job }, 'a job failed and will be tried again'),
    },
  })

/** The county fills while the site is open already. @returns ends it */
const livingDemonstration = (
  context: ActContext,
  logger: Logger,
  say: ServeParts['say'],
): (() => Promise<unknown>) => {
  const ending = new AbortController()
  const filled = fillEmptyCounty(context, ending.signal, logger).then((demo) => {
    if (demo !== null) say(demoMessage(demo))
  })
  return () => {
    ending.abort()
    return filled
  }
}

/** @returns the address of the site; null when a stop was asked for before it was open */
const start = async (
  parts: ServeParts,
  logger: Logger,
  stop: StopSignal,
  undo: Undo,
): Promise<Started<string | null>> => {
  const { config, version, demoFolders, say } = parts
  const databases = await openDatabases(config, logger, stop, undo)
  if (!databases.ok) return databases
  const { db, readDb } = databases.value
  const done = await migrated(db)
  if (!done.ok) return done
  if (done.value.length > 0) logger.info({ migrations: done.value }, 'database brought up to date')
  if (stop.isRaised()) return ok(null)
  const context = await contextFor(db, config, logger)
  if (!context.ok) return context
  if (config.demo) await fillEmptyLibrary(db, demoFolders, logger)
  if (stop.isRaised()) return ok(null)
  const app = await buildApp({ db, readDb, context: context.value, config, logger, version })
  undo.push(() => closeApp(app))
  const jobs = jobsFor(context.value, config, logger)
  undo.push(jobs.stop)
  const address = await listening(app, config)
  if (!address.ok) return address
  const administrator = await ensureFirstAdministrator(context.value)
  if (administrator !== null) say(administratorMessage(administrator))
  if (config.demo) undo.push(livingDemonstration(context.value, logger, say))
  return address
}

/** Runs until it is told to stop. @returns the exit code: 0 stopped, 2 not started; nothing is left running */
export const serve = async (parts: ServeParts): Promise<number> => {
  const destination = pino.destination({ fd: process.stderr.fd, sync: false })
  const logger = makeLogger(parts.config.logLevel, destination)
  const stop = watchStopSignals()
  const undo: Undo = []
  try {
    const address = await start(parts, logger, stop, undo)
    if (!address.ok) {
      parts.refuse(address.refusal)
      return EXIT_REFUSED
    }
    if (address.value !== null) parts.say(openedMessage(address.value))
    await stop.raised
    return EXIT_STOPPED
  } finally {
    for (const step of undo.reverse()) await step()
    stop.forget()
    logger.flush()
    destination.end()
  }
}
