/** Addresses of the console, below `/console`. */
export const HOME = '/'
export const REGISTER = '/register'
export const CASE = '/cases/:id'
export const REPLY = '/cases/:id/reply'
export const REDACTION = '/cases/:id/files/:file/redaction'
export const TEMPLATES = '/templates'
export const SIGN_IN = '/sign-in'
export const INBOX = '/inbox'
export const SUPERVISION = '/supervision'
export const DASHBOARD = '/dashboard'
export const CALENDAR = '/calendar'
export const POLICY = '/policy'
export const OUTBOX = '/outbox'
export const OWN_ACCOUNT = '/account'
export const INVITATION = '/invitation'
export const ACCOUNTS = '/accounts'
export const ORGANS = '/organs'
export const GUIDE = '/guide'
export const DOCUMENTS = '/documents'
export const REGISTERED_DOCUMENT = '/documents/:organ/:id'
export const HANDOVERS = '/handovers'
export const HANDOVER = '/handovers/:organ/:id'
export const ATTRIBUTES = '/attribute-lists'
export const documentAddress = (organ: number, id: number): string => `/documents/${organ}/${id}`
export const handoverAddress = (organ: number, id: number): string => `/handovers/${organ}/${id}`
export const COLUMNS = '/columns'
export const AUDIT = '/audit'
export const RETENTION = '/retention'
export const CHANNELS = '/channels'
export const FAULTS = '/faults'
export const FAULT = '/faults/:organ/:id'
export const faultAddress = (organ: number, id: number): string => `/faults/${organ}/${id}`

export const REMEDIES = '/remedies'
export const NEW_REMEDY = '/remedies/new'
export const REMEDY = '/remedies/:id'
export const remedyAddress = (id: number): string => `/remedies/${id}`

export const ANNUAL_REPORTS = '/annual-reports'
export const ANNUAL_REPORT = '/annual-reports/:organ/:year'
export const annualReportAddress = (organ: number, year: number): string => `/annual-reports/${organ}/${year}`

export const REPORT_ROLL_UP = '/annual-reports/:organ/:year/roll-up'
export const rollUpAddress = (organ: number, year: number): string =>
  `/annual-reports/${organ}/${year}/roll-up`

export const CONVERSIONS = '/conversions'
export const STANDARD_CATALOGUE = '/standard-catalogue'
export const STATISTICS = '/statistics'
export const MANUSCRIPTS = '/manuscripts'
export const NEW_MANUSCRIPT = '/manuscripts/new'
export const MANUSCRIPT = '/manuscripts/:id'
export const WRITE_MANUSCRIPT = '/manuscripts/:id/write'
export const REVIEW_CHAINS = '/review-chains'
export const PHRASES = '/phrases'

export const manuscriptAddress = (id: number): string => `/manuscripts/${id}`
export const writeAddress = (id: number): string => `/manuscripts/${id}/write`

export const caseAddress = (id: number): string => `/cases/${id}`
export const replyAddress = (id: number): string => `/cases/${id}/reply`
export const redactionAddress = (id: number, file: string): string =>
  `/cases/${id}/files/${encodeURIComponent(file)}/redaction`
