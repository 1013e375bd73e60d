/** The description of the data: every address in it stands, and both readings of it say the same. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenAppOnDatabase, openApp } from '../api/open-app.ts'

const BASE = 'https://xxgk.example.gov.cn'

let open: OpenAppOnDatabase
beforeAll(async () => {
  open = await openApp({ baseUrl: BASE })
})
afterAll(() => open.close())

interface Node {
  readonly '@id': string
  readonly '@type': string
  readonly [predicate: string]: unknown
}

const graph = async (): Promise<readonly Node[]> =>
  (await open.app.inject('/open-data/catalog.jsonld')).json()['@graph']

const idsOf = (value: unknown): readonly string[] =>
  ((value ?? []) as readonly { '@id'?: string }[]).flatMap((each) => each['@id'] ?? [])

test('names a catalogue, its datasets, their forms and the service, all of which it describes', async () => {
  const nodes = await graph()
  const byId = new Map(nodes.map((node) => [node['@id'], node]))
  const catalogue = byId.get(`${BASE}/open-data`)
  expect(catalogue?.['@type']).toBe('dcat:Catalog')
  const datasets = idsOf(catalogue?.['dcat:dataset'])
  expect(datasets.length).toBeGreaterThan(3)
  for (const id of datasets) {
    const dataset = byId.get(id)
    expect(dataset?.['@type']).toBe('dcat:Dataset')
    const forms = idsOf(dataset?.['dcat:distribution'])
    expect(forms.length).toBeGreaterThan(0)
    for (const form of forms) expect(byId.get(form)?.['@type']).toBe('dcat:Distribution')
  }
  const [service = ''] = idsOf(catalogue?.['dcat:service'])
  expect(idsOf(byId.get(service)?.['dcat:servesDataset'])).toEqual(datasets)
})

test('gives addresses that answer with the media it names', async () => {
  for (const node of await graph()) {
    if (node['@type'] !== 'dcat:Distribution') continue
    const [address = ''] = idsOf(node['dcat:accessURL'])
    const [media = ''] = idsOf(node['dcat:mediaType'])
    const answer = await open.app.inject(address.slice(BASE.length))
    expect([address, answer.statusCode]).toEqual([address, 200])
    expect(media.endsWith(String(answer.headers['content-type']).split(';')[0] ?? '?')).toBe(true)
  }
  for (const path of ['/api/openapi.json', '/open-data', '/catalogue', '/annual-reports', '/organs'])
    expect([path, (await open.app.inject(path)).statusCode]).toEqual([path, 200])
})

test('says the same in Turtle', async () => {
  const answer = await open.app.inject('/open-data/catalog.ttl')
  expect(answer.headers['content-type']).toBe('text/turtle; charset=utf-8')
  const subjects = [...answer.body.matchAll(/^<([^>]+)> a (\S+)/gm)].map(([, id, type]) => [id, type])
  expect(subjects).toEqual((await graph()).map((node) => [node['@id'], node['@type']]))
  expect(answer.body.match(/ \.$/gm)?.length).toBe(subjects.length + 3)
})

test('is a page that names every form of every dataset', async () => {
  const { body } = await open.app.inject('/open-data')
  for (const node of await graph()) {
    if (node['@type'] !== 'dcat:Distribution') continue
    const [address = ''] = idsOf(node['dcat:accessURL'])
    expect(body).toContain(`href="${address.slice(BASE.length)}"`)
  }
})
