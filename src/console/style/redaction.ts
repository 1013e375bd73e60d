export const REDACTION_STYLE = `
.page-turn { display: flex; flex-wrap: wrap; justify-content: center; align-items: flex-start; gap: .6rem 1.2rem; margin-bottom: .9rem; }
.page-turn > span:not(.button-off) { padding-top: .45rem; }
.redaction-sheet { position: relative; max-width: 52rem; margin-inline: auto; border: 1px solid var(--rule); cursor: crosshair; touch-action: none; user-select: none; }
.redaction-sheet img { display: block; width: 100%; height: auto; }
.mark-box { position: absolute; min-width: 0; min-height: 0; padding: 0; border: 2px solid #fff; outline: 2px solid var(--red); background: rgb(20 20 20 / .82); color: #fff; font: 700 .75rem/1 var(--sans); overflow: hidden; cursor: move; }
.mark-box:focus-visible { outline: 4px solid var(--gold); }
.mark-box.is-drawn { pointer-events: none; }
.mark-list { display: grid; gap: .5rem; margin-block: 1rem; }
.mark-list .form { padding: .6rem 0 .4rem 1rem; }
.mark-edges { grid-template-columns: repeat(2, minmax(0, 1fr)); }
`
