/** `/metrics` for Prometheus. Labels are route patterns, never addresses. */
import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { routeOf } from './access-log.ts'

export interface PoolCounts {
  readonly total: number
  readonly idle: number
  readonly waiting: number
}

export interface PageCacheCounts {
  readonly hits: number
  readonly misses: number
  readonly pages: number
  readonly bytes: number
}

export interface MetricSources {
  readonly pool: () => PoolCounts
  readonly pageCache: () => PageCacheCounts
  /** As announced by the database; null while it has to be asked. */
  readonly siteVersion: () => number | null
}

/** Seconds. A cached page takes tens of microseconds, an uncached one a few milliseconds. */
const DURATION_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

const observeDurations = (app: FastifyInstance, registry: Registry): void => {
  const durations = new Histogram({
    name: 'sunlit_http_request_duration_seconds',
    help: 'Time to answer, by route pattern; pages served from the page cache are counted apart',
    labelNames: ['method', 'route', 'status'],
    buckets: DURATION_BUCKETS,
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    durations.observe(
      { method: request.method, route: routeOf(request), status: reply.statusCode },
      reply.elapsedTime / 1000,
    )
    done()
  })
}

const exposePageCache = (registry: Registry, counts: MetricSources['pageCache']): void => {
  new Counter({
    name: 'sunlit_page_cache_lookups_total',
    help: 'Portal pages asked for, by whether the page cache had them',
    labelNames: ['result'],
    registers: [registry],
    collect() {
      const { hits, misses } = counts()
      this.reset()
      this.inc({ result: 'hit' }, hits)
      this.inc({ result: 'miss' }, misses)
    },
  })
  gauge(registry, 'sunlit_page_cache_pages', 'Pages held in the page cache', () => counts().pages)
  gauge(registry, 'sunlit_page_cache_bytes', 'Bytes held in the page cache', () => counts().bytes)
}

const gauge = (registry: Registry, name: string, help: string, read: () => number): void => {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read())
    },
  })
}

const exposePool = (registry: Registry, counts: MetricSources['pool']): void => {
  gauge(registry, 'sunlit_database_connections', 'Open database connections', () => counts().total)
  gauge(registry, 'sunlit_database_connections_idle', 'Idle connections', () => counts().idle)
  gauge(registry, 'sunlit_database_waiting', 'Queries waiting for a connection', () => counts().waiting)
}

export const registerMetrics = (app: FastifyInstance, sources: MetricSources): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  observeDurations(app, registry)
  exposePageCache(registry, sources.pageCache)
  exposePool(registry, sources.pool)
  gauge(
    registry,
    'sunlit_site_version',
    'Version of the public content that this process knows of; 0 while it has to ask for each page',
    () => sources.siteVersion() ?? 0,
  )
  app.get('/metrics', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
