/** The register of documents and hand-over lists. */
export const DOCUMENTS_STYLE = `
.row-note { display: block; color: var(--soft); font-size: .85rem; font-weight: 400; }
.count-cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); gap: .8rem; margin-bottom: .6rem; }
.count-card { border: 1px solid var(--line); border-block-start: 4px solid var(--rule); border-radius: var(--radius); padding: .6rem .9rem; background: var(--sheet); text-align: start; font: inherit; color: inherit; cursor: pointer; }
.count-card[aria-pressed="true"] { border-color: var(--accent); background: var(--tint); }
.count-card strong { display: block; font: 700 1.6rem/1.2 var(--serif); font-variant-numeric: tabular-nums; }
.day { white-space: nowrap; }
.documents-filter .field { flex: 1 1 9rem; }
.part-head { font-size: 1.05rem; margin-block: 1rem .5rem; }
.life + .actions { margin-block-start: .9rem; }
.change-list { display: grid; gap: .5rem; padding: 0; margin: 0; list-style: none; }
.cleanup-choice { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: baseline; padding-block: .2rem; }
.identity { color: var(--soft); font-variant-numeric: tabular-nums; }
.import-problems { margin: 0; padding-inline-start: 1.1em; color: var(--red); }
.life { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr)); gap: .4rem 1.4rem; }
.life dt { color: var(--soft); font-size: .9rem; } .life dd { margin: 0; }
.cleanup { border-block-start: 1px solid var(--line); padding-block: .8rem; }
.cleanup h3 { font-size: 1.02rem; }
@media print { .count-card { border: 1px solid #999; } }
`
