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
`
