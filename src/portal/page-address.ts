/** The address of a page as far as it matters: its path and the query fields that pages read, in one order. */

/** Everything a page of the portal may read from its query. A new field has to be named here to have any effect. */
const QUERY_FIELDS: readonly string[] = [
  'q',
  'region',
  'organ',
  'year',
  'severity',
  'after',
  'origin',
  'version',
  'page',
  'item',
  'kind',
  'below',
  'column',
  'from',
  'to',
  'validity',
  'sort',
  'validity',
  'ended',
  'mode',
  'back',
]

/**
 * Path and known, non-empty query fields; two requests with the same page address get the same page.
 * Pages are built from this, never from the address as asked for, so that nobody's stray query
 * ends up in a page that others are shown. Repeated fields keep their order.
 */
export const pageAddress = (url: string): string => {
  const mark = url.indexOf('?')
  if (mark === -1) return url
  const given = new URLSearchParams(url.slice(mark + 1))
  const known = new URLSearchParams(
    QUERY_FIELDS.flatMap((name) =>
      given
        .getAll(name)
        .filter((value) => value !== '')
        .map((value): [string, string] => [name, value]),
    ),
  ).toString()
  const path = url.slice(0, mark)
  return known === '' ? path : `${path}?${known}`
}
