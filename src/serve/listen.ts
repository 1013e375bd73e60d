/** Listening for requests, and stopping to. */
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { listenRefusal } from '../api/platform/start-refusal.ts'
import type { Config } from '../config.ts'
import { ok, refused } from '../law/result.ts'
import { inWords } from './open-databases.ts'
import type { Started } from './started.ts'

/** Requests that take longer are cut off when the site stops. */
const FINISH_WITHIN_MS = 10_000

export const listening = async (app: FastifyInstance, { host, port }: Config): Promise<Started<string>> => {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const refusal = listenRefusal(error, host, port)
    if (refusal === null) throw error
    return refused(inWords(refusal))
  }
  return ok(addressForPeople(host, (app.server.address() as AddressInfo).port))
}

/** Where a browser on this machine finds the site. */
export const addressForPeople = (host: string, port: number): string => {
  const isEverywhere = host === '::' || host === '0.0.0.0'
  const name = isEverywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}/`
}

/** Requests under way are answered first, within reason. */
export const closeApp = async (app: FastifyInstance): Promise<void> => {
  const timer = setTimeout(() => app.server.closeAllConnections(), FINISH_WITHIN_MS)
  await app.close()
  clearTimeout(timer)
}
