export const CASE_STYLE = `
.timeline { position: relative; margin-inline-start: .3rem; }
.timeline-entry { position: relative; display: grid; grid-template-columns: 8.2rem minmax(0, 1fr); gap: 0 1.6rem; padding-block: .35rem .8rem; }
.timeline-entry::before { content: ""; position: absolute; left: 9rem; top: 1.2rem; bottom: -.6rem; width: 2px; background: var(--line); }
.timeline-entry:last-child::before { display: none; }
.timeline-entry::after { content: ""; position: absolute; left: 8.62rem; top: .72rem; width: .85rem; height: .85rem; border-radius: 50%; background: var(--sheet); border: 3px solid var(--accent); }
.timeline-letter::after { border-radius: 2px; background: var(--accent); }
.timeline-quiet::after { border-color: var(--rule); border-width: 2px; }
.timeline-end::after { background: var(--green); border-color: var(--green); }
.timeline p { margin: 0; }
.timeline-when { color: var(--soft); font-size: .9rem; text-align: end; padding-top: .05rem; }
.timeline-title { font-weight: 600; display: flex; flex-wrap: wrap; gap: .2rem .6rem; align-items: baseline; }
.timeline-by { color: var(--faint); font-size: .85rem; }
@media screen and (max-width: 40em) {
  .timeline-entry { grid-template-columns: minmax(0, 1fr); padding-inline-start: 1.6rem; }
  .timeline-entry::before { left: .4rem; } .timeline-entry::after { left: 0; }
  .timeline-when { text-align: start; }
}
.case-lead { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: center; margin: .2rem 0 0; }
.tabs { display: flex; gap: .2rem; border-bottom: 2px solid var(--line); margin-bottom: 1rem; overflow-x: auto; }
.tabs a { padding: .5rem 1.1rem; color: var(--ink); text-decoration: none; border-bottom: 3px solid transparent; margin-bottom: -2px; white-space: nowrap; }
.tabs a:hover { border-bottom-color: var(--rule); }
.tabs a[aria-current] { color: var(--accent-ink); font-weight: 600; border-bottom-color: var(--accent); }
.deadline-line { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; align-items: baseline; font-size: 1.05rem; margin-top: 0; }
.deadline-line strong { font: 700 1.35rem/1.3 var(--serif); color: var(--accent-ink); }
.trace { margin-top: .6rem; }
.trace summary { margin-bottom: .5rem; }
.off-acts { margin-top: 1rem; }
.off-acts ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: .9rem 1.2rem; margin-top: .8rem; }
.note-list { display: grid; gap: .8rem; }
.note-list li { border-inline-start: 3px solid var(--gold); padding-inline-start: .9rem; }
.note-list p { margin: 0; }
.review-list { display: grid; gap: .4rem; }
.audit-changes { min-width: 13em; }
.audit-change { font-size: .88rem; overflow-wrap: anywhere; }
.letter { background: #fff; border: 1px solid var(--line); padding: 2rem clamp(1rem, 5vw, 3.5rem); font-family: var(--serif); line-height: 1.9; max-width: 48rem; margin-inline: auto; }
.letter p { margin: 0; text-indent: 2em; overflow-wrap: anywhere; }
.letter .letter-title { text-indent: 0; text-align: center; font-size: 1.3rem; font-weight: 700; margin: .4em 0 .8em; line-height: 1.5; }
.letter .letter-number { text-indent: 0; text-align: center; color: var(--soft); }
.letter .letter-addressee { text-indent: 0; }
.letter .letter-addressee::after { content: "："; }
.letter .letter-signature { text-indent: 0; text-align: end; }
.facts + .letter { margin-top: 1.2rem; }
.steps { display: flex; flex-wrap: wrap; gap: .4rem; margin-bottom: 1rem; }
.steps li > * { display: block; padding: .4rem 1rem; border: 1px solid var(--line); border-radius: 99px; background: var(--sheet); color: var(--soft); font: inherit; }
.steps li > button { color: var(--accent-ink); cursor: pointer; border-color: var(--accent); }
.steps li[aria-current] > * { background: var(--accent); color: #fff; border-color: var(--accent); font-weight: 600; }
.chosen-outcome { background: var(--tint); border-inline-start: 4px solid var(--accent); padding: .8rem 1.2rem; }
.outcome-tree { border: 0; padding: 0; margin: 0; display: grid; gap: 1.1rem; }
.outcome-tree legend { padding: 0; margin-bottom: .8rem; color: var(--soft); }
.outcome-choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr)); gap: .5rem; margin-top: .45rem; }
.outcome { display: flex; gap: .6rem; padding: .6rem .8rem; border: 1px solid var(--line); border-radius: var(--radius); cursor: pointer; }
.outcome:hover { border-color: var(--accent); }
.outcome.is-chosen { border-color: var(--accent); background: var(--tint); box-shadow: inset 4px 0 var(--accent); }
.wizard-actions { margin-top: 1rem; }
`
