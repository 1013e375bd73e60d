/** A case as its applicant follows it. */
import type { ReactNode } from 'react'
import { dateText } from '../annual-report/date-text.ts'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { APPLY_PATH, CASE_PATH, CASES_PATH, disclosurePath, organEntryPath } from '../site-paths.ts'
import { CaseActs, type OpenAct } from './case-acts.tsx'
import { CaseReply } from './case-reply.tsx'
import { CaseStatus, CaseTimeline } from './case-status.tsx'
import type { CaseView } from './case-view.ts'
import { DONE_WORDS } from './case-words.ts'
import { type FaultLink, FaultSummary, LongTextField } from './field.tsx'

export interface CasePageProps {
  readonly context: PageContext
  readonly view: CaseView
  readonly token: string
  /** What was just done; a key of `DONE_WORDS`. */
  readonly done: string | null
  readonly faults: readonly FaultLink[]
  readonly notice: string | null
  readonly open: OpenAct | null
}

const Shell = ({
  context,
  title,
  here,
  children,
}: {
  context: PageContext
  title: string
  here: string
  children: ReactNode
}) => (
  <PageShell
    context={context}
    facts={{
      title,
      description: '政府信息公开申请的进度。',
      canonical: null,
      crumbs: [
        { label: '依申请公开', href: APPLY_PATH },
        { label: '查询进度', href: CASES_PATH },
      ],
      nav: 'cases',
    }}
    here={here}
  >
    {children}
  </PageShell>
)

const Application = ({ view: { json, organ } }: { view: CaseView }) => (
  <section className="sheet" aria-labelledby="application-title">
    <h2 id="application-title">申请的内容</h2>
    <dl className="fact-list">
      <dt>受理号</dt>
      <dd>{json.number}</dd>
      <dt>接收机关</dt>
      <dd>
        <a href={organEntryPath(organ.slug)}>{organ.name}</a>
        {organ.guide.phone !== '' && `，电话${organ.guide.phone}`}
      </dd>
      <dt>提交日期</dt>
      <dd>{json.arrivedOn === '' ? '—' : dateText(json.arrivedOn)}</dd>
      <dt>收到申请之日</dt>
      <dd>{json.receivedOn === null ? '还没有确认' : dateText(json.receivedOn)}</dd>
      <dt>申请的信息</dt>
      <dd className="as-typed">{json.description}</dd>
    </dl>
  </section>
)

const Rating = ({ view: { json } }: { view: CaseView }) =>
  json.rating === null ? null : (
    <p className="sheet stated">
      您的评价：{json.rating.stars}分{json.rating.text === '' ? '' : `，${json.rating.text}`}
    </p>
  )

const Suggestion = ({ view: { json } }: { view: CaseView }) => {
  if (json.suggestion === null) return null
  const { decision, reason, disclosureId } = json.suggestion
  return (
    <p className="sheet stated">
      {disclosureId !== null && (
        <>
          这项信息已经主动公开：<a href={disclosurePath(disclosureId)}>查看公开的信息</a>
        </>
      )}
      {disclosureId === null && decision === null && '您已经建议主动公开这项信息，机关正在审查。'}
      {disclosureId === null && decision === 'converted' && '机关采纳了您的建议，正在办理公开。'}
      {disclosureId === null && decision === 'declined' && `机关没有采纳公开的建议：${reason}`}
    </p>
  )
}

export const CasePage = ({ context, view, token, done, faults, notice, open }: CasePageProps) => {
  const said = done === null ? undefined : DONE_WORDS[done]
  return (
    <Shell context={context} title={`申请进度 ${view.json.number}`} here="申请进度">
      <div className="wrap narrow request-print">
        <header className="page-head">
          <h1>申请进度</h1>
          <p className="lead">
            受理号 <strong>{view.json.number}</strong>，{view.organ.name}
          </p>
        </header>
        {said !== undefined && (
          <p className="done-note" role="status">
            {said}
          </p>
        )}
        <FaultSummary faults={faults} notice={notice} />
        <CaseStatus view={view} />
        <CaseReply view={view} />
        <CaseActs view={view} token={token} open={open} />
        <Suggestion view={view} />
        <Rating view={view} />
        <CaseTimeline view={view} />
        <Application view={view} />
        <form className="actions" method="post" action={CASE_PATH}>
          <button type="submit" name="act" value="leave">
            退出，关上这件申请
          </button>
        </form>
        <p className="help-line no-print">
          页面30分钟没有操作就会关上。打印：按 Ctrl+P，或者在浏览器菜单中选择“打印”。
        </p>
      </div>
    </Shell>
  )
}

/** Withdrawing cannot be undone: it is asked once more. */
export const WithdrawPage = ({ context, view, token }: Pick<CasePageProps, 'context' | 'view' | 'token'>) => (
  <Shell context={context} title={`撤回申请 ${view.json.number}`} here="撤回申请">
    <div className="wrap narrow">
      <header className="page-head">
        <h1>撤回申请</h1>
      </header>
      <div className="sheet">
        <p>
          您要撤回向{view.organ.name}提出的申请（受理号{view.json.number}）：
        </p>
        <p className="as-typed">{view.json.subject}</p>
        <p>
          <strong>撤回以后不再处理，也不能恢复。</strong>以后仍然需要的，可以重新申请，期限重新计算。
        </p>
        <form method="post" action={CASE_PATH}>
          <input type="hidden" name="token" value={token} />
          <LongTextField
            state={{ value: () => '', fault: () => null }}
            name="reason"
            label="撤回的原因（可以不填）"
            rows={2}
          />
          <div className="actions">
            <button className="primary" type="submit" name="act" value="withdraw-now">
              确认撤回
            </button>
            <a className="button" href={CASE_PATH}>
              不撤回，返回
            </a>
          </div>
        </form>
      </div>
    </div>
  </Shell>
)
