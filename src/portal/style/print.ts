/** A4, black on white: the report as people file it. Table three stays on one page. */
export const PRINT_STYLE = `
@page { size: A4; margin: 20mm 16mm 18mm;
  @top-left { content: "阳光公开 · 政府信息公开平台"; font: 8.5pt "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #555; }
  @bottom-center { content: "第 " counter(page) " 页　共 " counter(pages) " 页"; font: 8.5pt "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #555; } }
@media print {
  :root { --paper: #fff; --sheet: #fff; --tint: #f2f4f4; }
  html { font-size: 10.5pt; }
  body { line-height: 1.6; }
  .site-header, .site-footer, .crumbs, .skip-link, .contents, .actions, .scroll-hint, .mode-switch, form { display: none; }
  .wrap { max-width: none; padding: 0; }
  .sheet, .in-brief { border: 0; padding: 0; margin-block: 1.2em; }
  .report-header { padding: 0; }
  .report-header h1 { text-align: center; font-size: 18pt; }
  .facts { grid-template-columns: repeat(3, 1fr); gap: .4em 1.5em; font-size: 9pt; margin-block: 1em .6em; padding-block: .6em; }
  .verdict-line { font-size: 10.5pt; }
  .scroll { overflow: visible; box-shadow: none; }
  .narrative { max-width: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3, caption { break-after: avoid; }
  .requests-table, .remedies-table, .proactive-table tbody, .finding, .balance, .chart-pair, tr { break-inside: avoid; }
  .chart-pair { grid-template-columns: 1fr 1fr; }
  .chart-pair-wide { grid-template-columns: 1fr; }
  .group-row, .chart-note { break-after: avoid; }
  .statutory-table { font-size: 8.6pt; line-height: 1.3; min-width: 0; }
  .statutory-table th, .statutory-table td { padding: 1.2mm 1mm; border-color: #444; }
  .statutory-table td { min-width: 0; }
  .requests-table .results { width: 1.8em; } .requests-table .group { width: 4.4em; }
  .remedies-table { font-size: 8pt; }
  .remedies-table th { padding-inline: .4mm; }
  .flag { min-width: 0; height: auto; line-height: 1.2; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
