/** 我要纠错: one page, one step, no script needed. */
import { FAULT_KINDS, faultKindRule } from '../../law/fault-report/fault-report.ts'
import type { FaultOrgan } from '../../store/fault-organ.ts'
import type { ChallengeSet } from '../abuse/guarded-form.ts'
import { Challenge } from '../request/challenge.tsx'
import {
  ChoiceField,
  type FaultLink,
  FaultSummary,
  type FieldState,
  LongTextField,
  SelectField,
  TextField,
} from '../request/field.tsx'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { APPLY_PATH, FEEDBACK_ANSWERS_PATH, FEEDBACK_PATH } from '../site-paths.ts'
import { FOLLOW_FEEDBACK_PATH } from './feedback-paths.ts'
import { TrapField } from './trap-field.tsx'

export interface FeedbackPageProps {
  readonly context: PageContext
  readonly token: string
  readonly challenge: ChallengeSet
  readonly state: FieldState
  readonly faults: readonly FaultLink[]
  readonly notice: string | null
  readonly organs: readonly FaultOrgan[]
  /** Takes what nobody else does. */
  readonly office: FaultOrgan
  /** Working days for the answer. */
  readonly days: number
}

const KINDS = FAULT_KINDS.map((value) => {
  const { name, hint } = faultKindRule(value)
  return { value, name, ...(hint === '' ? {} : { note: hint }) }
})

const Elsewhere = () => (
  <aside className="help-line" aria-label="不在这里办理的">
    <p>
      这里只受理本网站页面上的差错。要获取没有公开的信息，请<a href={APPLY_PATH}>申请公开</a>
      ；行政机关记录的您自己的信息不准确的，请向该机关提出更正。投诉举报、信访和紧急求助不在这里办理。
    </p>
  </aside>
)

const Fields = ({ state, organs, office, days }: FeedbackPageProps) => (
  <>
    <TextField
      state={state}
      name="page"
      label="有差错的页面"
      hint="从该页面进入的，已经自动填好；也可以填写网页地址中域名后面的部分"
    />
    <SelectField
      state={state}
      name="organ"
      label="页面属于哪个机关"
      hint={`不清楚的可以不选，由${office.name}转交`}
      choices={organs.map(({ id, name }) => [String(id), name] as const)}
    />
    <ChoiceField state={state} name="kind" label="差错的类型" required choices={KINDS} />
    <LongTextField
      state={state}
      name="text"
      label="差错在哪里，应当是什么"
      hint="最多2000字。请不要填写身份证号、银行卡号等个人信息"
      rows={6}
      required
    />
    <TextField
      state={state}
      name="email"
      label="电子邮箱"
      hint={`不是必填。填写的，答复后发邮件告诉您。一般在${days}个工作日内答复`}
      type="email"
      autoComplete="email"
    />
  </>
)

export const FeedbackPage = (props: FeedbackPageProps) => {
  const { context, token, challenge, state, faults, notice } = props
  const title = '我要纠错'
  return (
    <PageShell
      context={{ ...context, address: FEEDBACK_PATH }}
      facts={{
        title: faults.length > 0 ? `有${faults.length}处需要修改：${title}` : title,
        description: '网页上的错别字、打不开的链接、过时的内容和泄露的个人信息，可以在这里告诉我们。',
        canonical: FEEDBACK_PATH,
        crumbs: [],
        nav: null,
      }}
      here={title}
    >
      <div className="wrap narrow">
        <header className="page-head">
          <h1>{title}</h1>
          <p className="lead">
            网页上有差错，请告诉我们。已经提交的，可以<a href={FOLLOW_FEEDBACK_PATH}>查询办理情况</a>
            ；也可以先看看
            <a href={FEEDBACK_ANSWERS_PATH}>已经公开的答复</a>。
          </p>
        </header>
        <FaultSummary faults={faults} notice={notice} />
        <Elsewhere />
        <form className="apply-form sheet" method="post" action={`${FEEDBACK_PATH}#faults`} noValidate>
          <input type="hidden" name="token" value={token} />
          <Fields {...props} />
          <TrapField />
          <Challenge challenge={challenge} fault={state.fault('answer')} />
          <p className="field-hint">
            填写的内容和邮箱加密保存，只用于核实和答复这件纠错。机关可以公开答复，同时公开的只有机关概括的问题，不含您填写的原文、邮箱和个人信息。
          </p>
          <div className="actions">
            <button className="primary" type="submit">
              提交
            </button>
          </div>
        </form>
      </div>
    </PageShell>
  )
}
