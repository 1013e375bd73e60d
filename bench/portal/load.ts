/** Asks for one address over kept connections, as fast as the answers come. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

const FIRST_BYTE = 'H'.charCodeAt(0)

const requestOf = (path: string, packing: string): string =>
  `GET ${path} HTTP/1.1\r\nHost: bench\r\nAccept-Encoding: ${packing}\r\nConnection: keep-alive\r\n\r\n`

/** Bytes of a whole answer, head and body. The answers to one address are all of one length. */
const answerLength = (first: string): number => {
  const head = first.indexOf('\r\n\r\n')
  const content = /\r\ncontent-length: (\d+)\r\n/i.exec(first)
  if (!first.startsWith('HTTP/1.1 200 ') || head === -1 || content === null)
    throw new Error(first.slice(0, 300))
  return head + 4 + Number(content[1])
}

interface Connection {
  readonly answered: () => number
  readonly close: () => void
}

const askOver = (socket: Socket, request: string): Connection => {
  let length = 0
  let received = 0
  let answered = 0
  socket.on('data', (chunk) => {
    if (length === 0) length = answerLength(chunk.toString('latin1'))
    if (received === 0 && chunk[0] !== FIRST_BYTE) throw new Error('answers of different lengths')
    received += chunk.length
    if (received < length) return
    received -= length
    answered += 1
    socket.write(request)
  })
  socket.write(request)
  return { answered: () => answered, close: () => socket.destroy() }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export interface LoadResult {
  /** Answered while the time was taken. */
  readonly requests: number
  readonly seconds: number
  /** Warming up included. */
  readonly allRequests: number
}

/** @returns what was answered after a fifth of a second of warming up */
export const load = async (
  port: number,
  path: string,
  connections: number,
  seconds: number,
  packing: 'br' | 'gzip' = 'br',
): Promise<LoadResult> => {
  const sockets = Array.from({ length: connections }, () =>
    connect({ port, host: '127.0.0.1', noDelay: true }),
  )
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  const asking = sockets.map((socket) => askOver(socket, requestOf(path, packing)))
  const total = () => asking.reduce((sum, { answered }) => sum + answered(), 0)
  await pause(200)
  const before = total()
  const start = performance.now()
  await pause(seconds * 1000)
  const measured = (performance.now() - start) / 1000
  for (const connection of asking) connection.close()
  return { requests: total() - before, seconds: measured, allRequests: total() }
}
