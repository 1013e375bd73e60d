export const PAGE_STYLE = `
.page { max-width: 82rem; margin-inline: auto; }
.page-head { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: .6rem 1.5rem; margin-bottom: 1rem; }
.page-lead { color: var(--soft); }
.page-actions, .actions, .dialog-actions { display: flex; flex-wrap: wrap; gap: .6rem; align-items: start; }
.section { margin-block: 1rem; }
.section-head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .4rem 1rem; margin-bottom: .7rem; }
.section > :last-child { margin-bottom: 0; }
.waiting { padding: 2rem; color: var(--soft); }
.empty-state { padding: 2.5rem 1.5rem; text-align: center; color: var(--soft); background: var(--sheet); border: 1px dashed var(--rule); border-radius: var(--radius); }
.empty-title { font-size: 1.05rem; }
.problem { border-inline-start: 4px solid var(--red); background: var(--red-tint); padding: .7rem 1rem; color: var(--red); border-radius: 0 var(--radius) var(--radius) 0; }
.notice { border-inline-start: 4px solid var(--blue); background: var(--blue-tint); padding: .7rem 1rem; border-radius: 0 var(--radius) var(--radius) 0; margin-block: .8rem; }
.notice-amber { border-color: var(--amber); background: var(--amber-tint); }
.notice-red { border-color: var(--red); background: var(--red-tint); }
.notice-green { border-color: var(--green); background: var(--green-tint); }
.notice > :first-child { margin-top: 0; } .notice > :last-child { margin-bottom: 0; }
.announcements { position: fixed; right: 1rem; bottom: 1rem; z-index: 20; display: grid; gap: .5rem; max-width: min(26rem, calc(100vw - 2rem)); }
.announcement { display: flex; align-items: start; justify-content: space-between; gap: .8rem; margin: 0; padding: .8rem 1rem; border-radius: var(--radius); background: var(--ink); color: #fff; box-shadow: 0 6px 24px rgb(0 0 0 / .25); }
.announcement .close { color: #fff; }
.announcement-wrong { background: var(--red); }
.dialog { border: 0; border-radius: 8px; padding: 0; width: min(36rem, calc(100vw - 1.5rem)); max-height: calc(100vh - 2rem); color: var(--ink); background: var(--sheet); box-shadow: 0 10px 60px rgb(0 0 0 / .3); }
.dialog-large { width: min(58rem, calc(100vw - 1.5rem)); }
.dialog::backdrop { background: rgb(7 61 70 / .45); }
.dialog-head { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: .9rem 1.3rem; border-bottom: 1px solid var(--line); position: sticky; top: 0; background: var(--sheet); z-index: 1; }
.dialog-body { padding: .9rem 1.3rem; }
.dialog-actions { padding: .9rem 1.3rem 1.2rem; border-top: 1px solid var(--line); background: var(--sheet); }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .7rem 1.5rem; }
.facts > div > dt, .facts dt { color: var(--soft); font-size: .88rem; }
.facts dd { overflow-wrap: anywhere; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 1rem; align-items: start; }
.columns > * > .section:first-child, .columns > * > .no-print:first-child > .section { margin-top: 0; }
@media screen and (max-width: 74em) { .columns { grid-template-columns: minmax(0, 1fr); } }
.prose { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 46em; }
`
