/** A data folder with so many invented documents, filled once and kept where a folder is named. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fillDemoCounty } from '../../src/actions/demo/fill-demo-county.ts'
import { makeContext } from '../../src/actions/make-context.ts'
import { closeDatabase, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { startPostgres } from '../../src/store/postgres/start-postgres.ts'
import { makeSealer, newKeyRing } from '../../src/store/sealing/key-ring.ts'

export interface PreparedData {
  readonly folder: string
  readonly fill: FillFigures
}

interface FillFigures {
  readonly seconds: number
  /** Of the process that fills, after a tenth of the documents and at the end. */
  readonly megabytesEarly: number
  readonly megabytesAtEnd: number
}

const ORGANS = 60
const MEGABYTE = 1024 * 1024
const NOTE = 'filled.json'

const megabytes = (): number => process.memoryUsage().rss / MEGABYTE

const fill = async (folder: string, documents: number): Promise<FillFigures> => {
  const log = { info: () => undefined, warn: () => undefined }
  const started = await startPostgres({ dataFolder: folder, binaries: 'auto', log })
  if (!started.ok) throw new Error(started.refusal.code)
  const db = openDatabase(started.value.connection, 4)
  try {
    await migrate(db)
    const instant = () => new Date()
    const context = makeContext({ db, sealer: makeSealer(newKeyRing()), baseUrl: null, instant })
    const wish = { organs: ORGANS, requests: 0, documents, years: 3, seed: 1, open: 0 }
    const start = performance.now()
    let made = 0
    let megabytesEarly = 0
    const filled = await fillDemoCounty(context, wish, {
      filled: (count) => {
        made += count
        if (made <= documents / 10) megabytesEarly = megabytes()
        if (made % 50_000 === 0) console.error(`${made} of ${documents} documents`)
      },
    })
    if (!filled.ok) throw new Error(filled.refusal.code)
    return { seconds: (performance.now() - start) / 1000, megabytesEarly, megabytesAtEnd: megabytes() }
  } finally {
    await closeDatabase(db)
    await started.value.stop()
  }
}

const noted = async (folder: string): Promise<FillFigures | null> => {
  const text = await readFile(join(folder, NOTE), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as FillFigures)
}

/** @param home where folders are kept by their number of documents */
export const prepareData = async (home: string, documents: number): Promise<PreparedData> => {
  const folder = join(home, `documents-${documents}`)
  await mkdir(folder, { recursive: true })
  // As root, the database runs as another account and would otherwise go elsewhere and stay there.
  await chmod(folder, 0o711)
  const before = await noted(folder)
  if (before !== null) return { folder, fill: before }
  const figures = await fill(folder, documents)
  await writeFile(join(folder, NOTE), JSON.stringify(figures))
  return { folder, fill: figures }
}
