/** The common sign-in of the county (OpenID Connect): authorization code with PKCE, state and nonce. */
import type { Configuration } from 'openid-client'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'

export interface OidcSettings {
  /** Address of the provider; its description stands below it at a well-known place. */
  readonly issuer: string
  readonly clientId: string
  /** Null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null
  /** What the button says. */
  readonly label: string
}

/** What has to be remembered between leaving for the provider and coming back. */
export interface OidcFlow {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface OidcIdentity {
  readonly issuer: string
  readonly subject: string
}

export type OidcRefusal = Refusal<'oidc-unreachable' | 'oidc-failed'>

export interface OidcClient {
  readonly label: string
  readonly begin: (
    redirectUri: string,
  ) => Promise<Result<{ readonly url: string; readonly flow: OidcFlow }, OidcRefusal>>
  /** @param returned the whole address to which the provider sent the browser back */
  readonly finish: (returned: string, flow: OidcFlow) => Promise<Result<OidcIdentity, OidcRefusal>>
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']
const ANSWER_WITHIN_SECONDS = 10

/** Loaded when somebody first signs in by it: most counties have none. */
const loadOidc = () => import('openid-client')

const discover = async ({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> => {
  const oidc = await loadOidc()
  const server = new URL(issuer)
  const authentication = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret)
  const isLoopback = server.protocol === 'http:' && LOOPBACK.includes(server.hostname)
  return oidc.discovery(server, clientId, undefined, authentication, {
    timeout: ANSWER_WITHIN_SECONDS,
    ...(isLoopback ? { execute: [oidc.allowInsecureRequests] } : {}),
  })
}

/** Asks the provider for its description when it is first needed, and again until it has answered once. */
export const makeOidcClient = (settings: OidcSettings): OidcClient => {
  let known: Promise<Configuration> | null = null
  const configuration = async (): Promise<Configuration | null> => {
    known ??= discover(settings)
    return known.catch(() => {
      known = null
      return null
    })
  }
  return {
    label: settings.label,
    begin: async (redirectUri) => {
      const provider = await configuration()
      if (provider === null) return refused({ code: 'oidc-unreachable' })
      const oidc = await loadOidc()
      const verifier = oidc.randomPKCECodeVerifier()
      const flow = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier }
      const url = oidc.buildAuthorizationUrl(provider, {
        redirect_uri: redirectUri,
        scope: 'openid',
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return ok({ url: url.href, flow })
    },
    finish: async (returned, { state, nonce, verifier }) => {
      const provider = await configuration()
      if (provider === null) return refused({ code: 'oidc-unreachable' })
      const checks = {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      }
      try {
        const oidc = await loadOidc()
        const tokens = await oidc.authorizationCodeGrant(provider, new URL(returned), checks)
        const claims = tokens.claims()
        if (claims === undefined) return refused({ code: 'oidc-failed' })
        return ok({ issuer: claims.iss, subject: claims.sub })
      } catch {
        // Whatever the library objects to (state, nonce, signature, audience, code), nobody is signed in.
        return refused({ code: 'oidc-failed' })
      }
    },
  }
}
