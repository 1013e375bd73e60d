export const REDACTION_STYLE = `
`
