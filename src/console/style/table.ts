export const TABLE_STYLE = `
.scroll { position: relative; overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; }
caption { text-align: start; font-weight: 600; padding-bottom: .5rem; }
.plain-table { width: 100%; font-size: .95rem; }
.plain-table th, .plain-table td { padding: .55rem .7rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: baseline; }
.plain-table thead th { border-bottom: 2px solid var(--accent); color: var(--soft); font-weight: 600; font-size: .88rem; white-space: nowrap; }
.plain-table tbody th { font-weight: 500; }
.plain-table tbody tr:hover > * { background: var(--tint); }
.plain-table .figure { text-align: end; white-space: nowrap; }
.plain-table .figure-input { width: 8.5em; min-height: 2.2rem; text-align: end; font-variant-numeric: tabular-nums; }
.plain-table tr.sum-row > * { border-top: 2px solid var(--accent); font-weight: 600; }
.plain-table tr.is-current > * { background: var(--tint); }
.plain-table tr.is-current > :first-child { box-shadow: inset 4px 0 var(--accent); }
.sort { border: 0; background: none; padding: 0; font: inherit; color: inherit; cursor: pointer; white-space: nowrap; }
.sort:hover { color: var(--accent-ink); }
@media screen and (max-width: 47.9em) { .plain-table th[scope=row] { min-width: 7.5em; } .plain-table td { min-width: 4em; } }
@media screen and (max-width: 40em) { .plain-table .minor { display: none; } }
.more { text-align: center; margin-top: 1rem; }
.nowrap { white-space: nowrap; }
`
