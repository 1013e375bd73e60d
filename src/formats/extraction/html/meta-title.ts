import { attribute, type Element, type Parent, visitTree } from './element.ts'

/** Names of the meta element that hold the article's own title, best first; the page title adds the site's name. */
const TITLE_NAMES = ['articletitle', 'og:title', 'dc.title', 'title']

const blankless = (text: string): string | null => text.replace(/\s+/g, ' ').trim() || null

const textIn = (element: Element): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')

/** Title of the article or, failing that, of the page. */
export const metaTitleOf = (root: Parent): string | null => {
  const named = new Map<string, string>()
  let pageTitle: string | null = null
  visitTree(root, {
    enter: (element) => {
      const name = (attribute(element, 'name') ?? attribute(element, 'property') ?? '').toLowerCase()
      const content = blankless(attribute(element, 'content') ?? '')
      if (element.tagName === 'meta' && content !== null && !named.has(name)) named.set(name, content)
      if (element.tagName === 'title') pageTitle ??= blankless(textIn(element))
      return element.tagName !== 'body'
    },
    leave: () => undefined,
    text: () => undefined,
  })
  for (const name of TITLE_NAMES) {
    const title = named.get(name)
    if (title !== undefined) return title
  }
  return pageTitle
}
