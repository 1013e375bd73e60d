/** What a person sees when there is nothing to show. Says what happened, what to do, and the number to quote. */
import { NO_SITE_IDENTITY, type SiteIdentity } from '../../contract/settings/site-setting.ts'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { renderPage } from '../shell/render-page.ts'
import { HOME_PATH, LIBRARY_PATH } from '../site-paths.ts'
import { viewModeOf } from '../view-mode.ts'

export interface ErrorFacts {
  /** Under which the request stands in the logs. */
  readonly requestId: string
  readonly cookieHeader: string | undefined
  readonly site?: SiteIdentity
}

interface ErrorWords {
  readonly title: string
  readonly advice: string
}

const WORDS: Readonly<Record<number, ErrorWords>> = {
  400: { title: '请求的内容有误', advice: '网址或查询条件不正确。请检查后重试，或者从年报库重新查询。' },
  404: { title: '没有找到这个页面', advice: '网址可能输入有误，或者本网站没有这份文件、这份报告。' },
  405: { title: '这个网址不接受此类操作', advice: '请从首页或年报库重新进入。' },
  410: { title: '这份信息已经撤下', advice: '发布机关已经撤下它所在的页面，附件随之停止提供。' },
  429: { title: '访问过于频繁', advice: '请稍等片刻再试。批量获取数据请使用数据接口。' },
  503: { title: '系统正在维护', advice: '数据库暂时不可用，请过几分钟再试。' },
}

const SERVER_FAULT: ErrorWords = {
  title: '系统出现故障',
  advice: '这不是您的操作造成的，故障已经记录。请稍后再试；如需反映，请提供下面的编号。',
}
const CALLER_FAULT: ErrorWords = { title: '请求无法处理', advice: '请从首页或年报库重新进入。' }

const wordsOf = (status: number): ErrorWords => WORDS[status] ?? (status >= 500 ? SERVER_FAULT : CALLER_FAULT)

/** The whole document. @param status HTTP status that it is sent with */
export const renderErrorPage = (status: number, facts: ErrorFacts): string => {
  const { requestId, cookieHeader, site = NO_SITE_IDENTITY } = facts
  const { title, advice } = wordsOf(status)
  const context: PageContext = { mode: viewModeOf(cookieHeader), address: HOME_PATH, baseUrl: null, site }
  return renderPage(
    <PageShell
      context={context}
      facts={{ title, description: advice, canonical: null, crumbs: [], nav: null }}
      here={null}
    >
      <div className="wrap">
        <div className="notice">
          <p className="status">{status}</p>
          <h1>{title}</h1>
          <p>{advice}</p>
          <ul className="actions">
            <li>
              <a className="button primary" href={HOME_PATH}>
                回到首页
              </a>
            </li>
            <li>
              <a className="button" href={LIBRARY_PATH}>
                进入年报库
              </a>
            </li>
          </ul>
          <p className="request-id">
            编号 <code>{requestId}</code>
          </p>
        </div>
      </div>
    </PageShell>,
  )
}
