/** The sheet of a notice board in Typst, on A4 or A3. Constant; data come in as values and are never read as markup. */
export const NOTICE_LAYOUT = String.raw`
#let d = json(bytes(sys.inputs.data))
#let big = d.paper == "a3"
#let unit = if big { 1.4 } else { 1.0 }
#let pt(size) = size * unit * 1pt
#let serif = ("Noto Serif SC", "Noto Sans SC")
#let sans = ("Noto Sans SC", "Noto Serif SC")
#let red = rgb("#b3261e")
#let ink = rgb("#1f2933")
#let quiet = rgb("#4a5560")
#let day(text) = { let (year, month, date) = text.split("-").map(int); datetime(year: year, month: month, day: date) }
#let lines(value) = value.split("\n").map(line => text(line)).join(linebreak())

#set document(title: d.title, author: d.organ, date: day(d.date))
#set page(
  paper: d.paper,
  margin: (x: 22mm * unit, top: 22mm * unit, bottom: 24mm * unit),
  footer: context align(center, text(font: sans, size: pt(9), fill: quiet,
    d.organ + "　第" + str(counter(page).get().first()) + "页，共" + str(counter(page).final().first()) + "页")),
)
#set text(font: serif, size: pt(14), fill: ink, lang: "zh", region: "cn", fallback: false, cjk-latin-spacing: auto)
#set par(leading: pt(9), spacing: pt(11), justify: true)

#let runs(list) = list.map(run => {
  let parts = run.text.split("\n").map(part => text(part)).join(linebreak())
  let bold = if run.bold { strong(parts) } else { parts }
  if run.underlined { underline(bold) } else { bold }
}).join()

#let heading-size = ("2": 17, "3": 15.5, "4": 14)

#let block-text(b) = {
  let content = runs(b.runs)
  if b.level > 0 {
    block(sticky: true, above: pt(16), below: pt(10), text(font: sans, size: pt(heading-size.at(str(b.level))), weight: "bold",
      align(if b.align == "center" { center } else if b.align == "right" { right } else { left }, content)))
  } else if b.mark != "" {
    pad(left: b.depth * 2em - 1em, grid(columns: (1.8em, 1fr), text(b.mark), content))
  } else {
    set align(if b.align == "center" { center } else if b.align == "right" { right } else { left })
    pad(left: b.depth * 2em, par(first-line-indent: (amount: if b.indent { 2em } else { 0em }, all: true), content))
  }
}

#let cell-of(cell) = table.cell(colspan: cell.columnSpan, rowspan: cell.rowSpan,
  align: if cell.head { center + horizon } else { left + horizon },
  if cell.head { text(font: sans, weight: "bold", cell.lines.map(line => text(line)).join(linebreak())) }
  else { cell.lines.map(line => text(line)).join(linebreak()) })

#let block-table(b) = {
  set text(size: pt(if b.widths.len() > 8 { 8.5 } else if b.widths.len() > 5 { 10 } else { 12 }))
  set par(leading: pt(5), justify: false)
  if b.caption != "" { align(center, text(font: sans, weight: "bold", b.caption)) }
  table(columns: b.widths.map(width => width * 1fr), stroke: 0.5pt + quiet, inset: pt(5),
    ..if b.headRows > 0 { (table.header(..b.rows.slice(0, b.headRows).flatten().map(cell-of)),) } else { () },
    ..b.rows.slice(b.headRows).flatten().map(cell-of))
}

#let printed(b) = if b.kind == "table" { block-table(b) } else if b.kind == "rule" { line(length: 100%, stroke: 0.5pt + quiet) } else { block-text(b) }

#let fact(name, value) = (text(font: sans, fill: quiet, name), lines(value))

#let panel = block(breakable: false, width: 100%, above: pt(20), stroke: 0.8pt + red, inset: pt(12), {
  set par(justify: false, leading: pt(7))
  set text(size: pt(12))
  let facts = (
    ..if d.period != none { fact("公示期限", "自" + d.period.from + "起至" + d.period.to + "止") } else { () },
    ..fact("发布机关", d.organ),
    ..fact("网站发布日期", d.publishedOn),
    ..d.contacts.map(each => fact(each.name, each.value)).flatten(),
    ..if d.page != "" { fact("网页地址", d.page) } else { () },
  )
  let words = grid(columns: (auto, 1fr), column-gutter: pt(10), row-gutter: pt(8), ..facts)
  if d.code != "" {
    grid(columns: (1fr, 30mm * unit), column-gutter: pt(12), words,
      align(center, { image("/" + d.code, width: 28mm * unit); v(pt(-4)); text(font: sans, size: pt(9), "扫码查看网页") }))
  } else { words }
})

#align(center, text(font: sans, size: pt(13), fill: red, tracking: pt(2), weight: "bold", if d.period != none { "公　示" } else { "政府信息公开" }))
#v(pt(2))
#line(length: 100%, stroke: 1.2pt + red)
#v(pt(6))
#align(center, block(width: 100%, { set par(justify: false, leading: pt(10)); text(font: sans, size: pt(22), weight: "bold", d.title) }))
#if d.documentNumber != "" { align(center, text(size: pt(13), d.documentNumber)) }
#v(pt(8))
#for b in d.blocks { printed(b) }
#if d.files.len() > 0 {
  block(above: pt(16), { text(font: sans, "附件（请到网页下载）："); for (index, name) in d.files.enumerate() { linebreak(); text(str(index + 1) + ". " + name) } })
}
#block(breakable: false, width: 100%, above: pt(20), align(right, { text(d.organ); linebreak(); text(d.publishedOn) }))
#if d.missing != "" { text(size: pt(10), fill: quiet, d.missing) }
#panel
#block(breakable: false, above: pt(10), text(size: pt(10), fill: quiet,
  "张贴地点＿＿＿＿＿＿＿　张贴＿＿＿年＿＿月＿＿日　撤下＿＿＿年＿＿月＿＿日　经办人＿＿＿＿＿"))
`
