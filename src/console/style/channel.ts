/** Channels of release and reports of faults. */
export const CHANNEL_STYLE = `
.plain-list { list-style: none; margin: 0; padding: 0; display: grid; gap: .6rem; }
.plain-list > .notice { margin: 0; }
.plain-list details { margin-top: .4rem; }
.plain-list summary { cursor: pointer; color: var(--soft); }
.is-struck > p { text-decoration: line-through; }
.choices-grid + .actions { margin-top: 1rem; }
.as-typed { white-space: pre-line; }
.facts.one-column { grid-template-columns: minmax(0, 1fr); }
`
