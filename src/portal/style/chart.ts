const paint = (name: string): string => `.${name} { fill: var(--${name}); background: var(--${name}); }`

const PAINTS = [
  'series-1',
  'series-2',
  'series-3',
  'kind-1',
  'kind-2',
  'kind-3',
  'kind-4',
  'kind-5',
  'kind-6',
].map(paint)

export const CHART_STYLE = `
figure { margin: 0; }
.chart { width: 100%; max-width: 34rem; height: auto; overflow: visible; font-family: var(--sans); }
.chart text { font-size: 12.5px; fill: var(--soft); }
.chart .category { fill: var(--ink); font-size: 13px; }
.chart .value { fill: var(--ink); font-weight: 600; }
.chart .on-bar { fill: #fff; font-weight: 600; }
.chart .grid { stroke: var(--line); } .chart .axis { stroke: var(--rule); stroke-width: 1.5; }
.chart .track { fill: var(--paper); }
@media screen and (max-width: 47.9em) { .chart text, .chart .category { font-size: 17px; } .chart .on-bar { font-size: 15px; } }
${PAINTS.join('\n')}
.chart-key { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .9rem; margin-bottom: .6rem; }
.chart-key li { display: flex; align-items: center; gap: .45em; }
.swatch { width: .85em; height: .85em; border-radius: 2px; flex: none; forced-color-adjust: none; print-color-adjust: exact; }
.chart-note { color: var(--soft); max-width: 46em; }
.chart-pair { display: grid; gap: 1.5rem clamp(1.5rem, 4vw, 3rem); margin-top: 1rem; }
.chart-pair > * { min-width: 0; }
@media (min-width: 60em) { .chart-pair { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); align-items: start; } }
@media (min-width: 60em) { .chart-pair-wide { grid-template-columns: minmax(0, 1fr); } }
@media (min-width: 75em) { .chart-pair-wide { grid-template-columns: minmax(0, 4fr) minmax(0, 7fr); } }
.chart-pair .plain-table th, .chart-pair .plain-table td { padding-inline: .45rem; }
.chart-pair .figure { min-width: 3.6em; }
.chart-pair tbody th { min-width: 5em; }
@media screen { .elder .chart-pair { grid-template-columns: minmax(0, 1fr); }
.elder .chart { max-width: 46rem; } .elder .chart text { font-size: 15px; } }
@media screen and (max-width: 47.9em) { .elder .chart text, .elder .chart .category { font-size: 20px; } .elder .chart .on-bar { font-size: 17px; } }
`
