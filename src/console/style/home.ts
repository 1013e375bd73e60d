export const HOME_STYLE = `
.counts { border: 0; margin: 0 0 1rem; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(7.6rem, 1fr)); gap: .6rem; }
.count { display: flex; flex-direction: column; align-items: flex-start; gap: 0; padding: .6rem .9rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--sheet); color: var(--ink); font: inherit; font-size: .92rem; text-align: start; cursor: pointer; }
.count strong { font: 700 1.65rem/1.2 var(--serif); }
.count:hover { border-color: var(--accent); }
.count[aria-pressed=true] { border-color: var(--accent); background: var(--tint); box-shadow: inset 0 -3px var(--accent); }
.filter-form, .inline-form, .assign-bar { display: flex; flex-wrap: wrap; gap: .7rem 1rem; align-items: end; }
.filter-form .choice { padding-bottom: .5rem; }
.filter-search { flex: 1 1 16rem; }
.filter-form .field:not(.filter-search) { flex: 0 1 11rem; }
.inline-form .field { flex: 0 1 16rem; }
.saved-views { margin-block: .7rem; }
.saved-views li { display: inline-flex; align-items: center; margin-inline-end: 1rem; }
.assign-bar { position: sticky; top: calc(var(--head) + .4rem); z-index: 2; background: var(--tint); border: 1px solid var(--accent); border-radius: var(--radius); padding: .7rem 1rem; margin-bottom: .8rem; }
.assign-bar p { margin: 0 0 .5rem; font-weight: 600; }
.assign-bar .field { flex: 0 1 14rem; }
.cell-note { display: flex; flex-wrap: wrap; gap: .1rem .5rem; align-items: center; color: var(--soft); font-size: .86rem; font-weight: 400; }
.case-number { font-family: var(--mono); font-size: .95em; white-space: nowrap; }
.case-link { font-weight: 600; }
.confirm-queue h2 { font: inherit; font-size: 1.1rem; }
.confirm-queue ul { display: grid; gap: .35rem; margin-top: .5rem; }
`
