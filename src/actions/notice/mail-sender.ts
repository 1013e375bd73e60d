/** Mail through one SMTP server. */
import type { MailConfig } from '../../contract/settings/message-setting.ts'
import { later, type MailSender, never, type Outgoing, type SendOutcome } from './sender.ts'

export interface MailLimits {
  /** For a connection, a greeting, or a pause within the talk. */
  readonly silenceMs: number
  /** For one message from first to last. */
  readonly wholeMs: number
}

const MAIL_LIMITS: MailLimits = { silenceMs: 20_000, wholeMs: 60_000 }

interface SmtpError {
  readonly code: string
  readonly command: string
  readonly status: number | null
}

const smtpError = (error: unknown): SmtpError => {
  const fields: Readonly<Record<string, unknown>> = error instanceof Error ? { ...error } : {}
  const { code, command, responseCode } = fields
  return {
    code: typeof code === 'string' ? code : '',
    command: typeof command === 'string' ? command : '',
    status: typeof responseCode === 'number' ? responseCode : null,
  }
}

/**
 * Only a 5xx that answers the recipient or the message is for good. Refused credentials or a refused
 * sender are ours to mend: the message waits meanwhile.
 */
const outcomeOf = (error: unknown): SendOutcome => {
  const { code, command, status } = smtpError(error)
  const isAboutMessage = command.startsWith('RCPT') || command.startsWith('DATA')
  if (status !== null && status >= 500 && isAboutMessage) return never('refused', status)
  switch (code) {
    case 'EAUTH':
    case 'ENOAUTH':
      return later('sign-in-refused', status)
    case 'ETLS':
    case 'EREQUIRETLS':
      return later('not-secure', status)
    case 'ETIMEDOUT':
    case 'EABORT':
      return later('timed-out', status)
    case 'EENVELOPE':
    case 'EMESSAGE':
      return status === null ? never('refused') : later('put-off', status)
    case 'EPROTOCOL':
      return later('not-understood', status)
    default:
      return later(status === null ? 'unreachable' : 'put-off', status)
  }
}

/** RFC 3834: no answering machine answers. RFC 8058: one click ends what somebody subscribed to. */
const headersOf = ({ unsubscribeAt }: Outgoing): Record<string, string> => ({
  'Auto-Submitted': 'auto-generated',
  ...(unsubscribeAt === undefined
    ? {}
    : {
        'List-Unsubscribe': `<${unsubscribeAt}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
})

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** The package is loaded with the first message. */
const openTransport = async (server: MailConfig['server'], limits: MailLimits) => {
  const { createTransport } = await import('nodemailer')
  return createTransport({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTls,
    ...(server.auth === null ? {} : { auth: server.auth }),
    connectionTimeout: limits.silenceMs,
    greetingTimeout: limits.silenceMs,
    socketTimeout: limits.silenceMs,
    dnsTimeout: limits.silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** A connection of its own for each message; `close` has nothing to end. */
export const makeMailSender = (
  { server, from }: MailConfig,
  limits: MailLimits = MAIL_LIMITS,
): MailSender => {
  const send = async (message: Outgoing): Promise<SendOutcome> => {
    const { to, subject, text, messageKey } = message
    const transport = await openTransport(server, limits)
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${messageKey}@${domainOf(from.address)}>`,
        headers: headersOf(message),
        signal: AbortSignal.timeout(limits.wholeMs),
      })
      return { kind: 'sent' }
    } catch (error) {
      return outcomeOf(error)
    }
  }
  return { send }
}
