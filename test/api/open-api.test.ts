import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENDPOINTS } from '../../src/api/register-api.ts'
import { PROBLEMS } from '../../src/contract/problem.ts'
import { type OpenAppOnDatabase, openApp } from './open-app.ts'

interface Operation {
  readonly operationId: string
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: object }[]
  readonly responses: Readonly<Record<string, object>>
}

interface Description {
  readonly openapi: string
  readonly servers?: readonly { url: string }[]
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

let open: OpenAppOnDatabase
let description: Description

beforeAll(async () => {
  open = await openApp({ baseUrl: 'https://xxgk.example.gov.cn' })
  description = (await open.app.inject('/api/openapi.json')).json()
})
afterAll(() => open.close())

describe('the description of the API', () => {
  test('has every endpoint, and nothing else', () => {
    expect(description.openapi).toBe('3.1.0')
    expect(description.servers).toEqual([{ url: 'https://xxgk.example.gov.cn' }])
    expect(Object.keys(description.paths)).toEqual(ENDPOINTS.map(({ path }) => `/api/v1${path}`))
    const ids = Object.values(description.paths).map(({ get }) => get.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('names every parameter, those of the path as required', () => {
    for (const { path, pathParameters, query, headers = {} } of ENDPOINTS) {
      const parameters = description.paths[`/api/v1${path}`]?.get.parameters ?? []
      const names = (where: string) => parameters.filter((each) => each.in === where).map(({ name }) => name)
      expect(names('path')).toEqual(Object.keys(pathParameters))
      expect(names('path')).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))
      expect(names('query')).toEqual(Object.keys(query))
      expect(names('header')).toEqual(Object.keys(headers))
      const required = [...names('path'), ...names('header')]
      expect(parameters.filter((each) => each.required)).toHaveLength(required.length)
    }
  })

  test('explains each parameter in its own words', () => {
    const parameters = description.paths['/api/v1/annual-reports']?.get.parameters ?? []
    const words = parameters.map((parameter) => (parameter as { description?: string }).description)
    expect(new Set(words).size).toBe(parameters.length)
    expect(words.every((text) => (text?.length ?? 0) > 10)).toBe(true)
  })

  test('refers to nothing that it does not hold', () => {
    const text = JSON.stringify(description)
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(references.length).toBeGreaterThan(0)
    const known = Object.keys(description.components.schemas).map((name) => `#/components/schemas/${name}`)
    expect([...new Set(references)].filter((reference) => !known.includes(reference))).toEqual([])
    expect(text).not.toContain('$defs')
  })

  test('tells the problems of each endpoint', () => {
    const report = description.paths['/api/v1/annual-reports/{slug}/{year}']?.get.responses ?? {}
    expect(Object.keys(report).sort()).toEqual(['200', '304', '400', '404', '406', '429', '500', '503'])
    expect(JSON.stringify(report['404'])).toContain('report-not-found')
  })
})

describe('/api/docs', () => {
  test('describes every endpoint, parameter and problem as a page of the site', async () => {
    const { statusCode, headers, body } = await open.app.inject('/api/docs')
    expect(statusCode).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body).toContain('<html lang="zh-CN"')
    for (const { path, summary } of ENDPOINTS) {
      expect(body).toContain(`/api/v1${path}`)
      expect(body).toContain(summary)
    }
    for (const code of Object.keys(PROBLEMS)) expect(body).toContain(`id="problem-${code}"`)
    expect(new Set(body.match(/id="[^"]+"/g)).size).toBe(body.match(/id="[^"]+"/g)?.length)
  })

  test('is where /api leads', async () => {
    const { statusCode, headers } = await open.app.inject('/api')
    expect([statusCode, headers.location]).toEqual([302, '/api/docs'])
  })

  test('respects 长者模式', async () => {
    const { body } = await open.app.inject({ url: '/api/docs', headers: { cookie: 'sunlit_view=elder' } })
    expect(body).toContain('class="elder"')
  })
})
