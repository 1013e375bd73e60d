export const TEMPLATES_STYLE = `
.template-columns { display: grid; grid-template-columns: 19rem minmax(0, 1fr); gap: 1rem; align-items: start; }
.template-columns .section:first-child { margin-top: 0; }
.template-list { padding: .5rem; }
.template-list a { display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: center; padding: .4rem .7rem; border-radius: var(--radius); color: var(--ink); text-decoration: none; }
.template-list a:hover { background: var(--tint); }
.template-list a[aria-current] { background: var(--tint); color: var(--accent-ink); font-weight: 600; box-shadow: inset 3px 0 var(--accent); }
.statutory-paragraph { margin: 0; padding: .6rem .9rem; background: var(--paper); border-radius: var(--radius); color: var(--soft); }
.own-paragraph { border-inline-start: 3px solid var(--gold); padding-inline-start: .9rem; }
@media screen and (max-width: 63.9em) { .template-columns { grid-template-columns: minmax(0, 1fr); } }
`
