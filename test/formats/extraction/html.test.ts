import { describe, expect, test } from 'vitest'
import { documentOf, sketchOf, utf8 } from './small-files.ts'

const pageOf = (body: string, head = ''): Uint8Array =>
  utf8(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`)

describe('paragraphs of a page', () => {
  test('blocks and line breaks make lines; inline elements do not', async () => {
    const page = pageOf('<h2>一、总体情况</h2><div>甲<b>乙</b><br>丙<p>丁</p>戊</div><ul><li>己</li></ul>')
    expect(await sketchOf(page)).toEqual(['一、总体情况', '甲乙', '丙', '丁', '戊', '己'])
  })

  test('text pasted from Word with an element per character comes out whole', async () => {
    const page = pageOf(
      '<p class=MsoNormal><span lang=EN-US>2</span><span>0</span><span>22</span><span>年</span><span>度<o:p></o:p></span></p>',
    )
    expect(await sketchOf(page)).toEqual(['2022年度'])
  })

  test('a source wrapped inside Chinese text gets no blank, figures keep theirs', async () => {
    expect(await sketchOf(pageOf('<p>政府信\n  息公开\n申请 12\n34 件</p>'))).toEqual([
      '政府信息公开申请 12 34 件',
    ])
  })

  test('hidden parts, scripts, styles and navigation are not read', async () => {
    const page = pageOf(
      '<style>p{}</style><nav>首页</nav><p style="color:red; DISPLAY: none">藏</p><p hidden>藏</p><script>x</script><p>见</p><del>删</del>',
    )
    expect(await sketchOf(page)).toEqual(['见'])
  })

  test('a form that shows a table shows its figures', async () => {
    const page = pageOf(
      '<table><tr><td>规章</td><td><input type="text" value="3" readonly></td></tr></table>',
    )
    expect(await sketchOf(page)).toEqual(['0:规章 | 1:3'])
  })

  test('preformatted text keeps its lines', async () => {
    expect(await sketchOf(pageOf('<pre>规章 0\n  文件 1</pre>'))).toEqual(['规章 0', '文件 1'])
  })

  test('the title of the article goes before the title of the page', async () => {
    const title = '<title>报告_某县政府网</title>'
    expect((await documentOf(pageOf('<p>甲</p>', title))).metaTitle).toBe('报告_某县政府网')
    const article = `${title}<meta name="ArticleTitle" content=" 某局 年度报告 ">`
    expect((await documentOf(pageOf('<p>甲</p>', article))).metaTitle).toBe('某局 年度报告')
  })
})

describe('tables of a page', () => {
  test('row and column spans are laid out on the grid', async () => {
    const page = pageOf(
      `<table><tbody>
      <tr><td rowspan=2 colspan=2>项目</td><td colspan=2>申请人情况</td></tr>
      <tr><td>自然人</td><td>总计</td></tr>
      <tr><td rowspan="0">三</td><td>予以公开</td><td>1</td><td>1</td></tr>
      <tr><td>部分公开</td><td>&nbsp;</td><td></td></tr>
      </tbody></table>`,
    )
    const { blocks } = await documentOf(page)
    expect(await sketchOf(page)).toEqual([
      '0/2×2:项目 | 2/2×1:申请人情况',
      '2:自然人 | 3:总计',
      '0/1×2:三 | 1:予以公开 | 2:1 | 3:1',
      '1:部分公开 | 2: | 3:',
    ])
    expect(blocks.map(({ place }) => place)).toEqual([1, 2, 3, 4].map((row) => ({ table: 1, row })))
  })

  test('a row span ends with its row group, and spans beyond belief are one cell', async () => {
    const page = pageOf(
      '<table><thead><tr><td rowspan=9>甲</td><td>乙</td></tr></thead><tbody><tr><td colspan=99999>丙</td><td colspan=0>丁</td></tr></tbody></table>',
    )
    expect(await sketchOf(page)).toEqual(['0:甲 | 1:乙', '0:丙 | 1:丁'])
  })

  test('lines inside a cell join without invented blanks, figures stay apart', async () => {
    const page = pageOf(
      '<table><tr><td>政府信<br>息公开</td><td><p>1.</p><p>属于国家秘密</p></td><td>3<br>4</td></tr></table>',
    )
    expect(await sketchOf(page)).toEqual(['0:政府信息公开 | 1:1.属于国家秘密 | 2:3 4'])
  })

  test('tables that arrange the page become what they contain', async () => {
    const inner = '<table><tr><td>规章</td><td>0</td></tr><tr><td>文件</td><td>2</td></tr></table>'
    const page = pageOf(
      `<table><tr><td>导航</td><td><p>标题</p>${inner}</td></tr></table><table><tr><td><p>一段</p><p>二段</p></td></tr></table>`,
    )
    const { blocks } = await documentOf(page)
    expect(await sketchOf(page)).toEqual(['导航', '标题', '0:规章 | 1:0', '0:文件 | 1:2', '一段', '二段'])
    expect(blocks[2]?.place).toEqual({ table: 1, row: 1 })
  })

  test('a column of running text beside another is read as paragraphs', async () => {
    const prose = Array.from({ length: 4 }, () => `<p>${'本机关加强制度建设，'.repeat(15)}</p>`).join('')
    const page = pageOf(`<table><tr><td>一、总体情况</td><td>${prose}</td></tr></table>`)
    expect((await documentOf(page)).blocks.every(({ kind }) => kind === 'line')).toBe(true)
  })

  test('hidden rows and cells take no place in the grid', async () => {
    const page = pageOf(
      '<table><tr style="display:none"><td>1</td><td>2</td></tr><tr><td>规章</td><td hidden>9</td><td>0</td></tr></table>',
    )
    expect(await sketchOf(page)).toEqual(['0:规章 | 1:0'])
  })

  test('rows that lost their table are still rows', async () => {
    expect(await sketchOf(utf8('<tr><td>规章</td><td>0</td><td>1</td></tr>'))).toEqual(['0:规章 | 1:0 | 2:1'])
  })
})

const BODY = `<p>一、总体情况</p><p>${'本机关依法公开政府信息。'.repeat(20)}</p><p>二、主动公开政府信息情况</p><table><tr><td rowspan="2">第二十条第（一）项</td><td>0</td></tr><tr><td>1</td></tr></table><p>五、存在的主要问题</p>`
const BODY_SKETCH = ['一、总体情况', '二、主动公开政府信息情况', '0/1×2:第二十条第（一）项 | 1:0', '1:1']

describe('a report that the page carries but does not show', () => {
  const asString = JSON.stringify(BODY).replaceAll('</', '<\\/')
  const escaped = BODY.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  const unicode = asString.replace(/[\u4e00-\u9fff]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`)

  test.each([
    ['a script string', `<div id=app></div><script>var page = {"content": ${asString}}</script>`],
    ['a script string with escapes', `<div id=app></div><script>show(${unicode})</script>`],
    ['a script after an apostrophe in a comment', `<script>// don't\nvar x=${asString};</script>`],
    ['a hidden field', `<input type="hidden" value="${escaped}">`],
    ['a text area', `<div>加载中</div><textarea style="display:none">${escaped}</textarea>`],
    ['a script of type text/html', `<script type="text/html">${BODY}</script>`],
    ['a hidden element', `<p>加载中</p><div style="display:none">${BODY}</div>`],
  ])('%s', async (_name, body) => {
    const lines = await sketchOf(pageOf(body))
    expect(lines).toEqual(expect.arrayContaining(BODY_SKETCH))
  })

  test('a whole file of JSON', async () => {
    expect(await sketchOf(utf8(`{"code":0,"data":{"content":${asString}}}`))).toEqual(
      expect.arrayContaining(BODY_SKETCH),
    )
  })

  test('the document says where its text was taken from', async () => {
    const scripted = await documentOf(pageOf(`<script>var page = {"content": ${asString}}</script>`))
    expect(scripted.notes).toEqual(['taken-from-script'])
    const hidden = await documentOf(pageOf(`<div style="display:none">${BODY}</div>`))
    expect(hidden.notes).toEqual(['taken-from-hidden'])
    expect((await documentOf(pageOf(BODY))).notes).toBeUndefined()
  })

  test('a page that shows its report is read as shown', async () => {
    const other = JSON.stringify(BODY.replaceAll('主动公开', '别的'))
    const lines = await sketchOf(pageOf(`${BODY}<script>var old = ${other}</script>`))
    expect(lines).toEqual(expect.arrayContaining(BODY_SKETCH))
    expect(lines.join('')).not.toContain('别的')
  })
})

describe('saved pages', () => {
  const html =
    '<html><head><meta charset=3Dgb2312></head><body><p>=C4=EA=B6=C8=B1=A8=B8=E6=D5=FE=B8=AE=\n=D0=C5=CF=A2</p></body></html>'

  test('a page saved with its parts, in quoted-printable GB2312', async () => {
    const saved = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="----=_Part"\n\n------=_Part\nContent-Location: file:///C:/a.htm\nContent-Transfer-Encoding: quoted-printable\nContent-Type: text/html; charset="gb2312"\n\n${html}\n\n------=_Part\nContent-Type: image/png\n\nxxxx\n------=_Part--\n`
    const { media, blocks } = await documentOf(utf8(saved), 'a.doc')
    expect(media).toBe('html')
    expect(blocks).toMatchObject([{ text: '年度报告政府信息' }])
  })

  test('a page saved with its parts, in base64 UTF-8', async () => {
    const body = Buffer.from('<html><body><p>年度报告</p></body></html>').toString('base64')
    const saved = `From: <Saved by Windows Internet Explorer>\r\nMIME-Version: 1.0\r\nContent-Type: text/html;\r\n\tcharset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`
    expect(await sketchOf(utf8(saved), 'a.mht')).toEqual(['年度报告'])
  })
})
