/** The roll-up of an area's reports. */
export const REPORT_ROLL_UP_STYLE = `
.roll-up-board th[scope=row] { min-width: 9.5rem; word-break: keep-all; overflow-wrap: anywhere; }
.roll-up-board td:nth-of-type(1):not(.figure) { min-width: 9.4rem; }
.roll-up-board .badge + .badge { margin-inline-start: .3em; }
.roll-up-board td.figure .cell-note { display: flex; flex-wrap: wrap; gap: 0 .4em; justify-content: flex-end; white-space: nowrap; }
.roll-up-board thead th.figure { vertical-align: bottom; white-space: normal; word-break: keep-all; min-width: 5.2rem; }
.unusual { color: var(--amber); font-weight: 600; }
.double-note { max-width: 22rem; color: var(--amber); white-space: normal; }
.head-sum { display: block; color: var(--soft); font-weight: 400; white-space: nowrap; }
.included, .difference-organs { display: grid; gap: .3rem; padding-inline-start: 1.2em; list-style: disc; }
.import-preview { display: grid; gap: 1rem; border-block-start: 1px solid var(--line); padding-block-start: 1rem; min-width: 0; }
.import-preview > * { min-width: 0; }
.import-preview p { margin: 0; }
.import-facts { display: grid; gap: .35rem; }
.import-facts div { display: flex; gap: .8rem; }
.import-facts dt { flex: none; width: 8em; color: var(--soft); }
.import-facts dd { overflow-wrap: anywhere; }
.import-facts .differs { color: var(--red); font-weight: 600; }
`
