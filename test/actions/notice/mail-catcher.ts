/** A real SMTP server on loopback that keeps what it is sent. */
import { createServer, type Server, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'
import type { MailConfig } from '../../../src/contract/settings/message-setting.ts'
import { LOOPBACK_CERTIFICATE, LOOPBACK_KEY } from './loopback-certificate.ts'

export interface CaughtMail {
  readonly to: readonly string[]
  readonly raw: string
  readonly messageId: string
  readonly wasEncrypted: boolean
  readonly user: string
}

export interface MailCatcher {
  readonly port: number
  readonly caught: CaughtMail[]
  readonly close: () => Promise<void>
}

const header = (raw: string, name: string): string =>
  new RegExp(`^${name}:\\s*(.+)$`, 'im').exec(raw)?.[1]?.trim() ?? ''

/** @param given over: no sign-in, STARTTLS offered, everything accepted */
export const catchMail = async (given: SMTPServerOptions = {}): Promise<MailCatcher> => {
  const caught: CaughtMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    key: LOOPBACK_KEY,
    cert: LOOPBACK_CERTIFICATE,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8')
        caught.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
          messageId: header(raw, 'Message-ID'),
          wasEncrypted: session.secure,
          user: session.user ?? '',
        })
        done()
      })
    },
    ...given,
  })
  server.on('error', () => undefined)
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  onTestFinished(close)
  return { port, caught, close }
}

export interface RawServer {
  readonly port: number
}

/** A server of our own making, for misbehaviour that a proper one does not know. */
export const misbehave = async (onConnection: (socket: Socket) => void): Promise<RawServer> => {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    onConnection(socket)
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })
  return { port }
}

export const mailConfig = (port: number, given: Partial<MailConfig['server']> = {}): MailConfig => ({
  server: { host: '127.0.0.1', port, secure: false, requireTls: false, auth: null, ...given },
  from: { name: '云岭县政府信息公开', address: 'xxgk@yunling.example' },
})
