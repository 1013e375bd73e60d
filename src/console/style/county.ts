/** Supervision, calendar, policy, messages. */
export const COUNTY_STYLE = `
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); gap: .8rem; }
.tile { border: 1px solid var(--line); border-block-start: 6px solid var(--rule); border-radius: var(--radius); padding: .7rem .9rem; background: var(--sheet); min-width: 0; }
.tile h3 { font-size: 1rem; margin-bottom: .4rem; }
.tile-overdue, .tile-confirmToday { border-block-start-color: var(--red); background: var(--red-tint); }
.tile-red { border-block-start-color: var(--red); }
.tile-yellow { border-block-start-color: var(--series-2); background: var(--amber-tint); }
.tile-green { border-block-start-color: var(--green); }
.tile-waiting { border-block-start-color: var(--blue); }
.tile-lamps { display: flex; flex-wrap: wrap; gap: .2rem .9rem; }
.tile-count, .figure-link { border: 0; background: none; padding: .15rem .1rem; min-height: 1.6rem; font: inherit; color: inherit; cursor: pointer; text-align: start; }
.tile-count:hover, .figure-link:hover { text-decoration: underline; text-underline-offset: .22em; }
.tile-count strong { font: 700 1.15rem/1.2 var(--serif); }
.figure-link { color: var(--accent-ink); text-decoration: underline; text-decoration-thickness: .07em; text-underline-offset: .22em; min-width: 1.6rem; text-align: end; }
.organ-name { display: inline-block; min-width: 9em; }
.total-row > * { border-top: 2px solid var(--accent); font-weight: 700; }
.urge-bar { background: var(--tint); border: 1px solid var(--accent); border-radius: var(--radius); padding: .8rem 1rem; margin-bottom: .8rem; }
.messages { display: grid; gap: .6rem; margin-top: .8rem; }
.message .actions { align-items: baseline; margin-top: .3rem; }
.message { border: 1px solid var(--line); border-inline-start: 5px solid var(--rule); border-radius: var(--radius); padding: .6rem .9rem; }
.message-new { border-inline-start-color: var(--accent); background: var(--tint); }
.message-head { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; color: var(--soft); font-size: .9rem; }
.message-head strong { color: var(--ink); }
.message p { white-space: pre-line; margin: .3rem 0 0; }
.channels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: .8rem; margin-bottom: 1rem; }
.period { display: grid; grid-template-columns: 1fr 1fr auto; gap: .6rem; align-items: end; }
@media screen and (max-width: 40em) { .period { grid-template-columns: 1fr; } }
.policy-rows { display: grid; gap: .3rem; }
.policy-rows li { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; }
.policy-value { border-block-start: 1px solid var(--line); padding-block: .9rem; }
.policy-value h3 { font-size: 1rem; }
`
