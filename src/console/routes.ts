/** Every page of the console, one line each. The navigation shows those with a place in it, in this order. */
import { CASE, HOME, REDACTION, REGISTER, REPLY, TEMPLATES } from './addresses.ts'
import { CasePage } from './case/case-page.tsx'
import { HomePage } from './home/home-page.tsx'
import { RedactionPage } from './redaction/redaction-page.tsx'
import { RegisterPage } from './register/register-page.tsx'
import { ReplyPage } from './reply/reply-page.tsx'
import type { ConsoleRoute } from './route.ts'
import { TemplatesPage } from './templates/templates-page.tsx'

export const ROUTES: readonly ConsoleRoute[] = [
  { path: HOME, asks: 'signedIn', nav: { group: 'work', label: '待办' }, page: HomePage },
  { path: REGISTER, asks: 'request.register', nav: { group: 'work', label: '登记申请' }, page: RegisterPage },
  { path: CASE, asks: 'request.read', nav: null, page: CasePage },
  { path: REPLY, asks: 'request.act', nav: null, page: ReplyPage },
  { path: REDACTION, asks: 'request.redact', nav: null, page: RedactionPage },
  {
    path: TEMPLATES,
    asks: 'document.adjust',
    nav: { group: 'organ', label: '文书模板' },
    page: TemplatesPage,
  },
]
