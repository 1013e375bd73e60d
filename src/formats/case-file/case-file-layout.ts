/** The pages of a case file in Typst. Constant; data come in as values, originals by the names under which they are handed over. */
import { PAGE_PARTS } from '../request-document/letter-layout.ts'

export const CASE_FILE_LAYOUT = `${PAGE_PARTS}
#let d = json(bytes(sys.inputs.data))
#set document(title: d.cover.title, author: d.cover.organ, date: day(d.cover.bound))
#set text(font: serif, lang: "zh", region: "cn", fallback: false, cjk-latin-spacing: none)

#let first-page(index) = context counter(page).at(label("document-" + str(index))).first()
#let last-page = context (counter(page).at(<closing>).first() - 1)
#let page-mark = context text(font: serif, size: 12pt, fallback: false, counter(page).display())

#let cover-line(name, value) = grid(columns: (34mm, 1fr), column-gutter: 4mm, align: (right + top, left + top),
  text(font: sans, name), box(width: 100%, stroke: (bottom: 0.5pt), inset: (bottom: 4pt), value))

#let cover(c) = page(paper: "a4", margin: margins, header: none, footer: none, body-text({
  set par(justify: false)
  v(12mm)
  align(center, text(size: 22pt, weight: "bold", tracking: 0pt, c.organ))
  v(10mm)
  align(center, text(size: 30pt, weight: "bold", tracking: 6pt, "政府信息公开申请案卷"))
  v(26mm)
  cover-line("案卷题名", c.title)
  v(4mm)
  cover-line("年度", c.year)
  v(4mm)
  cover-line("案卷号", c.fileNumber)
  v(4mm)
  cover-line("起止日期", c.span)
  v(4mm)
  cover-line("保管期限", c.retention)
  v(4mm)
  cover-line("文件", str(d.documents.len()) + "件")
  v(4mm)
  cover-line("页数", [#last-page 页])
  v(18mm)
  align(center, text(c.boundOn))
}))

#let contents(rows) = page(paper: "a4", margin: margins, header: none, footer: none, body-text({
  title-lines(("卷内目录",))
  v(pitch - 16pt)
  set text(size: 10.5pt, tracking: 0pt)
  set par(leading: 6pt, justify: false)
  table(
    columns: (11mm, 30mm, 31mm, 1fr, 29mm, 11mm), stroke: 0.5pt, inset: (x: 4pt, y: 8pt), align: center + horizon,
    table.header(..("序号", "责任者", "文号", "题名", "日期", "页号").map(name => text(font: sans, name))),
    ..rows.enumerate().map(((index, row)) => (
      str(index + 1), text(row.author), text(row.number), align(left, text(row.title)), text(row.on), first-page(index),
    )).flatten(),
  )
}))

#let mark(index) = [#metadata(index)#label("document-" + str(index))]
#let numbered = (paper: "a4", margin: margins, footer: none, header-ascent: 8mm, header: align(right, page-mark))
#let over-picture = place(top + right, dx: -10mm, dy: 8mm, box(fill: white, inset: 3pt, page-mark))

#let own-page(index, content) = page(..numbered, { mark(index); content })

#let picture-pages(index, part) = for (number, sheet) in part.pages.enumerate() {
  page(paper: "a4", flipped: sheet.shape == "landscape", margin: 0pt, header: none, footer: none, foreground: over-picture, {
    if number == 0 { mark(index) }
    let picture = image("/" + sheet.name, width: 100%, height: 100%, fit: "contain")
    align(center + horizon, if sheet.shape == "picture" { pad(15mm, picture) } else { picture })
  })
}

#let added(index, part) = own-page(index, body-text({
  title-lines((part.title,))
  v(pitch - 16pt)
  for block in part.blocks {
    if block.kind == "table" { form-table(block, size: 10.5pt) } else { note(block.text) }
  }
}))

#cover(d.cover)
#contents(d.documents)
#counter(page).update(1)
#for (index, part) in d.documents.enumerate() {
  if part.kind == "letter" { own-page(index, letter(part.letter)) }
  else if part.kind == "pages" { picture-pages(index, part) }
  else { added(index, part) }
}
#page(paper: "a4", margin: margins, header: none, footer: none, {
  [#metadata(none)#label("closing")]
  body-text({
    title-lines(("卷内备考表",))
    v(pitch - 16pt)
    form-table(d.closing)
  })
})
`
