/** Plain tables: lists of reports, figures beside a chart. */
export const TABLE_STYLE = `
.scroll { position: relative; overflow-x: auto; max-width: 100%; }
.scroll-hint { display: none; margin: 0 0 .4rem; font-size: .85rem; color: var(--faint); }
.scroll-hint::before { content: "⇆"; margin-inline-end: .4em; }
@media screen and (max-width: 47.9em) { .scroll-hint { display: block; } .scroll { box-shadow: inset -1px 0 var(--line); } }
table { border-collapse: collapse; }
caption { text-align: start; font-weight: 600; padding-bottom: .5rem; }
.plain-table { width: 100%; font-size: .96rem; }
.plain-table th, .plain-table td { padding: .6rem .8rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: baseline; }
.plain-table thead th { border-bottom: 2px solid var(--accent); color: var(--soft); font-weight: 600; font-size: .9rem; white-space: nowrap; background: var(--sheet); }
.plain-table tbody th { font-weight: 500; }
.plain-table tbody tr:hover > * { background: var(--tint); }
.plain-table .figure { text-align: end; white-space: nowrap; }
.plain-table .unstated { color: var(--faint); }
.plain-table .file-name { overflow-wrap: anywhere; min-width: 12em; }
.plain-table tfoot th, .plain-table tfoot td { border-bottom: 0; border-top: 2px solid var(--accent); font-weight: 700; }
@media screen and (max-width: 63.9em) { .plain-table th, .plain-table td { padding-inline: .5rem; } }
@media screen and (max-width: 47.9em) {
  .plain-table th, .plain-table td { padding: .6rem .6rem; }
  .sticky-first th:first-child, .sticky-first td:first-child { position: sticky; left: 0; background: var(--sheet); z-index: 1; box-shadow: 1px 0 var(--line); min-width: 7.5em; max-width: 11em; }
}
`
