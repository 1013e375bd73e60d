/** The register of remedies. */
export const REMEDY_STYLE = `
.remedy-stack > * + * { margin-top: 1.1rem; }
.remedy-retiring { margin-top: 1rem; }
.remedy-head { align-items: center; margin-bottom: 1rem; }
.remedy-stack .form-row { align-items: end; }
.remedy-stack .lamp { white-space: normal; min-width: 7.5em; }
.remedy-title { display: block; min-width: 8em; }
.remedy-summary { grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); }
.remedy-summary .button { padding: 0; min-height: 0; text-decoration: underline; }
`
