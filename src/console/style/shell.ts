export const SHELL_STYLE = `
.console-head { position: sticky; top: 0; z-index: 5; display: flex; align-items: center; gap: .4rem 1.2rem; min-height: var(--head); padding: .4rem clamp(.8rem, 2vw, 1.6rem); background: var(--accent-deep); color: #fff; }
.console-head :focus-visible { outline-color: var(--gold); }
.console-brand { display: flex; align-items: center; gap: .6rem; margin-inline-end: auto; color: #fff; text-decoration: none; font: 700 1.2rem/1.2 var(--serif); letter-spacing: .1em; white-space: nowrap; }
.console-brand small { font: 400 .85rem var(--sans); letter-spacing: .05em; opacity: .9; margin-inline-start: .3em; }
.mark { flex: none; }
.mark-sun { fill: var(--gold); } .mark-rays { stroke: var(--gold); } .mark-lines { stroke: #fff; }
.organ-only { margin: 0; }
.organ-switch select { background: #fff; color: var(--ink); border: 0; border-radius: var(--radius); min-height: 2.2rem; padding: .2rem .6rem; font: inherit; max-width: 16rem; }
.bell { position: relative; color: #fff; display: grid; place-items: center; width: 2.4rem; height: 2.4rem; border-radius: 50%; }
.bell:hover { background: rgb(255 255 255 / .14); }
.bell-count { position: absolute; top: 0; right: -.15rem; min-width: 1.25rem; height: 1.25rem; padding-inline: .25rem; border-radius: .7rem; background: var(--gold); color: #17211f; font-size: .75rem; line-height: 1.25rem; font-weight: 700; text-align: center; }
.own-menu { position: relative; }
.own-menu > summary { color: #fff; list-style: none; padding: .35rem .6rem; border-radius: var(--radius); white-space: nowrap; }
.own-menu > summary::-webkit-details-marker { display: none; }
.own-menu > summary::after { content: " ▾"; }
.own-menu > summary:hover { background: rgb(255 255 255 / .14); }
.own-menu ul { position: absolute; right: 0; top: calc(100% + .5rem); min-width: 10rem; padding: .4rem 0; background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); box-shadow: 0 6px 24px rgb(0 0 0 / .15); }
.own-menu li > * { display: block; width: 100%; padding: .5rem 1rem; border: 0; background: none; color: var(--ink); font: inherit; text-align: start; text-decoration: none; cursor: pointer; }
.own-menu li > *:hover { background: var(--tint); }
.own-menu ul :focus-visible { outline-color: var(--accent); outline-offset: -3px; }
.console-body { display: grid; grid-template-columns: 12.5rem minmax(0, 1fr); align-items: start; }
.console-nav { position: sticky; top: var(--head); padding: 1.1rem .7rem 2rem 1rem; max-height: calc(100vh - var(--head)); overflow-y: auto; }
.nav-group + .nav-group { margin-top: 1.1rem; }
.nav-group-name { margin: 0 0 .25rem; padding-inline: .8rem; color: var(--soft); font-size: .85rem; }
.console-nav a { display: block; padding: .45rem .8rem; border-radius: var(--radius); color: var(--ink); text-decoration: none; border-inline-start: 3px solid transparent; }
.console-nav a:hover { background: #ece9df; }
.console-nav a[aria-current] { background: var(--sheet); border-inline-start-color: var(--accent); color: var(--accent-ink); font-weight: 600; box-shadow: 0 0 0 1px var(--line); }
main { min-width: 0; padding: 1.4rem clamp(.8rem, 2vw, 2rem) 4rem .8rem; }
@media screen and (max-width: 63.9em) {
  .console-body { display: block; }
  .console-nav { position: static; max-height: none; padding: .4rem .8rem; display: flex; gap: 1rem; overflow-x: auto; background: var(--sheet); border-bottom: 1px solid var(--line); }
  .nav-group, .console-nav ul { display: flex; align-items: center; gap: .1rem; }
  .nav-group + .nav-group { margin-top: 0; }
  .nav-group-name { display: none; }
  .console-nav a { white-space: nowrap; border-inline-start: 0; padding: .4rem .7rem; }
  .console-nav a[aria-current] { box-shadow: none; background: var(--tint); }
  main { padding: 1rem clamp(.8rem, 2vw, 1.6rem) 3rem; }
}
@media screen and (max-width: 40em) {
  .console-head { position: static; flex-wrap: wrap; gap: .3rem .6rem; }
  .organ-switch, .organ-only { order: 5; width: 100%; }
  .organ-switch select { width: 100%; max-width: none; }
}
`
