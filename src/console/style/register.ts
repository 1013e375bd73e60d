export const REGISTER_STYLE = `
.side { display: grid; gap: 1rem; position: sticky; top: calc(var(--head) + 1rem); }
.side .section { margin-block: 0; }
.big-day { margin: .6rem 0; }
.big-day strong { display: block; font: 700 1.5rem/1.35 var(--serif); color: var(--accent-ink); }
.hint-list { display: grid; gap: .5rem; }
.receipt { max-width: 46rem; margin-inline: auto; }
.receipt h2 { text-align: center; font-size: 1.4rem; margin-bottom: 1.2rem; }
.receipt-facts { display: grid; grid-template-columns: 8em minmax(0, 1fr); gap: .5rem 1rem; }
.receipt-facts dt { color: var(--soft); }
.receipt-number { font: 700 1.25rem/1.4 var(--mono); letter-spacing: .04em; overflow-wrap: anywhere; }
.receipt-facts + p { margin-top: 1.4rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.receipt-sign { text-align: end; margin-top: 2rem; }
@media screen and (max-width: 74em) { .side { position: static; } }
@media screen and (max-width: 40em) { .receipt-facts { grid-template-columns: minmax(0, 1fr); gap: 0 1rem; } .receipt-facts dd { margin-bottom: .5rem; } }
`
