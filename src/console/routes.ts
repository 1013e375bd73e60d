/** Every page of the console, one line each. The navigation shows those with a place in it, in this order. */
import { AccountsPage } from './account/accounts-page.tsx'
import { InvitationPage } from './account/invitation-page.tsx'
import { OwnAccountPage } from './account/own-account-page.tsx'
import { SignInPage } from './account/sign-in-page.tsx'
import {
  ACCOUNTS,
  ANNUAL_REPORT,
  ANNUAL_REPORTS,
  ATTRIBUTES,
  AUDIT,
  CALENDAR,
  CASE,
  CHANNELS,
  COLUMNS,
  CONVERSIONS,
  DASHBOARD,
  DOCUMENTS,
  FAULT,
  FAULTS,
  GUIDE,
  HANDOVER,
  HANDOVERS,
  HOME,
  INBOX,
  INVITATION,
  MANUSCRIPT,
  MANUSCRIPTS,
  NEW_MANUSCRIPT,
  NEW_REMEDY,
  ORGANS,
  OUTBOX,
  OWN_ACCOUNT,
  PHRASES,
  POLICY,
  REDACTION,
  REGISTER,
  REGISTERED_DOCUMENT,
  REMEDIES,
  REMEDY,
  REPLY,
  REPORT_ROLL_UP,
  RETENTION,
  REVIEW_CHAINS,
  SIGN_IN,
  STANDARD_CATALOGUE,
  STATISTICS,
  SUPERVISION,
  TEMPLATES,
  WRITE_MANUSCRIPT,
} from './addresses.ts'
import { AnnualReportsPage } from './annual-report/desk/annual-reports-page.tsx'
import { ReportPage } from './annual-report/report-page.tsx'
import { RollUpPage } from './annual-report-roll-up/roll-up-page.tsx'
import { CalendarPage } from './calendar/calendar-page.tsx'
import { CasePage } from './case/case-page.tsx'
import { ChannelCountsPage } from './channel/channel-counts-page.tsx'
import { ColumnsPage } from './column/columns-page.tsx'
import { ConversionsPage } from './conversion/conversions-page.tsx'
import { DashboardPage } from './dashboard/dashboard-page.tsx'
import { ChainsPage } from './disclosure/chain/chains-page.tsx'
import { ManuscriptsPage } from './disclosure/desk/manuscripts-page.tsx'
import { ManuscriptPage } from './disclosure/manuscript-page.tsx'
import { NewManuscriptPage } from './disclosure/new-manuscript-page.tsx'
import { WritePage } from './disclosure/write/write-page.tsx'
import { FaultListPage } from './fault-report/fault-list-page.tsx'
import { FaultPage } from './fault-report/fault-page.tsx'
import { AttributesPage } from './handover/attributes-page.tsx'
import { HandoverPage } from './handover/handover-page.tsx'
import { HandoversPage } from './handover/handovers-page.tsx'
import { HomePage } from './home/home-page.tsx'
import { InboxPage } from './inbox/inbox-page.tsx'
import { DocumentPage } from './normative-document/document-page.tsx'
import { DocumentsPage } from './normative-document/documents-page.tsx'
import { GuidePage } from './organ/guide-page.tsx'
import { OrgansPage } from './organ/organs-page.tsx'
import { OutboxPage } from './outbox/outbox-page.tsx'
import { PhrasesPage } from './phrases/phrases-page.tsx'
import { PolicyPage } from './policy/policy-page.tsx'
import { RedactionPage } from './redaction/redaction-page.tsx'
import { RegisterPage } from './register/register-page.tsx'
import { NewRemedyPage } from './remedy/new-remedy-page.tsx'
import { RemedyListPage } from './remedy/remedy-list-page.tsx'
import { RemedyPage } from './remedy/remedy-page.tsx'
import { ReplyPage } from './reply/reply-page.tsx'
import type { ConsoleRoute } from './route.ts'
import { StandardCataloguePage } from './standard-catalogue/standard-catalogue-page.tsx'
import { StatisticsPage } from './statistics/statistics-page.tsx'
import { SupervisionPage } from './supervision/supervision-page.tsx'
import { TemplatesPage } from './templates/templates-page.tsx'
import { AuditPage } from './trace/audit-page.tsx'
import { RetentionPage } from './trace/retention-page.tsx'

export const ROUTES: readonly ConsoleRoute[] = [
  { path: HOME, asks: 'signedIn', nav: { group: 'request', label: '待办' }, page: HomePage },
  {
    path: REGISTER,
    asks: 'request.register',
    nav: { group: 'request', label: '登记申请' },
    page: RegisterPage,
  },
  { path: CASE, asks: 'request.read', nav: null, page: CasePage },
  { path: REPLY, asks: 'request.act', nav: null, page: ReplyPage },
  { path: REDACTION, asks: 'request.redact', nav: null, page: RedactionPage },
  { path: REMEDIES, asks: 'remedy.read', nav: { group: 'request', label: '复议诉讼' }, page: RemedyListPage },
  { path: NEW_REMEDY, asks: 'remedy.write', nav: null, page: NewRemedyPage },
  { path: REMEDY, asks: 'remedy.read', nav: null, page: RemedyPage },
  {
    path: MANUSCRIPTS,
    asks: 'manuscript.list',
    nav: { group: 'publishing', label: '稿件' },
    page: ManuscriptsPage,
  },
  { path: NEW_MANUSCRIPT, asks: 'manuscript.write', nav: null, page: NewManuscriptPage },
  { path: WRITE_MANUSCRIPT, asks: 'manuscript.write', nav: null, page: WritePage },
  { path: MANUSCRIPT, asks: 'manuscript.read', nav: null, page: ManuscriptPage },
  {
    path: REVIEW_CHAINS,
    asks: 'reviewChain.arrange',
    nav: { group: 'organ', label: '审核流程' },
    page: ChainsPage,
  },
  {
    path: TEMPLATES,
    asks: 'document.adjust',
    nav: { group: 'organ', label: '文书模板' },
    page: TemplatesPage,
  },
  {
    path: CONVERSIONS,
    asks: 'request.list',
    nav: { group: 'publishing', label: '转为主动公开' },
    page: ConversionsPage,
  },
  {
    path: STANDARD_CATALOGUE,
    asks: 'register.read',
    nav: { group: 'publishing', label: '标准目录' },
    page: StandardCataloguePage,
  },
  {
    path: STATISTICS,
    asks: 'statistics.read',
    nav: { group: 'publishing', label: '统计数据' },
    page: StatisticsPage,
  },
  { path: PHRASES, asks: 'phrase.arrange', nav: { group: 'organ', label: '姓名和表述' }, page: PhrasesPage },
  { path: COLUMNS, asks: 'column.arrange', nav: { group: 'publishing', label: '栏目' }, page: ColumnsPage },
  {
    path: DOCUMENTS,
    asks: 'register.read',
    nav: { group: 'publishing', label: '规范性文件' },
    page: DocumentsPage,
  },
  { path: REGISTERED_DOCUMENT, asks: 'register.read', nav: null, page: DocumentPage },
  {
    path: ATTRIBUTES,
    asks: 'register.read',
    nav: { group: 'publishing', label: '公开属性清单' },
    page: AttributesPage,
  },
  {
    path: HANDOVERS,
    asks: 'register.read',
    nav: { group: 'publishing', label: '移送清单' },
    page: HandoversPage,
  },
  { path: HANDOVER, asks: 'register.read', nav: null, page: HandoverPage },
  {
    path: FAULTS,
    asks: 'faultReport.read',
    nav: { group: 'publishing', label: '网民纠错' },
    page: FaultListPage,
  },
  { path: FAULT, asks: 'faultReport.read', nav: null, page: FaultPage },
  {
    path: CHANNELS,
    asks: 'manuscript.list',
    nav: { group: 'publishing', label: '发布渠道' },
    page: ChannelCountsPage,
  },
  {
    path: ANNUAL_REPORTS,
    asks: 'annualReport.read',
    nav: { group: 'annualReport', label: '年度报告' },
    page: AnnualReportsPage,
  },
  { path: ANNUAL_REPORT, asks: 'annualReport.read', nav: null, page: ReportPage },
  { path: REPORT_ROLL_UP, asks: 'annualReport.read', nav: null, page: RollUpPage },
  { path: GUIDE, asks: 'organ.guide', nav: { group: 'organ', label: '公开指南' }, page: GuidePage },
  { path: ACCOUNTS, asks: 'account.list', nav: { group: 'organ', label: '账号和角色' }, page: AccountsPage },
  {
    path: RETENTION,
    asks: 'retention.arrange',
    nav: { group: 'organ', label: '保管期限' },
    page: RetentionPage,
  },
  { path: AUDIT, asks: 'audit.read', nav: { group: 'organ', label: '操作记录' }, page: AuditPage },
  {
    path: SUPERVISION,
    asks: 'supervision.read',
    nav: { group: 'county', label: '监督' },
    page: SupervisionPage,
  },
  {
    path: DASHBOARD,
    asks: 'dashboard.read',
    nav: { group: 'county', label: '数据图表' },
    page: DashboardPage,
  },
  { path: ORGANS, asks: 'organ.read', nav: { group: 'county', label: '机关' }, page: OrgansPage },
  {
    path: CALENDAR,
    asks: 'calendar.arrange',
    nav: { group: 'system', label: '工作日历' },
    page: CalendarPage,
  },
  { path: POLICY, asks: 'policy.arrange', nav: { group: 'system', label: '办理尺度' }, page: PolicyPage },
  { path: OUTBOX, asks: 'outbox.read', nav: { group: 'system', label: '对外通知' }, page: OutboxPage },
  { path: INBOX, asks: 'signedIn', nav: { group: 'own', label: '消息' }, page: InboxPage },
  { path: OWN_ACCOUNT, asks: 'signedIn', nav: { group: 'own', label: '个人设置' }, page: OwnAccountPage },
  { path: SIGN_IN, asks: 'anyone', nav: null, page: SignInPage },
  { path: INVITATION, asks: 'anyone', nav: null, page: InvitationPage },
]
