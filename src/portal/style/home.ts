export const HOME_STYLE = `
.hero { position: relative; overflow: hidden; background: linear-gradient(#0a4f59, #073d46); color: #fff; text-align: center; }
.hero .wrap { position: relative; padding-block: clamp(2.2rem, 6vw, 4.2rem) clamp(8.8rem, 15vw, 11rem); }
.hero h1 { font-size: clamp(1.9rem, 1.2rem + 3.4vw, 3.3rem); letter-spacing: .08em; }
.hero-lead { font-size: clamp(1rem, .95rem + .4vw, 1.2rem); margin: 1rem auto 1.8rem; max-width: 34em; color: #e3eeee; text-wrap: balance; }
.daylight { position: absolute; inset: 0; width: 100%; height: 100%; }
.search-box { display: flex; max-width: 40rem; margin-inline: auto; background: #fff; border-radius: var(--radius); padding: .35rem; gap: .35rem; box-shadow: 0 6px 24px rgb(0 0 0 / .18); }
.search-box input { border-color: transparent; min-height: 3rem; font-size: 1.05rem; min-width: 0; }
.search-box button { min-height: 3rem; padding-inline: 1.6rem; background: var(--accent); color: #fff; white-space: nowrap; }
.search-box button:hover { background: var(--accent-deep); }
.search-box :focus-visible { outline-color: var(--gold); }
.glance { position: relative; display: grid; grid-template-columns: repeat(4, 1fr); margin-top: -3.2rem; margin-bottom: 2.5rem; }
.glance > div { background: var(--sheet); padding: 1.1rem clamp(.8rem, 2vw, 1.8rem) 1.2rem; border-block: 1px solid var(--line); border-inline-end: 1px solid var(--line); }
.glance > div:first-child { border-inline-start: 1px solid var(--line); border-radius: var(--radius) 0 0 var(--radius); }
.glance > div:last-child { border-radius: 0 var(--radius) var(--radius) 0; }
.glance dt { color: var(--soft); font-size: .92rem; }
.glance dd { font: 700 clamp(1.5rem, 1rem + 2vw, 2.3rem)/1.3 var(--serif); white-space: nowrap; }
.glance dd span { font: 400 .95rem var(--sans); color: var(--soft); margin-inline-start: .35em; }
@media screen and (max-width: 47.9em) {
  .glance { grid-template-columns: repeat(2, 1fr); margin-bottom: 1.5rem; }
  .glance > div { border: 1px solid var(--line); margin: -1px 0 0 -1px; border-radius: 0 !important; }
}
main > .wrap > section:not(.sheet, .in-brief) > h2 { margin-top: clamp(2rem, 5vw, 3rem); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: 1rem; margin-block: 1.2rem; }
.card { background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); padding: 1.1rem 1.3rem; }
.card h2, .card h3 { font-size: 1.2rem; }
.card p { margin: .3rem 0 .5rem; color: var(--soft); }
.choices { display: flex; flex-wrap: wrap; gap: .45rem; margin-block: .6rem; }
.choices a { display: inline-block; padding: .2rem .85rem; border: 1px solid var(--rule); border-radius: 99px; text-decoration: none; background: var(--sheet); }
.choices a:hover { border-color: var(--accent); background: var(--tint); }
.choices a[aria-current] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.steps { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: 1rem 2.5rem; margin-block: 1.2rem; counter-reset: step; }
.steps li { counter-increment: step; border-top: 3px solid var(--accent); padding-top: .8rem; }
.steps h3::before { content: counter(step) ". "; color: var(--accent-ink); }
.steps p { color: var(--soft); margin-block: .3rem 0; }
`
