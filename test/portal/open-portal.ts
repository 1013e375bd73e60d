/** The web application with the example reports in its database. */
import type { FastifyInstance } from 'fastify'
import type { Database } from '../../src/store/database.ts'
import { openApp } from '../api/open-app.ts'
import { saveExamples } from './save-examples.ts'

export interface OpenPortal {
  readonly app: FastifyInstance
  readonly db: Database
  /** Address of an organ's page, by its name. */
  readonly organ: (name: string) => string
  /** The page at an address, which must answer 200. */
  readonly page: (address: string) => Promise<string>
  readonly close: () => Promise<void>
}

export const DEVELOPMENT = '岚溪县发展和改革委员会'
export const CIVIL_AFFAIRS = '岚溪县民政局'
export const TOWNSHIP = '岚溪县青石镇人民政府'
export const NATURAL_RESOURCES = '云禾市自然资源局'

export const openPortal = async (): Promise<OpenPortal> => {
  const { app, db, close } = await openApp()
  const slugs = await saveExamples(db)
  return {
    app,
    db,
    organ: (name) => `/annual-reports/${slugs.get(name)}`,
    page: async (address) => {
      const { statusCode, body } = await app.inject(address)
      if (statusCode !== 200) throw new Error(`${address} answered ${statusCode}`)
      return body
    },
    close,
  }
}
