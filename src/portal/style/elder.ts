/** 长者模式: type half as large again, black on white, heavier lines, larger targets, fewer side matters. Paper is the same for everybody. */
export const ELDER_STYLE = `
@media screen {
html.elder { font-size: 137.5%; }
@media (min-width: 60em) { html.elder { font-size: 143.75%; } }
.elder { --paper: #ffffff; --ink: #000000; --soft: #10191a; --faint: #1c2627; --line: #5c6768; --rule: #2a3334; --grid: #2a3334; --accent: #003d47; --accent-ink: #003d47; --error: #8a1208; --warning: #5e3700; --clear: #0b4d27; --note: #25365c; }
.elder body { line-height: 1.8; }
.elder a { text-decoration-thickness: .1em; }
.elder .site-header { border-top-width: 8px; border-bottom-width: 2px; }
.elder .brand-title, .elder .crumbs, .elder .contents, .elder .check-id { display: none; }
.elder .site-nav a { padding: .6rem .9rem; font-weight: 600; }
.elder .mode-switch { background: var(--accent); color: #fff; font-size: 1rem; }
.elder .button, .elder button, .elder input, .elder select { min-height: 3rem; border-width: 2px; font-weight: 600; }
.elder .sheet, .elder .in-brief { border-width: 2px; }
.elder .plain-table, .elder .statutory-table { font-size: 1rem; }
.elder .report-columns { grid-template-columns: minmax(0, 1fr); }
.elder #versions { display: none; }
@media screen and (max-width: 74.9em) { .elder .scroll-hint { display: block; } }
@media screen and (max-width: 47.9em) {
  .elder .site-nav ul { display: grid; grid-template-columns: 1fr 1fr; }
  .elder .balance dl { flex-wrap: wrap; }
  .elder .statutory-table { font-size: .8rem; }
  .elder .requests-table { min-width: 36rem; }
  .elder .requests-table th.sum, .elder .requests-table tr > td:last-child { position: static; box-shadow: none; }
  .elder .search-box { flex-direction: column; }
  .elder .search-box button { justify-content: center; }
  .elder .glance { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .elder .glance dd { font-size: 1.25rem; }
  .elder .report-list th[scope="row"] { min-width: 6.5em; max-width: 6.5em; }
  .elder .explained > div { grid-template-columns: 1fr; gap: 0; }
}
.elder .narrative { line-height: 2.1; text-align: start; }
}
`
