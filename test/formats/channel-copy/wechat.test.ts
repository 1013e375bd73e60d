import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import { makeWechatHtml } from '../../../src/formats/channel-copy/make-wechat-html.ts'
import { textOfHtml } from '../../../src/formats/rich-text/text-of-html.ts'
import { RELEASE } from './example-release.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const elementsOf = (node: Node): readonly Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : []),
]

const bodyOf = (html: string): readonly Element[] => {
  const all = elementsOf(parse(html))
  const section = all.find(({ tagName }) => tagName === 'section')
  return section === undefined ? [] : elementsOf(section)
}

const OFFICE_HTML =
  '<p>甲<a href="https://example.org/x">乙</a>、<a href="https://example.org/x">丙</a>、<a href="/rules/a">丁</a><a href="https://example.org/y">https://example.org/y</a></p>'

test('nothing is left that the editor drops: no scripts, no classes, no links, no pictures from elsewhere', () => {
  const { html } = makeWechatHtml({
    ...RELEASE,
    html: `${RELEASE.html}<script>alert(1)</script><p class="center" onclick="x()">居中</p><iframe src="https://example.org"></iframe>`,
  })
  const elements = bodyOf(html)
  const tags = new Set(elements.map(({ tagName }) => tagName))
  for (const tag of ['script', 'a', 'img', 'iframe', 'style', 'link', 'div'])
    expect(tags.has(tag), tag).toBe(false)
  const attributes = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)))
  expect([...attributes].sort()).toEqual(['colspan', 'rowspan', 'style'])
  const unstyled = elements.filter(
    ({ tagName, attrs }) =>
      ['p', 'section', 'table', 'td', 'th', 'li', 'ul', 'ol', 'blockquote'].includes(tagName) &&
      !attrs.some(({ name }) => name === 'style'),
  )
  expect(unstyled.map(({ tagName }) => tagName)).toEqual([])
})

test('every word of the page is there, in order', () => {
  const { html } = makeWechatHtml(RELEASE)
  const folded = (text: string) => text.replaceAll(/\s|\[\d+\]/g, '')
  const copied = folded(textOfHtml(html))
  for (const line of textOfHtml(RELEASE.html.replace(/<img[^>]*>/, '')).split(/[\n\t]/)) {
    expect(copied).toContain(folded(line))
  }
})

test('links become numbered footnotes, one for an address, whole for those inside the site', () => {
  const { html, footnotes } = makeWechatHtml({ ...RELEASE, html: OFFICE_HTML })
  expect(footnotes).toEqual(['https://example.org/x', 'https://yunling.example/rules/a'])
  const marks = bodyOf(html)
    .filter(({ tagName }) => tagName === 'sup')
    .map(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : '')).join(''))
  expect(marks).toEqual(['[1]', '[1]', '[2]'])
})

test('pictures are listed, each with its place in the text', () => {
  const { html, pictures } = makeWechatHtml(RELEASE)
  expect(pictures).toEqual([
    { number: 1, src: expect.stringMatching(/^\/disclosures\/7\/files\//), alt: '项目位置图' },
  ])
  expect(html).toContain('〔在这里插入图片1：项目位置图〕')
})

test('the same release gives the same file', async () => {
  const { html } = makeWechatHtml(RELEASE)
  expect(makeWechatHtml(RELEASE).html).toBe(html)
  await expect(html).toMatchFileSnapshot('wechat.html.txt')
})
