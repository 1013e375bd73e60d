/** 邮件订阅: what, to which address. The page answers the same whether or not an address is known. */
import type { FaultOrgan } from '../../store/fault-organ.ts'
import type { ChallengeSet } from '../abuse/guarded-form.ts'
import { TrapField } from '../feedback/trap-field.tsx'
import { Challenge } from '../request/challenge.tsx'
import { type FaultLink, FaultSummary, type FieldState, SelectField, TextField } from '../request/field.tsx'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { SUBSCRIBE_PATH } from './subscribe-paths.ts'

export interface SubscribePageProps {
  readonly context: PageContext
  readonly token: string
  readonly challenge: ChallengeSet
  readonly state: FieldState
  /** Fields of the search that is subscribed to, beside organ and words. */
  readonly kept: readonly (readonly [name: string, value: string])[]
  /** What the address named: a column or a search; null where people choose here. */
  readonly chosen: string | null
  readonly faults: readonly FaultLink[]
  readonly notice: string | null
  readonly organs: readonly FaultOrgan[]
}

const TITLE = '邮件订阅'

const Choice = ({ state, organs, chosen }: Pick<SubscribePageProps, 'state' | 'organs' | 'chosen'>) => (
  <>
    {chosen !== null && (
      <p>
        订阅：<strong>{chosen}</strong>
      </p>
    )}
    <SelectField
      state={state}
      name="organ"
      label="哪个机关发布的"
      hint="不选就是全部机关"
      choices={organs.map(({ slug, name }) => [slug, name] as const)}
    />
    <TextField
      state={state}
      name="q"
      label="含有哪些词的"
      hint="可以不填；填写的，只告诉您标题、正文或者附件中含有这些词的信息"
    />
  </>
)

export const SubscribePage = (props: SubscribePageProps) => {
  const { context, token, challenge, state, kept, faults, notice } = props
  return (
    <PageShell
      context={{ ...context, address: SUBSCRIBE_PATH }}
      facts={{
        title: faults.length > 0 ? `有${faults.length}处需要修改：${TITLE}` : TITLE,
        description: '有新的政府信息公开，每天一封邮件告诉您。可以按机关、栏目和关键词订阅，随时退订。',
        canonical: SUBSCRIBE_PATH,
        crumbs: [],
        nav: null,
      }}
      here={TITLE}
    >
      <div className="wrap narrow">
        <header className="page-head">
          <h1>{TITLE}</h1>
          <p className="lead">有新发布的信息，每天最多一封邮件告诉您；没有新的就不发。随时可以退订。</p>
        </header>
        <FaultSummary faults={faults} notice={notice} />
        <form className="apply-form sheet" method="post" action={`${SUBSCRIBE_PATH}#faults`} noValidate>
          <input type="hidden" name="token" value={token} />
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Choice {...props} />
          <TextField
            state={state}
            name="email"
            label="电子邮箱"
            hint="提交以后，这个邮箱会收到一封确认邮件；24小时内确认，订阅才开始"
            type="email"
            autoComplete="email"
            required
          />
          <TrapField />
          <Challenge challenge={challenge} fault={state.fault('answer')} />
          <p className="field-hint">邮箱加密保存，只用于发送订阅的邮件；退订后即行删除。</p>
          <div className="actions">
            <button className="primary" type="submit">
              订阅
            </button>
          </div>
        </form>
      </div>
    </PageShell>
  )
}
