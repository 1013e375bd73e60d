/** Things to press and to fill in, and the lamps. Targets are at least 24 px high, most 40. */
export const CONTROL_STYLE = `
.button { display: inline-flex; align-items: center; justify-content: center; gap: .4em; min-height: 2.5rem; padding: .3rem 1.05rem; border: 1.5px solid var(--accent); border-radius: var(--radius); background: var(--sheet); color: var(--accent-ink); font: inherit; text-decoration: none; cursor: pointer; }
.button:hover { background: var(--tint); }
.button.primary { background: var(--accent); color: var(--on-accent); }
.button.primary:hover { background: var(--accent-deep); }
.button.danger { border-color: var(--red); color: var(--red); }
.button.danger:hover { background: var(--red-tint); }
.button.quiet { border-color: transparent; background: none; padding-inline: .6rem; min-height: 2rem; }
.button.quiet:hover { background: var(--tint); }
.button.close { font-size: 1.3rem; line-height: 1; min-width: 2rem; padding: 0; }
.button[aria-disabled] { border-style: dashed; border-color: var(--rule); background: #f1f0ec; color: var(--faint); cursor: not-allowed; }
.button-off { display: flex; flex-direction: column; gap: .2rem; align-items: flex-start; }
.off-reason { font-size: .85rem; line-height: 1.45; color: var(--soft); max-width: 24rem; }
.busy-mark { width: .9em; height: .9em; border: 2px solid currentColor; border-right-color: transparent; border-radius: 50%; animation: turn .8s linear infinite; }
@keyframes turn { to { transform: rotate(360deg); } }
@media (prefers-reduced-motion: reduce) { .busy-mark { animation: none; } }
.form { display: grid; gap: .95rem; }
.form-row { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); gap: .95rem 1.2rem; align-items: start; }
.field > label, .file-drop > label { display: block; font-weight: 600; font-size: .95rem; margin-bottom: .25rem; }
.required { margin-inline-start: .5em; font-size: .8rem; font-weight: 400; color: var(--amber); border: 1px solid currentColor; border-radius: 3px; padding: 0 .3em; }
input:not([type=checkbox], [type=radio], [type=file]), select, textarea { font: inherit; color: var(--ink); background: var(--sheet); border: 1.5px solid var(--rule); border-radius: var(--radius); min-height: 2.5rem; padding: .3rem .7rem; width: 100%; }
textarea { line-height: 1.6; resize: vertical; }
input[type=checkbox], input[type=radio] { width: 1.15rem; height: 1.15rem; accent-color: var(--accent); flex: none; margin: .25em 0 0; }
.field-hint { margin: .25rem 0 0; font-size: .88rem; color: var(--soft); }
.field-hint > span { display: block; }
.day-words { color: var(--accent-ink); }
.field-error { margin: .25rem 0 0; font-size: .9rem; font-weight: 600; color: var(--red); }
.field-error::before { content: "✕ "; }
.field-wrong input, .field-wrong select, .field-wrong textarea { border-color: var(--red); border-width: 2px; }
.choices { border: 0; margin: 0; padding: 0; display: grid; gap: .45rem; min-width: 0; }
.choices > legend { font-weight: 600; font-size: .95rem; padding: 0; margin-bottom: .35rem; }
.choices-grid { grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); }
.choices-grid > legend { grid-column: 1 / -1; }
.choices-row { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; }
.choice { display: flex; gap: .55rem; align-items: flex-start; cursor: pointer; }
.choice-note { display: block; color: var(--soft); font-size: .88rem; }
.kept-status { margin: .15rem 0 0; min-height: 1.3em; font-size: .82rem; color: var(--faint); }
.file-drop input { width: 100%; padding: 1rem; border: 1.5px dashed var(--rule); border-radius: var(--radius); background: var(--paper); font: inherit; }
.file-drop.is-over input { border-color: var(--accent); background: var(--tint); }
.file-list li { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .8rem; padding-block: .2rem; }
.file-name { overflow-wrap: anywhere; }
.lamp { display: inline-flex; align-items: center; gap: .45em; font-weight: 600; white-space: nowrap; }
.lamp::before { content: ""; width: .85em; height: .85em; flex: none; background: currentColor; forced-color-adjust: none; }
.lamp-green { color: var(--green); } .lamp-green::before { border-radius: 50%; }
.lamp-yellow { color: var(--amber); } .lamp-yellow::before { background: var(--series-2); clip-path: polygon(50% 0, 100% 100%, 0 100%); width: 1em; }
.lamp-red, .lamp-overdue, .lamp-confirmToday { color: var(--red); }
.lamp-red::before { clip-path: polygon(50% 0, 100% 50%, 50% 100%, 0 50%); width: 1em; height: 1em; }
.lamp-overdue::before { clip-path: polygon(30% 0, 70% 0, 100% 30%, 100% 70%, 70% 100%, 30% 100%, 0 70%, 0 30%); width: 1em; height: 1em; }
.lamp-confirmToday::before { clip-path: polygon(35% 0, 65% 0, 60% 62%, 40% 62%, 35% 0, 35% 78%, 65% 78%, 65% 100%, 35% 100%, 35% 78%); height: 1.1em; }
.lamp-waiting { color: var(--blue); } .lamp-waiting::before { background: none; border: 2.5px solid currentColor; border-radius: 50%; }
.lamp-none { color: var(--faint); font-weight: 400; } .lamp-none::before { height: .25em; }
.badge { display: inline-block; padding: 0 .5em; border: 1px solid currentColor; border-radius: 3px; font-size: .82rem; line-height: 1.6; color: var(--soft); white-space: nowrap; }
.badge-amber { color: var(--amber); background: var(--amber-tint); } .badge-red { color: var(--red); background: var(--red-tint); } .badge-blue { color: var(--blue); background: var(--blue-tint); } .badge-green { color: var(--green); background: var(--green-tint); }
`
