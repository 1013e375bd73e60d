/** The paragraphs of a text, one line each: rows of a table are one, with a bar between cells. */

const BLOCKS = 'p, h2, h3, h4, li, tr, caption, blockquote'

const lineOf = (block: Element): string => {
  if (block.tagName !== 'TR') return (block.textContent ?? '').trim()
  return [...block.children].map((cell) => (cell.textContent ?? '').trim()).join(' ｜ ')
}

/** Blocks that hold other blocks give their words through those. */
const isInnermost = (block: Element): boolean =>
  block.tagName === 'TR' ? true : block.closest('tr') === null && block.querySelector(BLOCKS) === null

export const paragraphsOf = (html: string): readonly string[] => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  return [...page.body.querySelectorAll(BLOCKS)]
    .filter(isInnermost)
    .map(lineOf)
    .filter((line) => line !== '')
}
