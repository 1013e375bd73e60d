/** The page of GB/T 9704-2012 in Typst: A4, text area 156 × 225 mm, 22 lines of 28 characters. Constant; data come in as values. */

/** Fonts, measures and the parts of a page; shared by single documents and by the case file. */
export const PAGE_PARTS = String.raw`
#let serif = ("Noto Serif SC", "Noto Sans SC")
#let sans = ("Noto Sans SC", "Noto Serif SC")
#let pitch = 225mm / 22
#let advance = 156mm / 28
#let official-red = rgb("#c00000")
#let margins = (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm)

#let body-text(content) = {
  set text(font: serif, size: 16pt, lang: "zh", region: "cn", fallback: false, tracking: advance - 16pt,
    top-edge: 0.8em, bottom-edge: -0.2em, cjk-latin-spacing: none, hyphenate: false)
  set par(leading: pitch - 16pt, spacing: pitch - 16pt, justify: true, linebreaks: "optimized",
    first-line-indent: (amount: 0pt, all: true))
  content
}

#let day(text) = { let (year, month, date) = text.split("-").map(int); datetime(year: year, month: month, day: date) }
#let lines(value) = value.split("\n").map(line => text(line)).join(linebreak())
#let plain(value) = par(first-line-indent: (amount: 0pt, all: true), text(value))
#let indented(value, font: serif) = par(first-line-indent: (amount: 2 * advance, all: true), text(font: font, value))

#let title-lines(rows) = {
  set text(size: 22pt, weight: "bold", tracking: 0pt)
  set par(leading: 12pt, justify: false)
  align(center, block(width: 100%, rows.map(row => text(row)).join(linebreak())))
}

#let strut(height, content) = grid(
  columns: (0pt, 1fr), align: horizon,
  box(width: 0pt, height: height), content,
)

#let form-cell(cell) = table.cell(
  colspan: cell.columnSpan, rowspan: cell.rowSpan, align: if cell.head { center + horizon } else { left + horizon },
  strut(cell.height * 1mm - 8pt, if cell.head { text(font: sans, lines(cell.text)) } else { lines(cell.text) }),
)

// A first row of labels alone is repeated on every page.
#let form-table(part, size: 12pt) = {
  set text(size: size, tracking: 0pt)
  set par(leading: 7pt, justify: false)
  let headed = part.rows.first().all(cell => cell.head)
  let body = if headed { part.rows.slice(1) } else { part.rows }
  table(
    columns: part.widths.map(width => width * 1fr),
    stroke: 0.5pt, inset: (x: 5pt, y: 4pt),
    ..if headed { (table.header(..part.rows.first().map(form-cell)),) } else { () },
    ..body.flatten().map(form-cell),
  )
}

#let signature(sign) = {
  let wide = sign.organ.clusters().len() > 12
  align(right, pad(right: (if wide { 2 } else { 4 }) * advance, box(align(center, {
    set par(justify: false)
    text(sign.organ)
    linebreak()
    text(sign.date)
  }))))
}

#let note(value) = {
  set text(size: 12pt, tracking: 0pt)
  set par(leading: 8pt, spacing: 8pt, justify: false)
  par(first-line-indent: (amount: 24pt, all: true), text(value))
}

// Signature and whom to ask stay on one page, and never stand there alone.
#let ending(d) = block(breakable: false, width: 100%, above: 2 * pitch - 16pt, {
  if d.signature != none { signature(d.signature) }
  if d.contact != none { v(pitch - 16pt); set par(justify: false); indented(d.contact) }
  if d.missing != none { note(d.missing) }
})

#let red-head(organ, number) = {
  v(20mm)
  align(center, text(size: calc.min(36, 400 / calc.max(organ.clusters().len(), 1)) * 1pt, weight: "bold",
    tracking: 0pt, fill: official-red, organ))
  v(2 * pitch - 16pt)
  align(center, text(number))
  v(4mm - (pitch - 16pt), weak: false)
  line(length: 100%, stroke: 1pt + official-red)
  v(2 * pitch - 16pt)
}

#let attachments(names) = block(sticky: true, breakable: false, width: 100%, above: 2 * pitch - 16pt, {
  for (index, name) in names.enumerate() {
    let label = if index == 0 { "附件：" } else { "" }
    grid(columns: (2 * advance, 3 * advance, auto, 1fr), column-gutter: (0pt, 0pt, if names.len() > 1 { 4pt } else { 0pt }), row-gutter: 0pt,
      "", text(label), if names.len() > 1 { str(index + 1) + "." } else { "" }, text(name))
  }
})

#let letter(d) = body-text({
  if d.redHead != none { red-head(d.redHead, d.documentNumber) }
  title-lines(d.title)
  v(pitch - 16pt)
  if d.redHead == none and d.documentNumber != none { align(center, text(d.documentNumber)); v(pitch - 16pt) }
  if d.addressee != none { plain(d.addressee + "：") }
  for (index, part) in d.blocks.enumerate() {
    if part.kind == "table" { form-table(part) }
    else if part.style == "note" { note(part.text) }
    else {
      let printed = indented(part.text, font: if part.style == "heading" { sans } else { serif })
      if index + 1 == d.blocks.len() and d.signature != none { block(sticky: true, printed) } else { printed }
    }
  }
  if d.attachments.len() > 0 { attachments(d.attachments) }
  if d.signature != none or d.contact != none or d.missing != none { ending(d) }
})
`

/** One document, with its own page numbers: “– 1 –”, to the right on odd pages and to the left on even ones. */
export const LETTER_LAYOUT = `${PAGE_PARTS}
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title.join(""), author: d.organ, date: day(d.dated))
#set page(paper: "a4", margin: margins, footer-descent: 7mm, footer: context {
  let number = counter(page).get().first()
  set text(font: serif, size: 14pt, lang: "zh", region: "cn", fallback: false, cjk-latin-spacing: none)
  align(if calc.odd(number) { right } else { left }, pad(x: 14pt, text("– " + str(number) + " –")))
})
#letter(d)
`
