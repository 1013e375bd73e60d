/** What a text processor puts on the clipboard, brought near to the editor's own markup. The server cleans all of it again. */

const STYLE = 'data-style'
const HIDDEN = /display\s*:\s*none|mso-hide\s*:\s*all/i
const ALIGNED = /text-align\s*:\s*(center|right)/i

const classFor = (element: Element): string | null => {
  const aligned = ALIGNED.exec(element.getAttribute(STYLE) ?? '')?.[1] ?? element.getAttribute('align') ?? ''
  const word = aligned.toLowerCase()
  return word === 'center' || word === 'right' ? word : null
}

/** Word breaks the lines of its source anywhere: between Chinese characters that is no space. */
const WRAP = /(?<=[\p{Script=Han}，。、；：？！）》”])\s*\n\s*(?=[\p{Script=Han}（《“])/gu
const INDENT = /^[\s\u00a0\u3000]+/

const cleanText = (node: Node): void => {
  for (const child of node.childNodes) {
    if (child.nodeType === child.TEXT_NODE) child.textContent = (child.textContent ?? '').replace(WRAP, '')
    else cleanText(child)
  }
}

const withoutIndent = (paragraph: Element): void => {
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  const first = walker.nextNode()
  if (first !== null) first.textContent = (first.textContent ?? '').replace(INDENT, '')
}

/** A caption has no place in the editor's tables: it becomes a line above. */
const raiseCaption = (caption: Element): void => {
  const line = caption.ownerDocument.createElement('p')
  line.className = 'center'
  line.append(...caption.childNodes)
  caption.closest('table')?.before(line)
  caption.remove()
}

const isEmpty = (paragraph: Element): boolean =>
  (paragraph.textContent ?? '').replace(INDENT, '') === '' && paragraph.querySelector('img') === null

/** The site's policy allows no style and no handler on an element: they are renamed before anything is made of the markup. */
const withoutActs = (html: string): string =>
  html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag.replace(/\sstyle\s*=/gi, ` ${STYLE}=`).replace(/\son[a-z]+\s*=/gi, ' data-on='),
    )

/** @param html as pasted, or as it was saved */
export const cleanPasted = (html: string): string => {
  const page = new DOMParser().parseFromString(withoutActs(html), 'text/html')
  for (const each of page.querySelectorAll('style, script, xml, meta, link, title')) each.remove()
  for (const each of page.querySelectorAll(`[${STYLE}]`)) {
    if (HIDDEN.test(each.getAttribute(STYLE) ?? '')) each.remove()
  }
  for (const each of page.querySelectorAll('p, h1, h2, h3, h4, h5, h6, td, th, div')) {
    const blockClass = classFor(each)
    if (blockClass !== null) each.className = blockClass
  }
  for (const each of page.querySelectorAll('caption')) raiseCaption(each)
  cleanText(page.body)
  for (const each of page.querySelectorAll('p')) {
    withoutIndent(each)
    if (isEmpty(each) && each.closest('td, th, li') === null) each.remove()
  }
  return page.body.innerHTML
}
