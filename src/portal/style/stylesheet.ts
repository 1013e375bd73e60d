/** The one stylesheet, named by its content so that browsers may keep it for good. */
import { createHash } from 'node:crypto'
import { TOKEN_STYLE } from '../../contract/look/token.ts'
import { SITE_MARK_FILE } from '../shell/site-mark.tsx'
import { BASE_STYLE } from './base.ts'
import { CHART_STYLE } from './chart.ts'
import { CONTROL_STYLE } from './control.ts'
import { DOCUMENT_STYLE } from './document.ts'
import { ELDER_STYLE } from './elder.ts'
import { FEEDBACK_STYLE } from './feedback.ts'
import { HOME_STYLE } from './home.ts'
import { LIBRARY_STYLE } from './library.ts'
import { OPEN_DATA_STYLE } from './open-data.ts'
import { PLATFORM_STYLE } from './platform.ts'
import { PRINT_STYLE } from './print.ts'
import { REPORT_STYLE } from './report.ts'
import { REQUEST_STYLE } from './request.ts'
import { RULES_STYLE } from './rules.ts'
import { SEARCH_STYLE } from './search.ts'
import { SHELL_STYLE } from './shell.ts'
import { STATUTORY_TABLE_STYLE } from './statutory-table.ts'
import { TABLE_STYLE } from './table.ts'

const withoutSpare = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim()

export const STYLESHEET: string = withoutSpare(
  [
    TOKEN_STYLE,
    BASE_STYLE,
    SHELL_STYLE,
    CONTROL_STYLE,
    TABLE_STYLE,
    CHART_STYLE,
    HOME_STYLE,
    LIBRARY_STYLE,
    REPORT_STYLE,
    STATUTORY_TABLE_STYLE,
    OPEN_DATA_STYLE,
    REQUEST_STYLE,
    FEEDBACK_STYLE,
    SEARCH_STYLE,
    PLATFORM_STYLE,
    DOCUMENT_STYLE,
    RULES_STYLE,
    ELDER_STYLE,
    PRINT_STYLE,
  ].join('\n'),
)

const contentName = (content: string): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12)

export const STYLESHEET_PATH = `/assets/portal.${contentName(STYLESHEET)}.css`
export const MARK_PATH = `/assets/mark.${contentName(SITE_MARK_FILE)}.svg`
