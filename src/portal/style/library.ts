export const LIBRARY_STYLE = `
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); gap: .9rem 1rem; align-items: end; margin-block: 1rem; }
@media (min-width: 60em) { html:not(.elder) .library-fields { grid-template-columns: minmax(0, 2.4fr) minmax(0, 1.3fr) minmax(0, 1fr) minmax(0, 1fr) 8rem; } }
@media (min-width: 60em) { html:not(.elder) .compare-fields { grid-template-columns: 1fr 1fr; } }
.field-submit .primary { width: 100%; justify-content: center; }
.results-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .2rem 1rem; margin-top: 1.2rem; }
.results-head h2 { margin: 0; }
.results-head .actions { margin: 0; }
.list-sheet { padding-block: .6rem; }
.report-list th[scope="row"] { min-width: 11em; }
.report-list td { white-space: nowrap; }
.report-list .year-link { font-weight: 600; }
.region-links { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin-block: .8rem; }
.region-links span { color: var(--soft); margin-inline-start: .5em; font-size: .92rem; }
.empty { text-align: center; }
.lamp-counts { display: flex; flex-wrap: wrap; gap: .4rem 1.6rem; margin-block: .5rem 1rem; }
.small-equation { display: flex; flex-wrap: wrap; gap: 0 .5em; }
.year-steps { display: grid; gap: 1rem; margin-top: .8rem; }
.year-steps h3 { font: 600 1rem var(--sans); }
.step-findings { display: grid; gap: .6rem; margin-top: .3rem; }
.step-findings .basis { display: block; }
.plain-table .group-row th { background: var(--tint); font-family: var(--serif); font-weight: 700; max-width: none; }
.explained { display: grid; gap: .5rem; margin-block: .8rem; }
.explained > div { display: grid; grid-template-columns: 5.8em 1fr; gap: 1rem; }
.explained dt { font-weight: 600; }
.catalogue td:nth-child(3) { min-width: 16em; }
.catalogue td:nth-child(4) { min-width: 12em; color: var(--soft); }
.request-id { color: var(--faint); font-size: .9rem; margin-top: 2rem; }
`
