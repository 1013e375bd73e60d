/** Following a case: number and code, sent in the body and never in an address. */
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { APPLY_PATH, CASES_PATH } from '../site-paths.ts'
import { FaultSummary, type FieldState, TextField } from './field.tsx'

export interface LookUpPageProps {
  readonly context: PageContext
  readonly state: FieldState
  readonly notice: string | null
}

export const EMPTY_FIELDS: FieldState = { value: () => '', fault: () => null }

export const LookUpPage = ({ context, state, notice }: LookUpPageProps) => (
  <PageShell
    context={context}
    facts={{
      title: '查询申请进度',
      description: '凭受理号和查询码查询政府信息公开申请的进度，补正、撤回、取得答复。',
      canonical: CASES_PATH,
      crumbs: [{ label: '依申请公开', href: APPLY_PATH }],
      nav: 'cases',
    }}
    here="查询进度"
  >
    <div className="wrap narrow">
      <header className="page-head">
        <h1>查询申请进度</h1>
        <p className="lead">受理号和查询码在提交申请时的回执上。</p>
      </header>
      <FaultSummary faults={[]} notice={notice} />
      <form className="sheet look-up" method="post" action={`${CASES_PATH}#faults`} autoComplete="off">
        <TextField state={state} name="number" label="受理号" hint="例如：20260003-00012" required />
        <TextField
          state={state}
          name="code"
          label="查询码"
          hint="16位数字和字母，大小写、短横线都不影响"
          required
        />
        <div className="actions">
          <button className="primary" type="submit">
            查询
          </button>
        </div>
      </form>
      <section className="sheet prose" aria-labelledby="lost">
        <h2 id="lost">查询码遗失了怎么办</h2>
        <p>
          网站不保存查询码的原文，不能找回。请带身份证明到接收申请的机关，或者打电话询问进度；答复仍然按您选择的途径送达。当面、邮寄等方式提交的，查询码在机关给您的登记回执上。
        </p>
      </section>
    </div>
  </PageShell>
)
