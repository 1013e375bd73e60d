import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5'
import { describe, expect, test } from 'vitest'
import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_CLASSES,
  ALLOWED_TAGS,
} from '../../../src/formats/rich-text/allowed-html.ts'
import { sanitizeHtml } from '../../../src/formats/rich-text/sanitize-html.ts'
import { textOfHtml } from '../../../src/formats/rich-text/text-of-html.ts'
import { HOSTILE_MARKUP } from './hostile-markup.ts'

const FILE = '/disclosures/12/files/0190f1d2-1111-7222-8333-444455556666/%E8%A1%A8.png'

type Node = DefaultTreeAdapterTypes.ChildNode

const badAttributes = (tag: string, attributes: readonly { name: string; value: string }[]): string[] =>
  attributes
    .filter(({ name, value }) => {
      if (!(ALLOWED_ATTRIBUTES[tag] ?? []).includes(name)) return true
      if (name === 'href') return !/^(?:https?:\/\/[^/\\]|mailto:|\/(?![/\\])|#)/i.test(value)
      if (name === 'src') return !/^\/disclosures\/\d+\/files\/[0-9a-f-]{36}\/[^/]+$/i.test(value)
      if (name === 'class') return !(ALLOWED_CLASSES as readonly string[]).includes(value)
      if (name === 'colspan' || name === 'rowspan') return !(Number(value) >= 2 && Number(value) <= 100)
      return false
    })
    .map(({ name, value }) => `${tag} ${name}=${value}`)

/** Whatever a browser would find in it that is not on the list. */
const outsideTheList = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => {
    if (node.nodeName === '#text') return []
    if (!('tagName' in node)) return [node.nodeName]
    const own = ALLOWED_TAGS.includes(node.tagName) ? [] : [node.tagName]
    return [...own, ...badAttributes(node.tagName, node.attrs), ...outsideTheList(node.childNodes)]
  })

const expectClean = (html: string): void => {
  const clean = sanitizeHtml(html)
  const tree = parseFragment(clean)
  expect(outsideTheList(tree.childNodes)).toEqual([])
  expect(sanitizeHtml(clean)).toBe(clean)
  expect(serialize(tree).replaceAll('"', '&quot;')).toBe(clean.replaceAll('"', '&quot;'))
}

const SCRAPS = [
  ...[
    ...ALLOWED_TAGS,
    'div',
    'span',
    'font',
    'script',
    'style',
    'svg',
    'math',
    'o:p',
    'tfoot',
    'col',
    'select',
    'pre',
  ].flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
  '<a href="/x">',
  '<a href="https://a.example/?b=1&c=2">',
  '<a href="javascript:alert(1)">',
  `<img src="${FILE}" alt="表 ">`,
  '<p class="center">',
  '<p align=right>',
  '<td colspan=2 rowspan=3>',
  '<td class=right>',
  '<p style="text-align:center;display:none">',
  '<span style="font-weight:bold">',
  '<!--',
  '-->',
  '<',
  '"',
  '&nbsp;',
  '&lt;b&gt;',
  '\u3000',
  ' ',
  '\n',
  '\u0000',
  '\ud800',
  '政府',
  '信息',
  'text ',
  ' & ',
]

describe('sanitizeHtml', () => {
  test.each(HOSTILE_MARKUP)('leaves nothing that acts: %s', (html) => expectClean(html))

  test('what is clean stays, and nothing is outside the list, whatever comes in', () => {
    const scraps = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((parts) => parts.join(''))
    fc.assert(fc.property(scraps, expectClean), { numRuns: 3000 })
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectClean), { numRuns: 500 })
  })

  test('keeps every word of plain markup', () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9一-鿿]{1,8}$/), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(words, (parts) => {
        expect(textOfHtml(parts.map((word) => `<div><b>${word}</b></div>`).join('')).split('\n')).toEqual(
          parts,
        )
      }),
    )
  })

  test('bears markup nested ten thousand deep', () => {
    const html = `${'<div><b><ul><li>'.repeat(10_000)}字${'</div>'.repeat(10_000)}`
    expectClean(html)
    expect(textOfHtml(html)).toBe('字')
  })

  test('makes clean paragraphs of what Word and WPS put on the clipboard', () => {
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style>
<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body lang=ZH-CN><!--StartFragment-->
<p class=MsoTitle align=center style='text-align:center'><b><span style='font-size:22.0pt;font-family:方正小标宋简体'>关于印发办法的
通知<o:p></o:p></span></b></p>
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal><span style='font-family:仿宋_GB2312'>　　各镇人民政府，县政府各部门：</span></p>
<p class=MsoListParagraph><![if !supportLists]><span lang=EN-US>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>第一项</p>
<p class=MsoNormal><span style='mso-hide:all'>批注</span><font color=red>正文</font></p><!--EndFragment--></body></html>`
    expect(sanitizeHtml(word)).toBe(
      '<p class="center"><strong>关于印发办法的通知</strong></p><p>各镇人民政府，县政府各部门：</p><p>1.&nbsp; 第一项</p><p>正文</p>',
    )
  })

  test('keeps tables with their spans, heads and captions', () => {
    const table =
      '<table><caption>收费标准</caption><thead><tr><th>项目</th><th class="right">元</th></tr></thead><tbody><tr><td colspan="2">无</td></tr></tbody></table>'
    expect(sanitizeHtml(table)).toBe(table)
    expect(
      sanitizeHtml(
        '<table style="width:9px"><colgroup><col></colgroup><tr><td colspan=1 rowspan=1><p>一</p></td></tr></table>',
      ),
    ).toBe('<table><tbody><tr><td>一</td></tr></tbody></table>')
  })

  test('keeps links of the web, of mail and of the site, and pictures of the site', () => {
    const html = `<p><a href="https://www.gov.cn/" rel="noopener noreferrer">国</a><a href="mailto:a@b.cn">信</a><a href="/guide/x">南</a><img src="${FILE}" alt="图"></p>`
    expect(sanitizeHtml(html)).toBe(html)
  })
})

describe('textOfHtml', () => {
  test('ends a line at each block and parts cells by tabs', () => {
    expect(
      textOfHtml(
        '<h2>一</h2><p>甲<br>乙&nbsp;丙</p><ul><li>丁</li></ul><table><tr><td>戊<p>己</p><td>庚</table>',
      ),
    ).toBe('一\n甲\n乙 丙\n丁\n戊 己\t庚')
  })
  test('knows no text in markup without words', () =>
    expect(textOfHtml('<p><br></p><hr><script>x</script>')).toBe(''))
})
