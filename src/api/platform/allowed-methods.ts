/** Which methods an address has, so that the wrong one can be told from a wrong address. */
import type { FastifyInstance } from 'fastify'

interface KnownRoute {
  readonly pattern: RegExp
  readonly methods: Set<string>
}

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

/** `/a/:b/:c(^\\d+$).csv` as a regular expression over a path. */
const patternOf = (url: string): RegExp => {
  const source = url
    .split(/(:[A-Za-z]+(?:\([^)]*\))?|\*)/)
    .map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : escaped(part)))
    .join('')
  return new RegExp(`^${source}$`)
}

/** Remembers every route registered after this call. */
export const rememberRoutes = (app: FastifyInstance): void => {
  const routes = new Map<string, KnownRoute>()
  app.decorate('knownRoutes', routes)
  app.addHook('onRoute', ({ url, method }) => {
    const route = routes.get(url) ?? { pattern: patternOf(url), methods: new Set<string>() }
    for (const name of [method].flat()) route.methods.add(name)
    routes.set(url, route)
  })
}

/** @returns the methods of the address, in alphabetical order; none when there is nothing at the address. */
export const allowedMethods = (app: FastifyInstance, url: string): readonly string[] => {
  const path = url.split('?')[0] ?? ''
  const methods = [...app.knownRoutes.values()]
    .filter(({ pattern }) => pattern.test(path))
    .flatMap((route) => [...route.methods])
  return methods.length === 0 ? [] : [...new Set([...methods, 'OPTIONS'])].sort()
}

declare module 'fastify' {
  interface FastifyInstance {
    knownRoutes: Map<string, KnownRoute>
  }
}
