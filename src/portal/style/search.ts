export const SEARCH_STYLE = `
.search-form { padding: 1.1rem 1.2rem; }
.search-line { display: flex; gap: .6rem; }
.search-line input { flex: 1; min-width: 0; min-height: 3rem; font-size: 1.06rem; }
.search-line button { flex: none; min-height: 3rem; padding-inline: 1.6rem; }
.search-choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr)); gap: .7rem .9rem; align-items: end; margin-top: 1rem; }
.search-choices .field { margin: 0; }
.search-choices .field-submit button { width: 100%; justify-content: center; }
.search-count { color: var(--soft); margin: 0; }
.search-note { background: var(--note-tint); border-inline-start: 3px solid var(--note); padding: .6rem .9rem; border-radius: 0 var(--radius) var(--radius) 0; }
.search-suggestions { display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline; }
.search-suggestions a { padding-block: .25rem; }
.found { list-style: none; padding: 0; margin-block: .6rem 1.2rem; background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); }
.found > li { padding: 1.05rem 1.25rem; }
.found > li + li { border-top: 1px solid var(--line); }
.found h3 { margin: 0 0 .3rem; font: 600 1.08rem/1.5 var(--serif); display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: baseline; }
.found h3 a { text-decoration-thickness: .06em; text-underline-offset: .22em; overflow-wrap: anywhere; }
.found-passage { margin: 0 0 .35rem; color: var(--soft); overflow-wrap: anywhere; max-width: 62em; }
.found-file { color: var(--ink); }
.found-facts { display: flex; flex-wrap: wrap; gap: .15rem 1.2rem; margin: 0; font-size: .92rem; color: var(--faint); }
.found-facts a { color: var(--accent-ink); }
.found mark, .search-page mark { background: #fbe9b7; color: inherit; padding: 0 .06em; border-radius: 2px; }
.search-nothing ul { padding-inline-start: 1.3em; margin-block: .4rem 0; }
.search-hints { margin-top: 1.2rem; }
.search-hints dl { display: grid; gap: .5rem; margin: .6rem 0 0; }
.search-hints dl > div { display: grid; grid-template-columns: 6em 1fr; gap: .8rem; }
.search-hints dt { font-weight: 600; }
.search-hints dd { margin: 0; }
@media (max-width: 40em) {
  .search-form { padding: .9rem; }
  .search-line button { padding-inline: 1rem; }
  .search-choices { grid-template-columns: 1fr 1fr; }
  .found > li { padding: .9rem 1rem; }
  .search-hints dl > div { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  .search-form, .search-turning, .search-apply { display: none; }
  .found { border: 0; }
  .found > li { padding-inline: 0; break-inside: avoid; }
  .found mark { background: none; font-weight: 700; text-decoration: underline; }
}
`
