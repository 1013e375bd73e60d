/** Things to press and to fill in, and the lamps. Targets are at least 24 px high, most 44. */
export const CONTROL_STYLE = `
.button, button { display: inline-flex; align-items: center; min-height: 2.6rem; padding: .3rem 1.05rem; border: 1.5px solid var(--accent); border-radius: var(--radius); background: var(--sheet); color: var(--accent-ink); font: inherit; text-decoration: none; cursor: pointer; }
.button:hover, button:hover { background: var(--tint); }
.primary, button.primary { background: var(--accent); color: var(--on-accent); }
.primary:hover, button.primary:hover { background: var(--accent-deep); }
.actions { display: flex; flex-wrap: wrap; gap: .6rem; margin-block: 1rem; }
label { display: block; font-size: .92rem; color: var(--soft); margin-bottom: .25rem; }
input, select { font: inherit; color: var(--ink); background: var(--sheet); border: 1.5px solid var(--rule); border-radius: var(--radius); min-height: 2.6rem; padding: .3rem .7rem; width: 100%; }
.lamp { display: inline-flex; align-items: center; gap: .45em; font-weight: 600; white-space: nowrap; text-decoration: none; color: var(--ink); }
.lamp::before { content: ""; width: .72em; height: .72em; flex: none; background: currentColor; forced-color-adjust: none; }
.lamp-clear { color: var(--clear); } .lamp-clear::before { border-radius: 50%; }
.lamp-error { color: var(--error); } .lamp-error::before { clip-path: polygon(30% 0, 70% 0, 100% 30%, 100% 70%, 70% 100%, 30% 100%, 0 70%, 0 30%); }
.lamp-warning { color: var(--warning); } .lamp-warning::before { width: .85em; clip-path: polygon(50% 0, 100% 100%, 0 100%); }
.lamp-note, .lamp-unknown, .lamp-missing { color: var(--note); } .lamp-note::before { width: .85em; height: .3em; }
.lamp-unknown::before { width: .85em; height: .3em; }
.lamp-missing { color: var(--faint); } .lamp-missing::before { background: none; border: 2px solid currentColor; border-radius: 50%; }
a.lamp { text-decoration: underline; text-underline-offset: .25em; text-decoration-thickness: .07em; }
`
