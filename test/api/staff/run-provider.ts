/** A real OpenID Connect provider on this machine, and a browser that signs in to it. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export interface RunningProvider {
  readonly issuer: string
  readonly close: () => Promise<void>
}

const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** @param redirectUri the only address to which it sends browsers back */
export const runProvider = async (redirectUri: string): Promise<RunningProvider> => {
  const server = createServer()
  const issuer = `http://127.0.0.1:${await listening(server)}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'sunlit',
        client_secret: 'a secret between the two',
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    cookies: { keys: ['for the test alone'] },
    pkce: { required: () => true },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id }),
    }),
  })
  server.on('request', provider.callback())
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { issuer, close }
}

/** Keeps cookies by name, which is enough for one site. */
const cookieJar = () => {
  const cookies = new Map<string, string>()
  return {
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    keep: (response: Response) => {
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';')
        const at = pair.indexOf('=')
        cookies.set(pair.slice(0, at), pair.slice(at + 1))
      }
    },
  }
}

const MOST_STEPS = 12

/** Signs in at the provider and agrees; @returns the address to which the browser is sent back */
export const signInAtProvider = async (address: string, login: string, backTo: string): Promise<string> => {
  const jar = cookieJar()
  const visit = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: jar.header() },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    })
    jar.keep(response)
    return response
  }
  let url = address
  let response = await visit(url)
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const location = response.headers.get('location')
    if (location !== null) {
      const next = new URL(location, url).href
      if (next.startsWith(backTo)) return next
      url = next
      response = await visit(url)
      continue
    }
    const page = await response.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    if (prompt === undefined)
      throw new Error(
        `the provider shows something else: ${page
          .replaceAll(/<style[\s\S]*?<\/style>|<[^>]+>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .slice(0, 300)}`,
      )
    response = await visit(url, prompt === 'login' ? { prompt, login, password: 'any' } : { prompt })
  }
  throw new Error('the provider does not come to an end')
}
