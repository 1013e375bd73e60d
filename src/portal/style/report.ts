export const REPORT_STYLE = `
.picture-link { display: block; max-width: 34rem; margin: 1rem auto 1.2rem; }
.picture img { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: var(--radius); }
.downloads { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: .9rem 2rem; margin: 1rem 0 0; }
.downloads dt { font-weight: 600; } .downloads dd { margin: 0; color: var(--soft); font-size: .93rem; line-height: 1.6; }
@media print { .picture, #downloads { display: none; } }
.report-header { padding-block: clamp(1rem, 3vw, 2rem) .5rem; }
.report-header h1 .organ-name { display: block; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5rem), 1fr)); gap: .7rem 1.5rem; margin-block: 1.4rem 1rem; padding-block: 1rem; border-block: 1px solid var(--line); }
.facts dt { font-size: .86rem; color: var(--faint); line-height: 1.4; }
.facts dd { line-height: 1.5; overflow-wrap: anywhere; }
.verdict-line { font-size: 1.1rem; margin: 0; }
.verdict-line .lamp { white-space: normal; }
.in-brief { background: var(--sheet); border: 1px solid var(--line); border-inline-start: 4px solid var(--accent); border-radius: var(--radius); padding: 1.1rem clamp(1rem, 3vw, 1.8rem); margin-block: .8rem 1.5rem; }
.in-brief h2 { font-size: 1.1rem; margin-bottom: .5rem; }
.year-figures { display: flex; flex-wrap: wrap; align-items: end; gap: .8rem 2.5rem; }
.remedy-terms { display: flex; gap: 1.8rem; }
@media (min-width: 48em) { .remedy-terms { border-inline-start: 1px solid var(--line); padding-inline-start: 2.5rem; } }
.balance { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.8rem; }
.balance > p { margin: 0; }
.balance dl { display: flex; align-items: end; gap: clamp(.5rem, 1.8vw, 1.4rem); }
.term { display: grid; grid-template-columns: auto auto; align-items: end; }
.term dt, .term dd { grid-column: 2; }
.term dt { font-size: .86rem; color: var(--soft); white-space: nowrap; }
.term dd { font: 700 clamp(1.5rem, 1rem + 3vw, 2.4rem)/1.25 var(--serif); }
.term dd.unstated { font-size: 1.1rem; color: var(--faint); }
@media screen and (max-width: 29.9em) { .term dt { white-space: normal; word-break: keep-all; max-width: 3.1em; line-height: 1.3; } .balance dl { gap: 0 .5rem; } }
.term[data-sign]::before { content: attr(data-sign) / ""; grid-column: 1; grid-row: 2; margin-inline-end: clamp(.4rem, 1.8vw, 1.4rem); font: 400 clamp(1.1rem, 1rem + 1vw, 1.7rem)/1.6 var(--serif); color: var(--faint); }
.balance-error .term[data-sign="≠"]::before { color: var(--error); font-weight: 700; }
.report-columns { display: grid; gap: 0 2rem; }
.report-body { min-width: 0; }
.contents { font-size: .93rem; }
.contents h2 { font: 600 .93rem var(--sans); color: var(--soft); margin-bottom: .3rem; }
.contents a { display: block; padding-block: .28rem; color: var(--ink); text-decoration: none; }
.contents a:hover { text-decoration: underline; }
@media (min-width: 75em) {
  .report-columns { grid-template-columns: minmax(0, 1fr) 13.5rem; }
  .contents { order: 2; position: sticky; top: 1.5rem; align-self: start; margin-top: 1.5rem; border-inline-start: 2px solid var(--line); padding-inline-start: 1.1rem; }
}
@media screen and (max-width: 74.9em) {
  .contents ol { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; }
  .contents a { text-decoration: underline; text-decoration-color: var(--rule); }
}
.chapter + .chapter { margin-top: clamp(2rem, 5vw, 3rem); }
.chapter h2 { margin-bottom: .9rem; }
.narrative { max-width: 44em; line-height: 1.95; text-align: justify; }
.narrative p { text-indent: 2em; margin: .35em 0; }
.narrative h3 { text-wrap: wrap; font: 600 1rem/1.9 var(--sans); margin-top: .8em; text-indent: 2em; }
.origin-note { background: var(--note-tint); border-inline-start: 4px solid var(--note); padding: .7rem 1rem; margin: 1.5rem 0 0; }
.findings { margin-top: 1rem; display: grid; gap: .8rem; }
.finding { border: 1px solid var(--line); border-inline-start: 4px solid var(--note); border-radius: var(--radius); padding: .8rem 1.1rem; scroll-margin-top: 1rem; }
.finding p { margin: .25rem 0; }
.finding-error { border-inline-start-color: var(--error); } .finding-warning { border-inline-start-color: var(--warning); }
.finding-head { display: flex; align-items: center; gap: .9rem; }
.finding-number { font-weight: 700; min-width: 1.6em; height: 1.6em; border-radius: .8em; padding-inline: .35em; line-height: 1.6; text-align: center; background: var(--note-tint); font-size: .9rem; }
.finding-error .finding-number { background: var(--error-tint); } .finding-warning .finding-number { background: var(--warning-tint); }
.check-id { font-family: var(--mono); font-size: .85rem; color: var(--faint); }
.finding-message { font-size: 1.04rem; }
.comparison { color: var(--soft); } .comparison b { color: var(--ink); }
.cell-links { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; }
.cell-links a { display: inline-block; padding-block: .1rem; }
.cell-links .place { display: inline-block; color: var(--faint); font-size: .88rem; margin-inline-start: .5em; }
.basis { color: var(--soft); font-size: .92rem; }
.finding:target { background: var(--warning-tint); outline: 3px solid var(--gold); }
`
