/** The three statutory tables: ruled on all sides as on paper; zeros recede, figures stand out, marks lead to findings. */
export const STATUTORY_TABLE_STYLE = `
.statutory { margin-block: 1rem; }
.statutory-table { width: 100%; border: 1.5px solid var(--ink); font-size: .92rem; line-height: 1.45; background: var(--sheet); }
.statutory-table caption { font: 700 1.05rem var(--serif); text-align: center; }
.statutory-table th, .statutory-table td { border: 1px solid var(--grid); padding: .42rem .5rem; text-align: center; font-weight: 400; position: relative; }
.statutory-table thead th, .statutory-table .block-head th, .statutory-table .block-head + tr th { background: var(--tint); }
.statutory-table .block-head th { font-family: var(--serif); font-weight: 700; border-top: 1.5px solid var(--ink); }
.statutory-table .sum, .statutory-table tr > td:last-child { font-weight: 600; }
.statutory-table td { min-width: 3.1em; }
.statutory-table .figure-head, .statutory-table .group { word-break: keep-all; }
.statutory-table tr > td.zero { color: var(--faint); font-weight: 400; }
.statutory-table td.number, .statutory-table td.annotated { font-weight: 700; }
.statutory-table .identity { font-size: .82rem; color: var(--soft); background: var(--tint); text-align: start; }
.symbol { display: inline-block; font-size: .8em; line-height: 1.5; }
.blank .symbol, .symbol.blank { color: var(--faint); border: 1px dashed var(--rule); border-radius: 3px; padding-inline: .35em; }
.unreadable .symbol, .symbol.unreadable { color: var(--error); border: 1px solid var(--error); border-radius: 3px; padding-inline: .35em; font-weight: 700; }
.absent .symbol, .symbol.absent { color: var(--warning); border: 1px solid var(--warning); border-radius: 3px; padding-inline: .35em; }
.notApplicable .symbol, .symbol.notApplicable { font-size: 1em; color: var(--soft); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; font-size: .86rem; color: var(--soft); margin-top: .6rem; }
.statutory-table tr > td.has-error { background: var(--error-tint); }
.statutory-table tr > td.has-warning { background: var(--warning-tint); }
.flag { display: inline-block; min-width: 1.5rem; height: 1.5rem; line-height: 1.4rem; padding-inline: .2em; border-radius: .75rem; font-size: .75rem; font-weight: 700; text-decoration: none; border: 1.5px solid currentColor; vertical-align: middle; margin-inline-start: .35em; }
.flag:hover { color: #fff; }
.flag-error { color: var(--error); } .flag-warning { color: var(--warning); }
.flag-error:hover { background: var(--error); border-color: var(--error); } .flag-warning:hover { background: var(--warning); border-color: var(--warning); }
.origin { display: block; font-size: .74rem; font-weight: 400; color: var(--note); white-space: nowrap; }
.statutory-table td:target { background: #fff3c4; outline: 3px solid var(--warning); outline-offset: -1px; z-index: 2; }
.statutory-table .item { text-align: start; }
.requests-table { min-width: 44rem; }
.requests-table .results { width: 2.3em; padding-inline: .2em; font-family: var(--serif); font-weight: 700; }
.upright { display: inline-block; writing-mode: vertical-rl; letter-spacing: .25em; }
.requests-table .group { width: 5.2em; padding-inline: .25em; }
.requests-table .inflow > *, .requests-table .total > *, .requests-table .outflow > * { background: var(--tint); }
.requests-table .inflow .item, .requests-table .total .item, .requests-table .outflow .item { font-weight: 600; }
.requests-table .figure-head { width: 4.5em; padding-inline: .2em; }
.remedies-table { min-width: 46rem; }
.remedies-table th { padding-inline: .3em; }
.remedies-table .sum { font-weight: 600; }
.proactive-table th[scope="row"] { min-width: 8em; }
@media screen and (max-width: 47.9em) {
  .statutory-table { font-size: .85rem; border-collapse: separate; border-spacing: 0; border-width: 1px; }
  .statutory-table th, .statutory-table td { border-width: 0 1px 1px 0; padding: .42rem .35rem; }
  .statutory-table caption { text-align: start; }
  .requests-table { min-width: 40rem; }
  .requests-table .results { width: 1.9em; padding-inline: .2em; }
  .requests-table .group { width: 3.1em; padding-inline: .1em; }
  .requests-table .item { position: sticky; left: 0; z-index: 1; background: var(--sheet); min-width: 7.6em; max-width: 7.6em; width: 7.6em; box-shadow: 1px 0 var(--rule); }
  .requests-table .item.wide { left: -3.1em; padding-inline-start: 3.5em; width: 10.7em; max-width: 10.7em; }
  .requests-table .item.whole { left: -5em; padding-inline-start: 5.4em; width: 12.6em; max-width: 12.6em; }
  .requests-table .inflow .item, .requests-table .total .item, .requests-table .outflow .item { background: var(--tint); }
  .requests-table .figure-head { width: 3.6em; min-width: 3.6em; }
  .requests-table th.sum, .requests-table tr > td:last-child { position: sticky; right: 0; z-index: 1; box-shadow: -1px 0 var(--rule); }
  .requests-table tr > td:last-child { background: var(--sheet); }
  .requests-table .inflow > td:last-child, .requests-table .total > td:last-child, .requests-table .outflow > td:last-child { background: var(--tint); }
  .requests-table tr > td.has-error { background: var(--error-tint); }
  .requests-table tr > td.has-warning { background: var(--warning-tint); }
  .proactive-table th[scope="row"], .proactive-table th[scope="col"]:first-child { position: sticky; left: 0; z-index: 1; background: var(--sheet); min-width: 6.5em; }
}
`
