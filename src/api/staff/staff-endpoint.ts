/** What an address of the staff interface is. Registration, the authorisation matrix and its tests are made from the same values. */
import type { z } from 'zod'
import type { Permission } from '../../access/permission.ts'
import type { SignedIn } from '../../actions/account/open-session.ts'
import type { ActContext } from '../../actions/act-context.ts'
import type { Actor } from '../../actions/actor.ts'
import type { Result } from '../../law/result.ts'
import type { StaffRefusal } from './staff-refusal.ts'

export type Schemas = Readonly<Record<string, z.ZodType>>
export type ParsedSchemas<Given extends Schemas> = { readonly [Name in keyof Given]: z.output<Given[Name]> }

/** Who may call. `anyone`: without signing in; `signedIn`: whoever has, about oneself only. */
export type Asked = Permission | 'signedIn' | 'anyone'

/** A file as it was sent; nothing about it is believed yet. */
export interface SentFile {
  readonly field: string
  readonly name: string
  readonly bytes: Buffer
}

export interface StaffCall<Params, Query, Body> {
  readonly context: ActContext
  readonly actor: Actor
  /** Null before signing in. */
  readonly signedIn: SignedIn | null
  /** Id of the session; empty before signing in. */
  readonly sessionId: string
  readonly userAgent: string
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** Empty unless the endpoint takes files. */
  readonly files: readonly SentFile[]
  /** From `Idempotency-Key`: the same key gives the same answer again. Null when not sent. */
  readonly idempotencyKey: string | null
}

export type StaffAnswer =
  | { readonly kind: 'json'; readonly body: unknown; readonly setCookie?: StaffCookie }
  /** For saving, never shown inside the site. */
  | { readonly kind: 'file'; readonly name: string; readonly media: string; readonly bytes: Uint8Array }
  /** A picture made by us, for the console to show. */
  | { readonly kind: 'picture'; readonly media: 'image/png'; readonly bytes: Uint8Array }

/** The session cookie: its new value, or null to take it away. It goes with the browser; the server knows when a session ends. */
export interface StaffCookie {
  readonly token: string | null
}

export interface StaffEndpoint<
  Params extends Schemas = Schemas,
  Query extends Schemas = Schemas,
  Body extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api/v1/staff`, with parameters in braces. */
  readonly path: string
  /** In Chinese. */
  readonly summary: string
  readonly asks: Asked
  readonly params: Params
  readonly query: Query
  /** Null where nothing is sent. */
  readonly body: Body | null
  /** Most bytes of all files together; 0: takes none. Files come as `multipart/form-data` with the JSON in the field `data`. */
  readonly filesWithin: number
  /**
   * The organ whose permission is asked for; null: any organ in which it is held, and the answer keeps to those;
   * `not-found`: what is asked for does not exist, which is told in the same words as what one may not see.
   */
  readonly organOf: (
    call: StaffCall<ParsedSchemas<Params>, ParsedSchemas<Query>, z.output<Body>>,
  ) => Promise<number | null | 'not-found'>
  readonly answer: (
    call: StaffCall<ParsedSchemas<Params>, ParsedSchemas<Query>, z.output<Body>>,
  ) => Promise<Result<StaffAnswer, StaffRefusal>>
}

/** An endpoint whose handler knows the types of what it is sent, for a list of any endpoints. */
export const staffEndpoint = <Params extends Schemas, Query extends Schemas, Body extends z.ZodType>(
  given: StaffEndpoint<Params, Query, Body>,
): StaffEndpoint => given as unknown as StaffEndpoint
