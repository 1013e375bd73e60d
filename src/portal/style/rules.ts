/** The register of 规章和规范性文件: tiles by validity, marks, notes under names. */
export const RULES_STYLE = `
.rule-tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: .7rem; margin-block: .6rem 1rem; padding: 0; list-style: none; }
.rule-tiles a { display: flex; flex-direction: column; gap: .1rem; padding: .7rem .9rem; background: var(--sheet); border: 1px solid var(--line); border-top: 3px solid var(--rule); border-radius: var(--radius); text-decoration: none; color: var(--ink); }
.rule-tiles a:hover { background: var(--tint); }
.rule-tiles a[aria-current] { border-color: var(--accent); background: var(--tint); }
.rule-tiles strong { font: 700 1.5rem/1.2 var(--serif); font-variant-numeric: tabular-nums; }
.rule-tiles span { color: var(--soft); font-size: .92rem; }
.rule-tiles .validity-inForce a { border-top-color: var(--clear); }
.rule-tiles .validity-amended a { border-top-color: var(--warning); }
.rule-tiles .validity-repealed a, .rule-tiles .validity-expired a { border-top-color: var(--error); }
.rule-tiles .validity-notYetEffective a { border-top-color: var(--note); }
@media (min-width: 60em) { html:not(.elder) .rule-fields { grid-template-columns: minmax(0, 2.4fr) minmax(0, 1fr) minmax(0, 1fr) 8rem; } }
.standing { display: inline-block; padding: .05rem .55rem; border-radius: 1rem; font-size: .88rem; white-space: nowrap; background: var(--note-tint); color: var(--note); }
.standing.validity-inForce { background: var(--clear-tint); color: var(--clear); }
.standing.validity-amended { background: var(--warning-tint); color: var(--warning); }
.standing.validity-repealed, .standing.validity-expired { background: var(--error-tint); color: var(--error); }
.rule-table th[scope="row"] { min-width: 15em; max-width: 30em; }
.rule-table td { white-space: nowrap; }
.rule-note { display: block; color: var(--faint); font-size: .88rem; white-space: nowrap; }
th .rule-note { white-space: normal; font-weight: 400; }
.rule-texts { display: inline-flex; gap: .8rem; }
.rule-cleanups { display: grid; gap: .6rem; padding: 0; list-style: none; }
.rule-cleanups li { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; padding: .7rem 0; border-bottom: 1px solid var(--line); }
.rule-cleanups span { color: var(--soft); }
.rule-consulting { color: var(--soft); margin-block: 1.2rem; }
@media print { .rule-tiles a { border: 1px solid #999; padding: .3rem .5rem; } .rule-fields, .rule-texts { display: none; } .rule-table th:last-child, .rule-table td:last-child { display: none; } .standing.standing { padding: 0; background: none; color: #000; } }
`
