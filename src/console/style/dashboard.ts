/** Pictures of a year: charts with their tables, key figures, the board of organs. */
const paint = (name: string): string => `.${name} { fill: var(--${name}); background: var(--${name}); }`

const PAINTS = ['series-1', 'series-3', 'kind-1', 'kind-3', 'kind-4', 'kind-6'].map(paint)

const PHASE_COLOURS = {
  unopened: '--rule',
  drafting: '--gold',
  returned: '--red',
  submitted: '--blue',
  accepted: '--kind-2',
  signed: '--accent',
  published: '--green',
} as const

const PHASES = Object.entries(PHASE_COLOURS).map(
  ([phase, colour]) =>
    `.phase-tile-${phase} { border-block-start-color: var(${colour}); } .phase-swatch-${phase} { background: var(${colour}); }`,
)

export const DASHBOARD_STYLE = `
.chart-pair figure { margin: 0; }
.chart { width: 100%; max-width: 34rem; height: auto; overflow: visible; font-family: var(--sans); }
.chart-wide { max-width: none; }
.chart text { font-size: 13px; fill: var(--soft); }
.chart .category { fill: var(--ink); }
.chart .value { fill: var(--ink); font-weight: 600; }
.chart .on-bar { fill: #fff; font-weight: 600; }
.chart .grid { stroke: var(--line); } .chart .axis { stroke: var(--rule); stroke-width: 1.5; }
.chart .track { fill: var(--tint); }
.chart .last-year { stroke: var(--kind-3); stroke-width: 2.5; }
${PAINTS.join('\n')}
${PHASES.join('\n')}
.chart-key { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .9rem; margin-bottom: .6rem; }
.chart-key li { display: flex; align-items: center; gap: .45em; }
.swatch { width: .85em; height: .85em; border-radius: 2px; flex: none; forced-color-adjust: none; print-color-adjust: exact; }
.swatch-mark { width: 3px; height: 1.1em; background: var(--kind-3); }
.chart-note { color: var(--soft); max-width: 46em; margin: 0 0 .6rem; }
.chart-pair { display: grid; gap: 1.2rem clamp(1.5rem, 4vw, 3rem); }
.chart-pair > * { min-width: 0; }
@media (min-width: 60em) { .chart-pair { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); align-items: start; } .chart-pair-months { grid-template-columns: minmax(0, 7fr) minmax(0, 3fr); } }
.chart-pair-months .plain-table th, .chart-pair-months .plain-table td { padding-block: .2rem; }
.key-figures { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem 1.5rem; }
@media (min-width: 40em) { .key-figures { grid-template-columns: repeat(3, minmax(0, 1fr)); } }
@media (min-width: 75em) { .key-figures { grid-template-columns: repeat(6, minmax(0, 1fr)); } }
.key-figures dt { color: var(--soft); font-size: .92rem; }
.key-figures dd { margin: 0; }
.key-value { display: block; font: 700 1.6rem/1.3 var(--serif); }
.key-value .figure-link, .key-note .figure-link { font: inherit; padding: 0; min-width: 0; }
.key-note { color: var(--soft); font-size: .85rem; }
.tiles-small { grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr)); gap: .6rem; }
.phase-tile { padding: .5rem .7rem; }
.phase-tile h3 { font-size: .95rem; margin-bottom: .2rem; }
.phase-tile p { margin: 0; }
.phase-name { font-weight: 600; }
.tile-figures { color: var(--soft); font-size: .85rem; }
.tile-figures strong { color: var(--red); }
@media screen { .dense .plain-table :is(th, td) { padding-inline: .45rem; } .dense .plain-table tbody th .organ-name { white-space: nowrap; } }
@media screen and (max-width: 47.9em) { .dense .plain-table tbody th[scope=row] { position: sticky; left: 0; background: var(--sheet); box-shadow: 1px 0 var(--line); } .dense .plain-table tbody th .organ-name { white-space: normal; } }
@media screen and (max-width: 47.9em) { .chart text { font-size: 16px; } .chart-wide text { font-size: 22px; } }
@media print { .section-head > a { display: none; } .figure-link { min-width: 0; padding: 0; } .chart-pair .plain-table { font-size: 8.5pt; } .chart-pair .plain-table :is(th, td) { padding: .8mm; } .dense .plain-table { font-size: 7.8pt; } .dense .plain-table :is(th, td) { padding: .8mm .6mm; } .dense .plain-table thead th, .dense .sort { white-space: normal; } .sort span { display: none; } .tiles-small { grid-template-columns: repeat(4, 1fr); } .chart-pair { display: grid; grid-template-columns: 1fr 1fr; } .chart-pair-months { grid-template-columns: 2fr 1fr; } .chart-pair, .phase-tile { break-inside: avoid; } .figure-link { text-decoration: none; color: inherit; } }
`
