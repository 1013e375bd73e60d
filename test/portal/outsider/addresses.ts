/** Every address that anybody can ask for, made from the routes that the application has, for one document. */
import type { FastifyInstance } from 'fastify'

/** What is known of the document to somebody who guesses well. */
export interface Known {
  readonly id: number
  readonly files: readonly { readonly id: string; readonly name: string }[]
  /** Words to search for. */
  readonly words: readonly string[]
  readonly organs: readonly { readonly id: number; readonly slug: string }[]
  readonly column: { readonly id: number; readonly slug: string }
  readonly indexNumber: string
}

const PARAMETER = /:([A-Za-z]+)(?:\([^)]*\))?|\*/g
const MOST_FOR_A_ROUTE = 80

/** Values that a parameter of a route may take; whatever is not known here is tried with the id. */
const valuesOf = (parameter: string, known: Known): readonly string[] => {
  const names = known.files.map(({ name }) => name)
  const files = known.files.map(({ id }) => id)
  const slugs = known.organs.map(({ slug }) => slug)
  const organs = known.organs.map(({ id }) => String(id))
  const values: Readonly<Record<string, readonly string[]>> = {
    file: files,
    name: [...names, 'x', 'disclosures-1.xml', `disclosures-${known.id}.xml`],
    slug: [...slugs, String(known.id)],
    organ: [...slugs, ...organs],
    column: [known.column.slug, String(known.column.id)],
    format: ['atom.xml', 'rss.xml'],
    year: ['2025'],
    region: ['云岭县'],
    content: ['1', '2', ...files],
    number: [known.indexNumber, '1'],
    '*': [String(known.id), ...files],
  }
  return values[parameter] ?? [String(known.id), ...files]
}

const filledRoutes = (route: string, known: Known): readonly string[] => {
  let filled = ['']
  let end = 0
  for (const match of route.matchAll(PARAMETER)) {
    const literal = route.slice(end, match.index)
    end = match.index + match[0].length
    const values = valuesOf(match[1] ?? '*', known)
    filled = filled.flatMap((start) =>
      values.map((value) => `${start}${literal}${encodeURIComponent(value)}`),
    )
  }
  return filled.slice(0, MOST_FOR_A_ROUTE).map((start) => start + route.slice(end))
}

const askedFor = (known: Known): readonly string[] => {
  const { id, column, indexNumber } = known
  const api = '/api/v1'
  const searched = [...known.words, indexNumber].flatMap((word) => [
    `/search?q=${encodeURIComponent(word)}`,
    `${api}/search?q=${encodeURIComponent(word)}`,
  ])
  const versions = [1, 2, 3].map((version) => `/disclosures/${id}?version=${version}`)
  const lists = known.organs.flatMap(({ slug }) => [
    `${api}/disclosures?organ=${slug}`,
    `${api}/disclosures.csv?organ=${slug}&header=en`,
    `${api}/disclosures.jsonl?organ=${slug}`,
    `/catalogue/${slug}?year=2025`,
    `/catalogue/${slug}?item=20-10`,
  ])
  return [
    ...searched,
    ...versions,
    ...lists,
    `${api}/disclosures?column=${column.id}`,
    `${api}/disclosures?kind=project&year=2025&item=20-10`,
    `${api}/disclosures/changes?limit=200`,
    '/catalogue?kind=project',
    `/feedback?page=${encodeURIComponent(`/disclosures/${id}`)}`,
    `/disclosures/${id}/`,
    `//disclosures/${id}`,
    `/disclosures/${id}.html`,
    `/disclosures/0${id}`,
  ]
}

/** All of them, those for staff included: an outsider is turned away there. */
export const everyAddress = (app: FastifyInstance, known: Known): readonly string[] => {
  const routes = [...app.knownRoutes].filter(([, { methods }]) => methods.has('GET')).map(([route]) => route)
  const filled = routes.flatMap((route) => filledRoutes(route, known))
  return [...new Set([...filled, ...askedFor(known)])]
}

/** As it is asked for: without its anchor, and with no character that no request may have. */
const plainAddress = (address: string): string =>
  (address.split('#')[0] ?? '').replaceAll(/[^\x21-\x7e]+/g, encodeURIComponent)

/** Addresses of this site that a page, a feed or a sitemap names. */
export const namedAddresses = (text: string, site: string): readonly string[] =>
  [...text.matchAll(/(?:href|src|action)="([^"]+)"|<loc>([^<]+)<\/loc>|"(?:url)":"([^"]+)"/g)]
    .map(([, href, loc, url]) => (href ?? loc ?? url ?? '').replaceAll('&amp;', '&'))
    .map((address) => (address.startsWith(site) ? address.slice(site.length) || '/' : address))
    .filter((address) => address.startsWith('/') && !address.startsWith('//'))
    .map(plainAddress)
