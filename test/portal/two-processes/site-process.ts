/** The site in a process of its own, on a database that it is given. Told to, it publishes a version or withdraws. */
import { makeContext } from '../../../src/actions/make-context.ts'
import { makeLogger } from '../../../src/api/platform/access-log.ts'
import { buildApp } from '../../../src/app.ts'
import { type DatabaseConnection, openDatabase } from '../../../src/store/database.ts'
import { removeRelease, saveRelease } from '../../../src/store/release.ts'
import { makeSealer, newKeyRing } from '../../../src/store/sealing/key-ring.ts'
import { bumpSiteVersion } from '../../../src/store/site-version.ts'
import { releaseOf } from '../../store/register/released-document.ts'
import type { Order, Report } from './told.ts'

const connection = JSON.parse(process.argv[2] ?? '{}') as DatabaseConnection
const db = openDatabase(connection)
const instant = () => new Date()
const app = await buildApp({
  db,
  readDb: db,
  context: makeContext({ db, sealer: makeSealer(newKeyRing()), baseUrl: null, instant }),
  config: { baseUrl: null, trustProxy: [], apiRate: 0, pageCacheBytes: 8 * 1024 * 1024 },
  logger: makeLogger('silent', process.stderr),
  version: '0.0.0',
})

const tell = (report: Report): void => {
  process.send?.(report)
}

/** Committed when it is told. */
const obey = async ({ id, organId, version, title }: Order): Promise<void> => {
  const siteVersion = await db.transaction().execute(async (trx) => {
    const given = { id, organId, version, content: { kind: 'announcement', title, effects: [] } as const }
    if (version > 0) await saveRelease(trx, releaseOf(given))
    else
      await removeRelease(trx, {
        id,
        withdrawnAt: instant(),
        ground: 'other',
        publicReason: '撤下',
        showsTitle: false,
      })
    return bumpSiteVersion(trx)
  })
  tell({ siteVersion })
}

process.on('message', (order: Order) => {
  obey(order).catch((fault: unknown) => tell({ fault: String(fault) }))
})
process.on('disconnect', () => process.exit())
await app.listen({ port: 0, host: '127.0.0.1' })
const address = app.server.address()
tell({ port: typeof address === 'object' ? (address?.port ?? 0) : 0 })
