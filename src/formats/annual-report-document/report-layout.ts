/** The annual report in Typst, on the page of GB/T 9704-2012. Constant; data come in as values. */
import { PAGE_PARTS } from '../request-document/letter-layout.ts'

export const REPORT_LAYOUT = `${PAGE_PARTS}
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title.join(""), author: d.organ, date: day(d.dated))
#set page(paper: "a4", margin: margins, header-ascent: 9mm, footer-descent: 7mm,
  header: if d.mark != none {
    set text(font: sans, size: 14pt, lang: "zh", region: "cn", fallback: false, fill: official-red)
    align(right, box(stroke: 0.8pt + official-red, inset: (x: 8pt, y: 5pt), text(d.mark)))
  },
  footer: context {
    let number = counter(page).get().first()
    set text(font: serif, size: 14pt, lang: "zh", region: "cn", fallback: false, cjk-latin-spacing: none)
    align(if calc.odd(number) { right } else { left }, pad(x: 14pt, text("– " + str(number) + " –")))
  })

#let filled(cell) = table.cell(
  colspan: cell.columnSpan, rowspan: cell.rowSpan, breakable: cell.breakable,
  text(size: cell.size * 1pt, font: if cell.head { sans } else { serif }, cell.lines.map(line => text(line)).join(linebreak())),
)

#let statutory(part) = {
  set text(size: part.size * 1pt, tracking: 0pt)
  set par(leading: 3.2pt, spacing: 3.2pt, justify: false, first-line-indent: (amount: 0pt, all: true))
  table(
    columns: part.widths.map(width => width * 1mm), align: center + horizon, stroke: 0.5pt,
    inset: (x: d.inset * 1mm, y: part.air * 1pt),
    ..if part.heads.len() > 0 { (table.header(repeat: true, ..part.heads.map(filled)),) } else { () },
    ..part.body.map(filled),
  )
}

// On one page with its heading where one page holds it.
#let chapter-table(heading, part) = block(
  breakable: part.breakable, above: 0pt, below: pitch - 16pt, width: 100%,
  { indented(heading, font: sans); v(4pt, weak: true); statutory(part) },
)

#body-text({
  title-lines(d.title)
  v(pitch - 16pt)
  for part in d.parts {
    if part.kind == "table" { chapter-table(part.heading, part) }
    else if part.kind == "heading" { block(sticky: true, spacing: pitch - 16pt, indented(part.text, font: sans)) }
    else { par(first-line-indent: (amount: 2 * advance, all: true), text(part.lead) + text(part.text)) }
  }
  if d.missing != none { note(d.missing) }
})
`
