/** Answers to reports of faults. */
export const FEEDBACK_STYLE = `
.answered { margin-block: 1rem; padding-block: 1.2rem; }
.answered-question { font-size: 1.12rem; line-height: 1.6; margin: 0; overflow-wrap: anywhere; }
.answered-facts { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; color: var(--soft); font-size: .92rem; margin: .3rem 0 .9rem; }
.answered-facts a { overflow-wrap: anywhere; }
.answered-words { border-inline-start: 3px solid var(--accent); padding-inline-start: 1rem; }
.answered-words p { margin: 0; }
.answered-by { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; color: var(--soft); font-size: .92rem; padding-top: .5rem; }
.answered-by .mark-kept { color: var(--ink); font-weight: 600; }
@media print {
  .answered { break-inside: avoid; border: 0; border-top: 1px solid #999; border-radius: 0; padding: .8rem 0; margin: 0; }
}
`
