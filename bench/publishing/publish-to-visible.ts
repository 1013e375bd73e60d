/** From the commit that publishes to the first answer that shows it, in another process. */
import { sql } from 'kysely'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { joinPostgres } from '../../src/store/postgres/join-postgres.ts'
import { bumpSiteVersion } from '../../src/store/site-version.ts'
import { read, spread, type Timed } from './timing.ts'

const ROUNDS = 60

export interface Published extends Timed {
  /** Rounds in which the first request after the commit showed it. */
  readonly atOnce: number
  readonly rounds: number
}

export const joined = async (dataFolder: string): Promise<Database> => {
  const connection = await joinPostgres(dataFolder)
  if (connection === null) throw new Error('the database of the site is not there')
  return openDatabase(connection, 2)
}

const titleOf = (round: number): string => `第${round}次更正后的名称`

const publish = (db: Database, id: number, round: number): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await sql`update disclosure set title = ${titleOf(round)}, updated_at = now() where id = ${id}`.execute(
      trx,
    )
    await bumpSiteVersion(trx)
  })

/** The page is held by the site when each round begins. */
export const timePublishing = async (db: Database, port: number, id: number): Promise<Published> => {
  const path = `/disclosures/${id}`
  const milliseconds: number[] = []
  let atOnce = 0
  for (let round = 1; round <= ROUNDS; round += 1) {
    await read(port, path)
    await read(port, path)
    await publish(db, id, round)
    const committed = performance.now()
    for (let asked = 1; ; asked += 1) {
      const { text } = await read(port, path)
      if (!text.includes(titleOf(round))) continue
      milliseconds.push(performance.now() - committed)
      if (asked === 1) atOnce += 1
      break
    }
  }
  return { ...spread(milliseconds), atOnce, rounds: ROUNDS }
}
