/** Writing, reading and reviewing what will be published. */
export const MANUSCRIPT_STYLE = `
.field-label { font-weight: 600; font-size: .95rem; margin: 0 0 .25rem; }
.placed > .button { justify-self: start; }
.desk-list { margin-top: 1.2rem; }
.placed { scroll-margin-top: calc(var(--head) + 1rem); display: grid; gap: .6rem; }
.rich-text-frame { border: 1.5px solid var(--rule); border-radius: var(--radius); background: var(--sheet); }
.rich-text-frame:focus-within { border-color: var(--accent); }
.toolbar { display: flex; flex-wrap: wrap; gap: .3rem .6rem; padding: .4rem .5rem; border-bottom: 1px solid var(--line); background: var(--paper); border-radius: var(--radius) var(--radius) 0 0; position: sticky; top: var(--head); z-index: 2; }
.tool-group { display: inline-flex; flex-wrap: wrap; gap: .15rem; }
.tool-group + .tool-group { border-inline-start: 1px solid var(--line); padding-inline-start: .6rem; }
.tool { min-height: 1.9rem; min-width: 1.9rem; padding: .1rem .45rem; border: 1px solid transparent; border-radius: 4px; background: none; color: var(--ink); font: inherit; font-size: .88rem; cursor: pointer; }
.tool:hover { background: var(--tint); border-color: var(--line); }
.tool[aria-pressed=true] { background: var(--accent); color: #fff; }
.rich-text { font-family: var(--serif); font-size: 1.05rem; line-height: 1.9; overflow-wrap: anywhere; }
.ProseMirror { white-space: pre-wrap; word-wrap: break-word; min-height: 22rem; padding: 1rem clamp(.8rem, 3vw, 2rem); outline: none; }
.ProseMirror-gapcursor { display: none; }
.ProseMirror-focused .ProseMirror-gapcursor { display: block; border-top: 1px solid var(--ink); width: 1.2rem; }
.ProseMirror-selectednode { outline: 2px solid var(--accent); }
.rich-text .ProseMirror-separator { display: inline; width: 0; height: 0; border: 0; margin: 0; }
.rich-text p { margin: 0 0 .4em; text-indent: 2em; }
.rich-text .center { text-align: center; text-indent: 0; }
.rich-text .right { text-align: end; text-indent: 0; }
.rich-text .no-indent, .rich-text li p, .rich-text td p, .rich-text th p, .rich-text blockquote p { text-indent: 0; }
.rich-text h2, .rich-text h3, .rich-text h4 { margin: 1em 0 .4em; }
.rich-text h2 { font-size: 1.25rem; } .rich-text h3 { font-size: 1.12rem; } .rich-text h4 { font-size: 1.02rem; }
.rich-text ul { list-style: disc; } .rich-text ol { list-style: decimal; }
.rich-text ul, .rich-text ol { padding-inline-start: 2.4em; margin: .3em 0 .6em; }
.rich-text blockquote { margin: .6em 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--gold); }
.rich-text table { width: 100%; margin: .8em 0; table-layout: fixed; font-family: var(--sans); font-size: .95rem; line-height: 1.6; }
.rich-text th, .rich-text td { border: 1px solid var(--rule); padding: .35rem .55rem; text-align: start; vertical-align: top; position: relative; overflow-wrap: anywhere; }
.rich-text th { background: var(--tint); }
.rich-text .selectedCell { background: var(--tint); box-shadow: inset 0 0 0 2px var(--accent); }
.rich-text img { max-width: 100%; height: auto; display: inline-block; }
.write-side { position: sticky; top: calc(var(--head) + .5rem); max-height: calc(100vh - var(--head) - 1rem); overflow-y: auto; }
.write-side .section:first-child { margin-top: 0; }
.publishing-deadline p { margin: .1rem 0; }
.save-status { margin: .6rem 0 0; font-size: .9rem; color: var(--soft); }
.save-saved { color: var(--green); } .save-conflict { color: var(--amber); font-weight: 600; }
.findings { display: grid; gap: .7rem; }
.finding { border-inline-start: 3px solid var(--line); padding-inline-start: .7rem; }
.finding p { margin: 0; font-size: .92rem; }
.finding .button { padding-inline: 0; font-size: .88rem; }
.finding-excerpt { color: var(--soft); overflow-wrap: anywhere; }
.found-documents { margin-top: .3rem; }
.found-documents .button { text-align: start; min-height: 2.2rem; }
.relations { display: grid; gap: .8rem; }
.relation { display: grid; grid-template-columns: 8rem minmax(0, 1fr) minmax(0, 12rem) auto; gap: .6rem; align-items: end; padding: .7rem .8rem; background: var(--paper); border-radius: var(--radius); }
.conflict { max-height: 34rem; overflow-y: auto; }
.conflict-field { border: 0; padding: 0; margin: 0 0 .9rem; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .6rem; }
.conflict-field legend { font-weight: 600; padding: 0 0 .3rem; }
.conflict-side { display: block; background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); padding: .6rem .8rem; cursor: pointer; }
.conflict-side.is-taken { border-color: var(--accent); box-shadow: inset 4px 0 var(--accent); }
.conflict-text { display: block; white-space: pre-wrap; overflow-wrap: anywhere; max-height: 14rem; overflow-y: auto; margin-top: .4rem; }
.checklist { display: grid; gap: .5rem; }
.point { border: 1px solid var(--line); border-radius: var(--radius); padding: .35rem .8rem .6rem; margin: 0; min-width: 0; }
.point legend { font-weight: 500; padding: 0 .3rem; }
.point .choices-row { align-items: center; }
.point .choices-row input[type=text] { flex: 1 1 12rem; width: auto; min-height: 2.1rem; }
.text-facts { margin-bottom: 1.2rem; }
.public-text { border: 1px solid var(--line); background: #fff; padding: 1.6rem clamp(1rem, 5vw, 3rem); margin-bottom: 1rem; }
.public-title { font-size: 1.45rem; text-align: center; margin-bottom: .8em; }
.public-summary { color: var(--soft); border-inline-start: 3px solid var(--line); padding-inline-start: .9rem; }
.changes { max-width: 52em; font-family: var(--serif); line-height: 1.85; }
.change { display: grid; grid-template-columns: 1.6rem minmax(0, 1fr); margin: 0; padding: .2rem .5rem; overflow-wrap: anywhere; }
.change-mark { color: var(--soft); font-family: var(--mono); }
.change-added { background: var(--green-tint); } .change-removed { background: var(--red-tint); } .change-changed { background: var(--amber-tint); }
.changes summary { padding: .3rem .5rem; font-family: var(--sans); font-size: .9rem; }
ins { background: var(--green-tint); color: var(--green); text-decoration: underline; text-underline-offset: .2em; }
del { background: var(--red-tint); color: var(--red); }
.change-fields { margin-bottom: 1rem; } .change-fields td { white-space: pre-wrap; overflow-wrap: anywhere; }
.record-table { font-size: .92rem; } .record-points { min-width: 14em; }
.chain-stages { display: grid; gap: .4rem; list-style: decimal; padding-inline-start: 1.6rem; }
.chain-stages li > * { vertical-align: middle; margin-inline-end: .5rem; }
@media screen and (min-width: 64em) { .desk-counts { grid-template-columns: repeat(5, minmax(0, 1fr)); } }
@media screen and (max-width: 74em) { .write-side { display: contents; } .write-side > .section { margin-block: 0; } .write-side > .section:nth-child(-n+2) { order: -1; } }
@media screen and (max-width: 63.9em) { .toolbar { position: static; } }
@media screen and (max-width: 47.9em) { .relation, .conflict-field { grid-template-columns: minmax(0, 1fr); } }
`
