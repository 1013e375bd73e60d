/** The making of annual reports: the statutory tables as on paper, figures that open, marks that lead to findings. */
export const ANNUAL_REPORT_STYLE = `
.report-band { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem; margin-bottom: 1rem; }
.report-band .section { margin: 0; padding-block: .9rem; }
.report-band .section-head { margin-bottom: .4rem; }
.report-band h2 { font-size: 1.05rem; }
.report-band .off-acts ul { grid-template-columns: minmax(0, 1fr); }
.phase-steps { display: grid; grid-template-columns: repeat(5, minmax(0, 1fr)); margin-block: .4rem 1rem; border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; background: var(--sheet); }
.phase-step { position: relative; padding: .5rem .4rem .5rem 1.3rem; text-align: center; color: var(--soft); }
.phase-step + .phase-step::before { content: ""; position: absolute; inset-block: 0; left: 0; width: .9rem; background: var(--paper); clip-path: polygon(0 0, 100% 50%, 0 100%); }
.phase-step.is-done { color: var(--green); } .phase-step.is-done::after { content: " ✓"; }
.phase-step.is-now { background: var(--accent); color: var(--on-accent); font-weight: 600; }
.phase-step .badge { margin-inline-start: .5em; }
.deadlines, .to-dos { display: grid; gap: .45rem; }
.deadline { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 .8rem; border-block-end: 1px solid var(--line); padding-block-end: .3rem; }
.to-do { display: flex; gap: .5rem; align-items: baseline; }
.to-do-mark { color: var(--amber); font-weight: 700; }
.to-do.is-done { color: var(--soft); } .to-do.is-done .to-do-mark { color: var(--green); }
.tab-count { display: inline-block; min-width: 1.4rem; margin-inline-start: .4em; padding-inline: .35em; border-radius: .7rem; background: var(--amber-tint); color: var(--amber); font-size: .78rem; font-weight: 700; text-align: center; }
.download-menu { position: relative; }
.download-menu > summary { list-style: none; } .download-menu > summary::-webkit-details-marker { display: none; }
.download-menu > summary::after { content: "▾"; }
.download-menu ul { position: absolute; inset-inline-end: 0; top: calc(100% + .3rem); z-index: 4; min-width: 12rem; padding: .4rem 0; background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: 0 6px 24px rgb(0 0 0 / .15); }
.download-menu li a { display: block; padding: .4rem 1rem; }
.report-sheet { padding-inline: clamp(.8rem, 3vw, 2.4rem); }
.report-title { font: 700 1.45rem/1.5 var(--serif); text-align: center; margin: .4rem 0 1.2rem; }
.report-state { display: none; text-align: center; color: var(--soft); font-size: .85rem; margin: -.8rem 0 1.2rem; }
.report-legend { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .2rem 1.5rem; color: var(--soft); font-size: .92rem; border-bottom: 1px solid var(--line); padding-bottom: .5rem; }
.report-legend p { margin: 0; }
.report-part { margin-block: 1.5rem; }
.report-part :is(h2, h3) { margin-bottom: .7rem; }
.report-words p { margin: 0 0 .4em; text-indent: 2em; line-height: 1.85; overflow-wrap: anywhere; }
.report-words .report-edit { text-indent: 0; margin-top: .6rem; }
.report-missing { color: var(--amber); background: var(--amber-tint); border-inline-start: 4px solid var(--amber); padding: .6rem 1rem; }
.statutory-table { width: 100%; border: 1.5px solid var(--ink); font-size: .9rem; line-height: 1.4; background: var(--sheet); }
.statutory-table th, .statutory-table td { border: 1px solid var(--grid); padding: .38rem .45rem; text-align: center; font-weight: 400; }
.statutory-table thead th, .statutory-table .block-head th, .statutory-table .block-head + tr th { background: var(--tint); }
.statutory-table .block-head th { font-family: var(--serif); font-weight: 700; border-block-start: 1.5px solid var(--ink); }
.statutory-table td { min-width: 3.1em; }
.statutory-table .number { font-weight: 700; }
.statutory-table .zero { color: var(--faint); }
.statutory-table .sum { font-weight: 600; }
.statutory-table .figure-head, .statutory-table .group { word-break: keep-all; padding-inline: .2em; }
.statutory-table .identity { font-size: .8rem; color: var(--soft); background: var(--tint); text-align: start; }
.statutory-table .item { text-align: start; }
.statutory-table td.has-warning { background: var(--amber-tint); }
.statutory-table td.has-error { background: var(--red-tint); }
.statutory-table td.has-difference { box-shadow: inset 0 0 0 2px var(--amber); }
.statutory-table td small { display: block; font-size: .74rem; font-weight: 400; line-height: 1.35; white-space: nowrap; }
.figure-last { color: var(--faint); } .figure-signed { color: var(--amber); font-weight: 600; } .figure-origin { color: var(--blue); }
.figure-open { display: inline-block; min-width: 1.6rem; min-height: 1.5rem; }
.flag { display: inline-block; min-width: 1.5rem; height: 1.5rem; margin-inline-start: .3em; padding-inline: .2em; border: 1.5px solid currentColor; border-radius: .75rem; font-size: .75rem; line-height: 1.3rem; font-weight: 700; text-decoration: none; vertical-align: middle; }
.flag-error { color: var(--red); } .flag-warning { color: var(--amber); }
.requests-table { min-width: 44rem; }
.requests-table .results { width: 2.3em; padding-inline: .2em; font-family: var(--serif); font-weight: 700; }
.upright { display: inline-block; writing-mode: vertical-rl; letter-spacing: .25em; }
.requests-table .group { width: 5.2em; }
.requests-table .figure-head { width: 4.7em; }
.requests-table :is(.inflow, .total, .outflow) > :not(.has-error, .has-warning) { background: var(--tint); }
.requests-table :is(.inflow, .total, .outflow) .item { font-weight: 600; }
.remedies-table { min-width: 46rem; }
.dialog-side { width: min(34rem, 100vw); height: 100dvh; max-height: 100dvh; margin: 0 0 0 auto; border-radius: 0; }
.figure-facts { display: flex; flex-wrap: wrap; gap: .5rem 1.8rem; margin-bottom: .8rem; }
.figure-facts dt { color: var(--soft); font-size: .88rem; }
.figure-facts dd { font: 700 1.4rem/1.3 var(--serif); }
.figure-facts dd small { margin-inline-start: .6em; font: 400 .82rem var(--sans); color: var(--soft); }
.record-list { display: grid; margin-top: .6rem; }
.record-item { border-block-start: 1px solid var(--line); padding-block: .55rem; }
.record-item p { margin: 0; overflow-wrap: anywhere; }
.record-head { display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: baseline; }
.record-counts { font-weight: 700; }
.record-item .soft { font-size: .9rem; }
.report-findings, .differences { display: grid; gap: .9rem; }
.report-finding { border-inline-start: 4px solid var(--rule); padding: .2rem 0 .3rem .9rem; }
.report-finding-error { border-color: var(--red); } .report-finding-warning { border-color: var(--amber); }
.report-finding p { margin: 0 0 .25rem; }
.report-finding-head { display: flex; gap: .6rem; align-items: baseline; }
.report-finding-head .badge { flex: none; }
.report-finding-message { font-weight: 600; }
.report-finding-source { color: var(--soft); font-size: .9rem; }
.report-finding-jumps { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin-bottom: .5rem; font-size: .95rem; }
.explain-form { max-width: 46rem; }
.explanation { margin-block: .4rem; }
.difference { border-block-start: 1px solid var(--line); padding-block-start: .8rem; }
.difference h4 { margin-block: .7rem 0; font-size: .95rem; }
.difference-figures strong { font: 700 1.15rem var(--serif); }
.remarks { display: grid; gap: .35rem; list-style: disc; padding-inline-start: 1.3em; margin-top: .4rem; }
.remark-row { border: 1px solid var(--line); border-radius: var(--radius); padding: .7rem .9rem; display: grid; gap: .7rem; min-width: 0; }
.remark-row legend { font-weight: 600; padding-inline: .3rem; }
.hash { overflow-wrap: anywhere; font-size: .8rem; }
.plain-table:has(td > input[type=checkbox]) :is(th, td):first-child { min-width: 0; width: 2.2rem; padding-inline: .3rem; }
.chased { display: grid; gap: .2rem; max-height: 14rem; overflow-y: auto; padding-inline-start: 1.2em; list-style: disc; }
.desk-year { margin-bottom: 1rem; }
.desk-links { margin: 0 0 .5rem; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; }
.plain-table .badge + .badge, .chased .badge { margin-inline-start: .4em; }
.count-late strong { color: var(--red); }
.timeline-text { white-space: pre-line; }
@media screen and (max-width: 74em) { .report-band { grid-template-columns: repeat(2, minmax(0, 1fr)); } .report-band > :last-child { grid-column: 1 / -1; } }
@media screen and (max-width: 47.9em) {
  .report-band { grid-template-columns: minmax(0, 1fr); }
  .phase-step { padding-inline: .9rem .1rem; font-size: .9rem; } .phase-step .badge { display: none; }
  .phase-step + .phase-step::before { width: .6rem; }
  .download-menu ul { inset-inline: 0 auto; }
  .statutory-table { font-size: .85rem; border-collapse: separate; border-spacing: 0; border-width: 1px; }
  .statutory-table th, .statutory-table td { border-width: 0 1px 1px 0; padding: .4rem .3rem; }
  .requests-table { min-width: 42rem; }
  .requests-table .results { width: 1.9em; } .requests-table .group { width: 3.1em; padding-inline: .1em; }
  .requests-table .item { position: sticky; left: 0; z-index: 1; background: var(--sheet); width: 7.6em; min-width: 7.6em; max-width: 7.6em; }
  .requests-table .item.wide { left: -3.1em; padding-inline-start: 3.5em; width: 10.7em; max-width: 10.7em; }
  .requests-table .item.whole { left: -5em; padding-inline-start: 5.4em; width: 12.6em; max-width: 12.6em; }
  .requests-table :is(.inflow, .total, .outflow) .item { background: var(--tint); }
  .requests-table :is(th.sum, tr > td:last-child) { position: sticky; right: 0; z-index: 1; box-shadow: -1px 0 var(--rule); }
  .requests-table tr > td:last-child:not(.has-error, .has-warning) { background: var(--sheet); }
  .requests-table :is(.inflow, .total, .outflow) > td:last-child:not(.has-error, .has-warning) { background: var(--tint); }
}
@media print {
  .report-sheet { padding: 0; } .report-sheet .scroll { overflow: visible; }
  .page:has(.report-sheet) .page-head { display: none; }
  .counts, .desk-links, .plain-table input[type=checkbox] { display: none; }
  .report-title { font-size: 16pt; margin-top: 0; } .report-state { display: block; }
  .report-part { break-inside: auto; margin-block: 5mm; } .report-part:has(.requests-table) { break-inside: avoid; } .report-part :is(h2, h3) { break-after: avoid; }
  .statutory-table { font-size: 8.4pt; line-height: 1.28; min-width: 0; }
  .statutory-table th, .statutory-table td { padding: 1.1mm .8mm; border-color: #444; min-width: 0; }
  .statutory-table .flag, .statutory-table td small { display: none; }
  .statutory-table td:is(.has-error, .has-warning, .has-difference) { background: none; box-shadow: none; }
  .requests-table .group, .requests-table .figure-head { width: auto; }
  .figure-open { display: inline; } .report-missing { color: var(--ink); }
}
`
