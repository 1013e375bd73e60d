export const BASE_STYLE = `
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
@media (min-width: 60em) { html { font-size: 106.25%; } }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--paper); color: var(--ink); font: 1rem/1.7 var(--sans); font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
code, h1, h2, h3, h4 { overflow-wrap: anywhere; }
h1, h2, h3, h4 { font-family: var(--serif); line-height: 1.35; margin: 0; font-weight: 700; text-wrap: balance; }
h1 span { display: inline-block; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.35rem); letter-spacing: .02em; }
h2 { font-size: clamp(1.25rem, 1.1rem + .6vw, 1.5rem); }
h3 { font-size: 1.1rem; }
p { margin: .6em 0; }
a { color: var(--accent-ink); text-decoration: underline; text-decoration-thickness: .07em; text-underline-offset: .22em; }
a:hover { text-decoration-thickness: .14em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main { flex: 1; width: 100%; }
main:focus { outline: none; }
ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
code { font-family: var(--mono); font-size: .9em; }
svg { display: block; }
details > summary { cursor: pointer; width: fit-content; color: var(--accent-ink); }
.wrap { width: 100%; max-width: 74rem; margin-inline: auto; padding-inline: clamp(1rem, 3vw, 2rem); }
.spoken { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip-link { position: absolute; left: 1rem; top: -5rem; z-index: 9; background: var(--sheet); padding: .5rem 1rem; border: 2px solid var(--accent); }
.skip-link:focus { top: .5rem; }
.sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); padding: clamp(1.1rem, 3vw, 2.2rem) clamp(.8rem, 3vw, 2.2rem); margin-block: 1.5rem; }
.lead { font-size: 1.1rem; color: var(--soft); max-width: 42em; }
.nothing { color: var(--faint); }
`
