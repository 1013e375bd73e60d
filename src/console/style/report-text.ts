/** The writing of a report's words: live numbers in the text, blanks, what stands beside. */
export const REPORT_TEXT_STYLE = `
.saving-line { position: sticky; top: var(--head); z-index: 3; display: flex; gap: 1rem; align-items: center; justify-content: space-between; min-height: 2.9rem; margin-bottom: .8rem; padding: .3rem .9rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--sheet); }
.saving-line p { margin: 0; color: var(--soft); }
.chapter { scroll-margin-top: calc(var(--head) + 4rem); }
.chapter-tools { display: flex; flex-wrap: wrap; gap: .6rem; }
.chapter-beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(14rem, 20rem); gap: 1.2rem; align-items: start; }
.chapter-text { min-height: 9rem; padding: .8rem 1.1rem; outline: none; }
.chapter-text p.part-heading { text-indent: 0; font-weight: 700; margin-top: .8em; }
.reference-chip { display: inline-block; text-indent: 0; margin-inline: .12em; padding-inline: .35em; border: 1px solid var(--blue); border-radius: .3em; background: var(--blue-tint); color: var(--blue); font-family: var(--sans); font-weight: 600; line-height: 1.5; cursor: default; user-select: all; }
.reference-chip.ProseMirror-selectednode { outline: 3px solid var(--accent); outline-offset: 1px; }
.reference-chip.reference-unknown { border-color: var(--red); background: var(--red-tint); color: var(--red); text-decoration: line-through; }
.open-blank { background: var(--amber-tint); color: var(--amber); border-bottom: 2px solid var(--amber); }
.blank-count { margin: 0 0 .6rem; color: var(--amber); }
.promises { padding: .8rem 1rem; border-inline-start: 4px solid var(--gold); background: var(--tint); }
.promises h3 { font-size: 1rem; margin-bottom: .4rem; }
.promises p { margin: 0 0 .5rem; }
.promises ol { list-style: decimal; margin: 0; padding-inline-start: 1.5em; display: grid; gap: .4rem; }
.similar-list { display: grid; gap: .8rem; }
.similar { padding-inline-start: .9rem; border-inline-start: 4px solid var(--line); }
.similar.is-alike { border-inline-start-color: var(--amber); }
.similar p { margin: 0 0 .2rem; } .similar .badge { margin-inline-start: .6em; }
.similar details ul { display: grid; gap: .4rem; margin-block: .4rem; } .similar q { overflow-wrap: anywhere; }
.conflict h3 { font-size: 1.02rem; margin: .6rem 0 .3rem; } .conflict h4 { font-size: .95rem; margin-bottom: .2rem; }
.conflict-acts { display: flex; flex-wrap: wrap; gap: .6rem; margin-top: .8rem; }
.conflict-pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; }
.conflict-words { max-height: 22rem; overflow: auto; margin: 0; padding: .6rem .8rem; border: 1px solid var(--rule); background: var(--sheet); white-space: pre-wrap; overflow-wrap: anywhere; }
.reference-choices { display: grid; gap: .2rem; }
.reference-choices .button { display: flex; width: 100%; justify-content: space-between; gap: 1rem; text-align: start; font-weight: 400; }
.reference-name { display: grid; } .reference-name .soft { font-size: .85rem; }
.reference-choices .number { white-space: nowrap; font-weight: 600; }
@media (max-width: 60rem) { .chapter-beside, .conflict-pair { grid-template-columns: minmax(0, 1fr); } }
@media print { .chapter > .soft, .chapter > .notice, .chapter-tools, .saving-line, .promises, .blank-count { display: none; } .rich-text-frame { border: 0; } .chapter-text { padding: 0; min-height: 0; } .chapter-beside { display: block; } .reference-chip { border: 0; background: none; color: inherit; padding: 0; margin: 0; font: inherit; } .chapter { break-inside: auto; } }
`
