/** The description of the open-data API. */
export const OPEN_DATA_STYLE = `
.endpoint { margin-top: 1.6rem; padding-top: 1.4rem; border-top: 1px solid var(--line); }
.endpoint h3 { font-family: var(--sans); overflow-wrap: anywhere; }
.endpoint .plain-table { margin-block: .8rem; }
.endpoint .plain-table th:first-child { width: 8em; }
.endpoint .plain-table td { overflow-wrap: anywhere; }
`
