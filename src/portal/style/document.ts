/** Published documents: their page, their lists, the catalogue. */
export const DOCUMENT_STYLE = `
.document { max-width: 60rem; margin-inline: auto; padding-inline: clamp(1rem, 5vw, 4rem); }
.document-head { text-align: center; border-bottom: 1px solid var(--line); padding-bottom: 1rem; margin-bottom: 1.2rem; }
.document-head h1 { font-size: clamp(1.45rem, 1.1rem + 1.7vw, 2.1rem); line-height: 1.45; }
.document-byline { display: flex; flex-wrap: wrap; justify-content: center; gap: .1rem 1.6rem; color: var(--soft); font-size: .93rem; margin: .9rem 0 0; }
.document-facts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); border: 1px solid var(--line); border-inline-end: 0; border-bottom: 0; font-size: .93rem; margin-block: 1.2rem 2rem; }
.document-facts > div { display: grid; grid-template-columns: 7.8em minmax(0, 1fr); border-inline-end: 1px solid var(--line); border-bottom: 1px solid var(--line); }
.document-facts > .wide { grid-column: 1 / -1; }
.document-facts dt { background: var(--paper); color: var(--soft); padding: .45rem .7rem; border-inline-end: 1px solid var(--line); }
.document-facts dd { padding: .45rem .8rem; overflow-wrap: anywhere; }
.document-text { font-size: 1.08rem; line-height: 2; max-width: none; }
.document-text > * { margin-block: .5em; }
.document-text p { text-indent: 2em; text-align: justify; }
.document-text p.center, .document-text .center { text-align: center; text-indent: 0; }
.document-text p.right, .document-text .right { text-align: end; text-indent: 0; }
.document-text .no-indent, .document-text td p, .document-text th p, .document-text li p, .document-text blockquote p { text-indent: 0; }
.document-text h2, .document-text h3, .document-text h4 { margin-block: 1.2em .5em; }
.document-text h2 { font-size: 1.25rem; } .document-text h3 { font-size: 1.12rem; } .document-text h4 { font-size: 1.05rem; }
.document-text ul { list-style: disc; padding-inline-start: 2em; } .document-text ol { list-style: decimal; padding-inline-start: 2.4em; }
.document-text blockquote { margin: 1em 0; padding: .3em 1.2em; border-inline-start: 4px solid var(--line); color: var(--soft); }
.document-text img { display: block; max-width: 100%; height: auto; margin: 1em auto; }
.document-text > .scroll { margin-block: 1.2em; }
.document-text table { margin-inline: auto; font-size: .93rem; line-height: 1.6; }
.document-text th, .document-text td { border: 1px solid var(--rule); padding: .4rem .6rem; min-width: 4.5em; vertical-align: top; text-align: start; }
.document-text th { background: var(--paper); font-weight: 600; }
.document-text hr { border: 0; border-top: 1px solid var(--line); margin: 1.6em 0; }
.document-part { margin-top: 2.2rem; border-top: 1px solid var(--line); padding-top: 1.2rem; }
.document-part h2 { font-size: 1.15rem; margin-bottom: .6rem; }
.attachments, .related, .version-list { display: grid; gap: .6rem; }
.attachments li, .version-list li { display: flex; flex-wrap: wrap; gap: .1rem 1rem; align-items: baseline; }
.attachments a { font-weight: 600; overflow-wrap: anywhere; } .attachments span, .version-list span { color: var(--soft); font-size: .92rem; }
.related li { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; }
.related-note { flex: none; font-size: .85rem; color: var(--accent-ink); border: 1px solid var(--accent); border-radius: 3px; padding: 0 .5em; }
.related-number { color: var(--soft); font-size: .92rem; }
.version-list a[aria-current] { color: var(--ink); text-decoration: none; font-weight: 600; }
.tool-row { display: flex; flex-wrap: wrap; gap: 1.2rem; align-items: flex-start; }
.tool-row > div:last-child { flex: 1 1 18rem; min-width: 0; }
.tool-row p { margin-block: 0 .8rem; color: var(--soft); font-size: .95rem; }
.qr { width: 7.5rem; flex: none; } .qr svg { width: 100%; height: auto; }
.banner { border-inline-start: 5px solid var(--note); background: var(--note-tint); padding: .8rem 1.1rem; margin-block: 1rem; border-radius: var(--radius); }
.banner-repealed, .banner-expired { border-color: var(--error); background: var(--error-tint); }
.banner-amended, .banner-notYetEffective, .banner-version { border-color: var(--warning); background: var(--warning-tint); }
.validity { display: inline-block; font-size: .82rem; line-height: 1.5; border: 1px solid currentColor; border-radius: 3px; padding: 0 .45em; margin-inline-start: .6em; white-space: nowrap; color: var(--clear); }
.document-facts .validity { margin-inline-start: 0; }
.validity-repealed, .validity-expired { color: var(--error); }
.validity-amended, .validity-notYetEffective { color: var(--warning); }
.neighbours { max-width: 60rem; margin: 1rem auto; }
.neighbours li { display: grid; grid-template-columns: 4em minmax(0, 1fr); gap: .8rem; padding-block: .3rem; }
.neighbours span { color: var(--soft); }
.apply-hint { max-width: 60rem; margin: 1rem auto; }
.gone-title { font-family: var(--serif); font-size: 1.15rem; }
.document-list > li { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1.4rem; padding-block: .65rem; border-bottom: 1px solid var(--line); }
.document-list > li:last-child { border-bottom: 0; }
.document-title { flex: 1 1 20rem; min-width: 0; }
.document-title a { text-decoration-color: transparent; color: var(--ink); } .document-title a:hover { color: var(--accent-ink); text-decoration-color: currentColor; }
.document-list .document-organ { color: var(--soft); font-size: .9rem; }
.document-list time { color: var(--soft); font-size: .93rem; white-space: nowrap; }
.list-more { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: .3rem 1.5rem; margin: .6rem 0 .2rem; }
.feed-line { color: var(--soft); font-size: .93rem; }
.catalogue-columns { display: grid; gap: 0 2rem; }
.catalogue-tree { order: 2; font-size: .95rem; }
.catalogue-results { min-width: 0; }
@media (min-width: 75em) { html:not(.elder) .catalogue-columns { grid-template-columns: 17rem minmax(0, 1fr); align-items: start; } html:not(.elder) .catalogue-tree { order: 0; } }
@media (min-width: 60em) { html:not(.elder) .catalogue-fields { grid-template-columns: minmax(0, 2.4fr) minmax(0, 1.3fr) minmax(0, 1fr) 8rem; } }
.catalogue-tree h2 { font: 600 1rem var(--sans); border-bottom: 2px solid var(--accent); padding-bottom: .3rem; margin: 1.2rem 0 .3rem; }
.catalogue-tree h2 span { display: block; font-weight: 400; font-size: .85rem; color: var(--soft); }
.catalogue-tree a { display: flex; justify-content: space-between; gap: .8rem; padding: .4rem .5rem; color: var(--ink); text-decoration: none; border-bottom: 1px solid var(--line); line-height: 1.5; }
.catalogue-tree a:hover { background: var(--tint); text-decoration: underline; }
.catalogue-tree a[aria-current] { background: var(--tint); font-weight: 600; color: var(--accent-ink); border-inline-start: 4px solid var(--accent); }
.tree-all { margin: 1rem 0 0; }
.count { color: var(--soft); font-weight: 400; font-size: .9rem; white-space: nowrap; }
.catalogue-table .index-number { font-size: .86rem; color: var(--soft); min-width: 8.5em; max-width: 11em; overflow-wrap: anywhere; }
.catalogue-table tbody th { min-width: 14em; text-align: start; } .catalogue-table .document-number, .catalogue-table .document-organ { display: block; width: fit-content; color: var(--soft); font-size: .88rem; }
.catalogue-table .summary { min-width: 13em; color: var(--soft); font-size: .9rem; } .catalogue-table .day { white-space: nowrap; }
@media screen and (max-width: 47.9em) {
  .document { padding-inline: 1rem; }
  .document-facts { grid-template-columns: 1fr; }
  .document-text p { text-align: start; }
  .document-list .document-organ { flex: 1; }
  .catalogue-table { min-width: 46rem; }
}
@media screen { .elder .document-facts { grid-template-columns: 1fr; font-size: 1rem; } .elder .document-text { font-size: 1.15rem; line-height: 2.1; } .elder .document-text p:not(.center, .right) { text-align: start; } .elder .tool-row .qr { display: none; } }
@page document { @top-left { content: "阳光公开 · 主动公开文件"; font: 8.5pt "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #555; } }
@media print {
  .document { page: document; max-width: none; }
  .document-head h1 { font-size: 18pt; }
  .document-facts { font-size: 9pt; margin-block: .8em 1.2em; }
  .document-facts > div { break-inside: avoid; }
  .document-text { font-size: 11.5pt; line-height: 1.8; }
  .document-text table { font-size: 9pt; }
  .neighbours, .apply-hint, .version-list, #versions-title, .tool-row p, .catalogue-tree, .feed-line, .list-more { display: none; }
  .document-part:has(.version-list) { display: none; }
  .document-part:has(.tool-row):not(:has(.qr)) { display: none; }
  .document-tools h2 { display: none; }
  .qr { width: 24mm; }
}
`
