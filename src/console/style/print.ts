/** A4, black on white, without what surrounds the page. */
export const PRINT_STYLE = `
@page { size: A4; margin: 20mm 18mm; }
@media print {
  :root { --paper: #fff; --tint: #f2f4f4; }
  html { font-size: 10.5pt; }
  body, body main { background: #fff; }
  .console-head, .console-nav, .skip-link, .page-actions, .actions, .announcements, .button, .button-off, .more, .no-print { display: none; }
  .console-body, .columns { display: block; }
  main { padding: 0; }
  .sheet { border: 0; padding: 0; }
  .scroll { overflow: visible; }
  a { color: inherit; text-decoration: none; }
  h2, h3, caption { break-after: avoid; }
  tr, .timeline-entry { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
