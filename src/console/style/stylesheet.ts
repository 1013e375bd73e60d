/** The one stylesheet of the console. The build gives it a file of its own. */
import { TOKEN_STYLE } from '../../contract/look/token.ts'
import { ACCOUNT_STYLE } from './account.ts'
import { ANNUAL_REPORT_STYLE } from './annual-report.ts'
import { BASE_STYLE } from './base.ts'
import { CASE_STYLE } from './case.ts'
import { CHANNEL_STYLE } from './channel.ts'
import { CONTROL_STYLE } from './control.ts'
import { COUNTY_STYLE } from './county.ts'
import { DASHBOARD_STYLE } from './dashboard.ts'
import { DOCUMENTS_STYLE } from './documents.ts'
import { HOME_STYLE } from './home.ts'
import { MANUSCRIPT_STYLE } from './manuscript.ts'
import { PAGE_STYLE } from './page.ts'
import { PRINT_STYLE } from './print.ts'
import { REDACTION_STYLE } from './redaction.ts'
import { REGISTER_STYLE } from './register.ts'
import { REMEDY_STYLE } from './remedy.ts'
import { REPORT_ROLL_UP_STYLE } from './report-roll-up.ts'
import { REPORT_TEXT_STYLE } from './report-text.ts'
import { SHELL_STYLE } from './shell.ts'
import { TABLE_STYLE } from './table.ts'
import { TEMPLATES_STYLE } from './templates.ts'

export const STYLESHEET: string = [
  TOKEN_STYLE,
  BASE_STYLE,
  SHELL_STYLE,
  PAGE_STYLE,
  CONTROL_STYLE,
  TABLE_STYLE,
  HOME_STYLE,
  REGISTER_STYLE,
  CASE_STYLE,
  REDACTION_STYLE,
  TEMPLATES_STYLE,
  ACCOUNT_STYLE,
  COUNTY_STYLE,
  DASHBOARD_STYLE,
  CHANNEL_STYLE,
  MANUSCRIPT_STYLE,
  DOCUMENTS_STYLE,
  ANNUAL_REPORT_STYLE,
  REPORT_TEXT_STYLE,
  REPORT_ROLL_UP_STYLE,
  REMEDY_STYLE,
  PRINT_STYLE,
].join('\n')
