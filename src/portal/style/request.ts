/** Forms, receipts and the page of a case. */
export const REQUEST_STYLE = `
.narrow { max-width: 52rem; }
textarea { font: inherit; color: var(--ink); background: var(--sheet); border: 1.5px solid var(--rule); border-radius: var(--radius); padding: .5rem .7rem; width: 100%; resize: vertical; }
input[type="radio"], input[type="checkbox"] { width: 1.25rem; height: 1.25rem; min-height: 0; flex: none; accent-color: var(--accent); margin: .15rem 0 0; }
input[type="file"] { padding: .4rem; border-style: dashed; }
.entry { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 2rem; background: var(--tint); border-inline-start: 5px solid var(--accent); border-radius: var(--radius); padding: 1.1rem clamp(1rem, 3vw, 1.8rem); margin-block: 1.5rem; }
.entry h2 { font-size: 1.25rem; } .entry p { margin: .2rem 0 0; max-width: 38em; }
.entry .actions { margin: 0; }
.apply-steps { grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); gap: 1rem 1.8rem; }
.apply-steps h2 { font-size: 1.1rem; }
.apply-steps h2::before { content: counter(step) ". "; color: var(--accent-ink); }
.organ-search { display: flex; gap: .8rem; align-items: end; max-width: 36rem; margin-block: 1rem; }
.organ-search > div { flex: 1; }
.organ-list > li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .4rem 1.5rem; padding-block: .8rem; border-bottom: 1px solid var(--line); }
.organ-list > li:last-child { border-bottom: 0; }
.organ-list .actions { margin: 0; }
.organ-list .actions { align-items: center; } .quiet-link { display: inline-block; padding: .5rem .6rem; }
.organ-name { font-weight: 600; font-size: 1.05rem; }
.organ-kind { color: var(--soft); font-size: .9rem; margin-inline-start: .8em; }
.help-line { background: var(--note-tint); border-inline-start: 4px solid var(--note); padding: .7rem 1rem; margin-block: 1.2rem; }
.help-line p { margin: 0; }
.blocks { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem; margin-block: 1.5rem; align-items: start; }
.block h2 { border-bottom: 2px solid var(--accent); padding-bottom: .4rem; margin-bottom: .8rem; }
.institutions li { margin-block: .6rem; } .institutions span { display: block; color: var(--soft); font-size: .92rem; }
.disclosures { display: grid; gap: .9rem; counter-reset: place; }
.disclosures li { border-top: 1px solid var(--line); padding-top: .8rem; }
.disclosures li:first-child { border-top: 0; padding-top: 0; }
.disclosures a { font-weight: 600; }
.disclosures p { margin: .2rem 0; color: var(--soft); }
.disclosure-facts { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; color: var(--soft); font-size: .9rem; }
.disclosure h1 { font-size: clamp(1.4rem, 1.1rem + 1.4vw, 1.9rem); }
.fact-list { display: grid; grid-template-columns: minmax(7em, max-content) minmax(0, 1fr); gap: .5rem 1.4rem; margin-block: .8rem; }
.fact-list dt { color: var(--soft); } .fact-list dd { overflow-wrap: anywhere; }
.as-typed { white-space: pre-wrap; overflow-wrap: anywhere; }
.guide section:first-child h2 { margin-top: 0; }
.guide h2 { font-size: 1.3rem; } .guide h3 { margin-top: 1.2rem; }
.form-part + .form-part { margin-top: 2.4rem; padding-top: 2rem; border-top: 1px solid var(--line); }
.form-part > h2 { margin-bottom: 1rem; }
.form-part > h3 { margin-top: 1.6rem; }
.field, .choice-field { margin-block: 1.1rem; min-width: 0; }
.form-grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); gap: 0 1.4rem; align-items: end; }
.form-grid > .form-grid { grid-column: 1 / -1; }
.field > label, .choice-field > legend { font-size: 1rem; font-weight: 600; color: var(--ink); padding: 0; margin-bottom: .25rem; }
.choice-field { border: 0; padding: 0; margin-inline: 0; }
.required { color: var(--soft); font-weight: 400; font-size: .88em; }
.field-hint { color: var(--soft); font-size: .92rem; margin: 0 0 .4rem; max-width: 46em; }
.field-fault { color: var(--error); font-weight: 600; margin: 0 0 .4rem; }
.field-fault::before { content: "▲ "; font-size: .8em; }
.has-fault { border-inline-start: 4px solid var(--error); padding-inline-start: .9rem; }
.has-fault input, .has-fault textarea, .has-fault select { border-color: var(--error); }
.choice-list { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr)); gap: .5rem; }
.choice { display: flex; gap: .6rem; align-items: flex-start; margin: 0; color: var(--ink); font-size: 1rem; cursor: pointer; }
.choice-list .choice { border: 1.5px solid var(--line); border-radius: var(--radius); padding: .6rem .8rem; background: var(--sheet); }
.choice-list .choice:hover { border-color: var(--accent); }
.choice-list .choice:has(:checked) { border-color: var(--accent); background: var(--tint); }
.choice small { display: block; color: var(--soft); font-size: .86rem; }
.choice-row { grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); }
.tick-field .field-hint { margin-inline-start: 1.85rem; }
.apply-form:not(:has(.organisation-type:checked)) .for-organisation { display: none; }
.apply-form:not(:has(#hasAgent:checked)) .for-agent { display: none; }
.for-agent { border-inline-start: 3px solid var(--accent); padding-inline-start: 1.1rem; }
.not-for-people { position: absolute; left: -200vw; width: 1px; height: 1px; overflow: hidden; }
.kept-files { margin-block: .4rem .8rem; border: 1px solid var(--line); border-radius: var(--radius); }
.kept-files li { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; align-items: center; padding: .5rem .8rem; }
.kept-files li + li { border-top: 1px solid var(--line); }
.file-name { overflow-wrap: anywhere; flex: 1; } .file-size { color: var(--soft); }
.fault-summary { border: 3px solid var(--error); border-radius: var(--radius); background: var(--sheet); padding: 1rem 1.3rem; margin-block: 1.2rem; scroll-margin-top: 1rem; }
.fault-summary h2 { color: var(--error); font-size: 1.2rem; }
.fault-summary ul { list-style: disc; padding-inline-start: 1.4em; margin-block: .6rem; }
.fault-summary a { color: var(--error); font-weight: 600; }
.challenge { border: 1px solid var(--line); border-radius: var(--radius); padding: .9rem 1.2rem; background: var(--paper); }
.challenge h2 { font: 600 1rem var(--sans); }
.challenge .field { margin-block: .6rem 0; } .challenge input { max-width: 16rem; }
.receipt > h1 { text-align: center; font-size: clamp(1.4rem, 1.1rem + 1.6vw, 2rem); }
.receipt-lead { text-align: center; }
.receipt h2 { margin-top: 1.6rem; }
.case-keys { border: 2px solid var(--accent); border-radius: var(--radius); padding: 1rem clamp(1rem, 3vw, 1.6rem); margin-block: 1.2rem; background: var(--tint); }
.case-keys dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: .6rem 2rem; }
.case-keys dt { color: var(--soft); }
.case-keys dd { font: 700 clamp(1.25rem, 1rem + 1.2vw, 1.6rem)/1.4 var(--mono); letter-spacing: .04em; overflow-wrap: anywhere; }
.case-keys dt, .case-keys dd { grid-row: auto; }
@media (min-width: 40em) { .case-keys dl { grid-template-columns: auto 1fr; align-items: baseline; } }
.next-steps { display: grid; gap: 1.2rem; margin-top: 1rem; counter-reset: step; }
.next-steps li { counter-increment: step; border-inline-start: 3px solid var(--accent); padding-inline-start: 1.1rem; }
.next-steps h3::before { content: counter(step) ". "; color: var(--accent-ink); }
.next-steps p { margin: .3rem 0; }
.case-status { border-inline-start: 6px solid var(--accent); }
.turn-applicant { border-inline-start-color: var(--warning); } .turn-applicant h2 { color: var(--warning); }
.turn-nobody { border-inline-start-color: var(--clear); }
.case-day { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1rem; }
.case-day time { font: 700 clamp(1.4rem, 1.1rem + 1.4vw, 1.9rem) var(--serif); }
.trace { margin-top: 1rem; } .trace-steps { margin-block: .7rem; display: grid; gap: .6rem; }
.trace-steps .basis { display: block; }
.timeline { margin-top: 1rem; border-inline-start: 2px solid var(--rule); margin-inline-start: .4rem; }
.timeline li { position: relative; padding: 0 0 1.1rem 1.5rem; }
.timeline li::before { content: ""; position: absolute; left: -.45rem; top: .45rem; width: .8rem; height: .8rem; border-radius: 50%; background: var(--sheet); border: 3px solid var(--accent); }
.timeline li:last-child { padding-bottom: 0; }
.timeline time { color: var(--soft); font-size: .92rem; } .timeline p { margin: .1rem 0 0; }
.defects { list-style: disc; padding-inline-start: 1.4em; }
.fee-amount strong { font: 700 1.6rem var(--serif); }
.downloads { display: grid; gap: .6rem; margin-block: .8rem; }
.downloads a { font-weight: 600; overflow-wrap: anywhere; } .downloads span { color: var(--soft); margin-inline-start: .8em; font-size: .92rem; }
.done-note, .stated { background: var(--clear-tint); border-inline-start: 4px solid var(--clear); padding: .8rem 1.1rem; border-radius: var(--radius); }
.case-reply h3 { margin-top: 1.4rem; }
@media screen and (max-width: 47.9em) {
  .fact-list { grid-template-columns: 1fr; gap: 0; } .fact-list dd { margin-bottom: .7rem; }
  .organ-search { align-items: stretch; flex-direction: column; gap: .5rem; } .organ-search button { justify-content: center; }
  .apply-form .actions button, .look-up button { width: 100%; justify-content: center; }
  .site-nav ul { display: grid; grid-template-columns: repeat(3, 1fr); }
  .site-nav a { text-align: center; }
}
@media screen { .elder textarea { border-width: 2px; } .elder .choice-list { grid-template-columns: 1fr; } .elder .fact-list { grid-template-columns: 1fr; gap: 0; } .elder .fact-list dd { margin-bottom: .7rem; }
.elder input[type="radio"], .elder input[type="checkbox"] { width: 1.5rem; height: 1.5rem; min-height: 0; } }
@page request { @top-left { content: "阳光公开 · 依申请公开"; font: 8.5pt "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #555; } }
@media print {
  .request-print { page: request; }
  .no-print, .act-form, .done-note { display: none; }
  .case-keys { background: none; break-inside: avoid; }
  .next-steps li, .timeline li { break-inside: avoid; }
  .request-print .page-head { padding: 0; }
}
`
