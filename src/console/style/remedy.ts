/** The register of remedies. */
export const REMEDY_STYLE = `
.remedy-stack > * + * { margin-top: 1.1rem; }
.remedy-head { align-items: center; margin-bottom: 1rem; }
.remedy-stack .form-row { align-items: end; }
.remedy-stack .lamp { white-space: normal; }
`
