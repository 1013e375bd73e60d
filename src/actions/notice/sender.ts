/** How messages leave: an interface with one implementation for mail and one for short messages. */

/** Why a message did not go out. Never what the other side wrote: that may repeat the address. */
export type SendProblem =
  | 'unreachable'
  | 'timed-out'
  | 'sign-in-refused'
  | 'not-secure'
  | 'put-off'
  | 'refused'
  | 'not-understood'
  | 'unreadable'

export type SendOutcome =
  | { readonly kind: 'sent' }
  /** Worth another try. `status`: of SMTP or HTTP; null where there was none. */
  | { readonly kind: 'later'; readonly problem: SendProblem; readonly status: number | null }
  /** The other side refuses it for good. */
  | { readonly kind: 'never'; readonly problem: SendProblem; readonly status: number | null }

export interface Outgoing {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same in every attempt, so that whoever gets a message twice can tell. Letters, digits and dashes. */
  readonly messageKey: string
  /** Where one click ends what the message comes from (RFC 8058). */
  readonly unsubscribeAt?: string | undefined
}

export interface MailSender {
  readonly send: (message: Outgoing) => Promise<SendOutcome>
}

/** A gateway of whatever make. `send` never throws for what the gateway does. */
export interface SmsSender {
  readonly send: (message: Outgoing) => Promise<SendOutcome>
}

/** Null: none is set up, and messages of that kind wait. */
export interface Senders {
  readonly mail: MailSender | null
  readonly sms: SmsSender | null
}

export const later = (problem: SendProblem, status: number | null = null): SendOutcome => ({
  kind: 'later',
  problem,
  status,
})

export const never = (problem: SendProblem, status: number | null = null): SendOutcome => ({
  kind: 'never',
  problem,
  status,
})
