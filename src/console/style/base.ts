export const BASE_STYLE = `
:root { --head: 3.6rem; --red: #a1261b; --red-tint: #fbebe8; --amber: #7a4a05; --amber-tint: #fcf1da; --green: #1b663a; --green-tint: #e7f3eb; --blue: #3d4f73; --blue-tint: #edf0f7; }
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: calc(var(--head) + 1rem); }
body { margin: 0; min-height: 100vh; background: var(--paper); color: var(--ink); font: 1rem/1.65 var(--sans); font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
h1, h2, h3, h4 { font-family: var(--serif); line-height: 1.35; margin: 0; font-weight: 700; overflow-wrap: anywhere; }
h1 { font-size: 1.65rem; letter-spacing: .02em; }
h1:focus { outline: none; }
h2 { font-size: 1.2rem; }
h3 { font-size: 1.05rem; }
p { margin: .5em 0; }
a { color: var(--accent-ink); text-decoration: underline; text-decoration-thickness: .07em; text-underline-offset: .22em; }
a:hover { text-decoration-thickness: .14em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
cite { font-style: normal; }
code, kbd { font-family: var(--mono); font-size: .9em; }
kbd { border: 1px solid var(--rule); border-bottom-width: 2px; border-radius: 4px; padding: .05em .45em; background: var(--paper); }
svg { display: block; }
details > summary { cursor: pointer; width: fit-content; color: var(--accent-ink); }
.spoken { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.soft { color: var(--soft); }
.faint { color: var(--faint); }
.article { color: var(--soft); font-size: .9rem; }
.skip-link { position: absolute; left: 1rem; top: -5rem; z-index: 9; background: var(--sheet); padding: .5rem 1rem; border: 2px solid var(--accent); }
.skip-link:focus { top: .5rem; }
.sheet { background: var(--sheet); border: 1px solid var(--line); border-radius: var(--radius); padding: 1.25rem clamp(.9rem, 2vw, 1.6rem); }
`
