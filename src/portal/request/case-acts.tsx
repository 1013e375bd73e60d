/** What the applicant may do now, each as a form of its own that works without scripts. */
import type { ReactNode } from 'react'
import type { UnsentFile } from '../../store/unsent-application.ts'
import { CASE_PATH } from '../site-paths.ts'
import type { CaseView } from './case-view.ts'
import { STATED_WORDS } from './case-words.ts'
import { type FieldState, LongTextField, TextField } from './field.tsx'
import { UploadField } from './upload-field.tsx'
import { MOST_FILE_MIB, MOST_FILES } from './upload-limits.ts'

/** What was typed and uploaded into the form of one act that was not accepted. */
export interface OpenAct {
  readonly act: string
  readonly state: FieldState
  readonly files: readonly UnsentFile[]
}

export interface ActsProps {
  readonly view: CaseView
  readonly token: string
  readonly open: OpenAct | null
}

interface ActFormProps extends ActsProps {
  readonly act: string
  readonly title: string
  readonly button: string
  readonly children: ReactNode
  readonly isQuiet?: boolean
}

const EMPTY: FieldState = { value: () => '', fault: () => null }

const stateFor = (open: OpenAct | null, act: string): FieldState => (open?.act === act ? open.state : EMPTY)
const filesFor = (open: OpenAct | null, act: string): readonly UnsentFile[] =>
  open?.act === act ? open.files : []

const ActForm = ({ act, title, button, token, children, isQuiet = false }: ActFormProps) => (
  <section className={isQuiet ? 'sheet act-form quiet' : 'sheet act-form'} aria-labelledby={`act-${act}`}>
    <h2 id={`act-${act}`}>{title}</h2>
    <form method="post" action={`${CASE_PATH}#faults`} encType="multipart/form-data" noValidate>
      <input type="hidden" name="token" value={token} />
      {children}
      <div className="actions">
        <button className={isQuiet ? undefined : 'primary'} type="submit" name="act" value={act}>
          {button}
        </button>
      </div>
    </form>
  </section>
)

const Files = ({ act, open, label }: { act: string; open: OpenAct | null; label: string }) => (
  <UploadField
    state={stateFor(open, act)}
    name="attachment"
    label={label}
    hint={`最多${MOST_FILES}个，每个不超过${MOST_FILE_MIB} MB。`}
    kept={filesFor(open, act)}
    multiple
  />
)

const Supplement = (props: ActsProps) => (
  <ActForm {...props} act="supplement" title="补正申请" button="提交补正">
    <p>机关要求补正：</p>
    <ul className="defects">
      {(props.view.json.supplement?.defects ?? []).map((defect) => (
        <li key={defect}>{defect}</li>
      ))}
    </ul>
    <LongTextField
      state={stateFor(props.open, 'supplement')}
      name="text"
      label="补正的内容"
      rows={6}
      required
    />
    {props.view.isLate && (
      <TextField
        state={stateFor(props.open, 'supplement')}
        name="goodReason"
        label="逾期的正当理由"
        hint="例如住院、文书迟到"
        required
      />
    )}
    <Files act="supplement" open={props.open} label="补正的材料（可以不上传）" />
  </ActForm>
)

const Confirm = (props: ActsProps) => (
  <ActForm {...props} act="receipt" title="确认这是您提交的申请" button="我确认提交了这件申请">
    <p>
      机关当天会与您联系。您也可以现在就在这里确认，机关登记以后，双方确认之日就是收到申请之日，答复期限开始计算。
    </p>
    <LongTextField
      state={stateFor(props.open, 'receipt')}
      name="text"
      label="要补充告诉机关的话（可以不填）"
      hint="例如方便接电话的时间"
      rows={2}
    />
  </ActForm>
)

const Reasons = (props: ActsProps) => (
  <ActForm {...props} act="reasons" title="说明理由" button="提交理由">
    <LongTextField state={stateFor(props.open, 'reasons')} name="text" label="申请的理由" rows={6} required />
    <Files act="reasons" open={props.open} label="证明材料（可以不上传）" />
  </ActForm>
)

const Payment = (props: ActsProps) => {
  const { fee } = props.view.json
  return (
    <ActForm {...props} act="payment" title="缴纳信息处理费" button="我已经缴费">
      {fee !== null && (
        <p className="fee-amount">
          应缴 <strong>{fee.amountYuan}</strong> 元
        </p>
      )}
      <p>
        请按收费通知书上的方式缴到国库账户，本网站不收款。缴费以后在这里告诉机关，机关核对到账以后登记。收费的标准和计算见收费通知书。
      </p>
      <LongTextField
        state={stateFor(props.open, 'payment')}
        name="text"
        label="缴费的日期、方式、票据号"
        rows={2}
        required
      />
      <Files act="payment" open={props.open} label="缴费凭证（可以不上传）" />
    </ActForm>
  )
}

const STATEMENT_FORMS = { receipt: Confirm, reasons: Reasons, payment: Payment } as const

const Withdraw = ({ token }: { token: string }) => (
  <form className="actions" method="post" action={CASE_PATH}>
    <input type="hidden" name="token" value={token} />
    <button type="submit" name="act" value="withdraw">
      撤回申请…
    </button>
  </form>
)

const STARS = [
  [5, '很满意'],
  [4, '满意'],
  [3, '一般'],
  [2, '不满意'],
  [1, '很不满意'],
] as const

const Rate = (props: ActsProps) => {
  const state = stateFor(props.open, 'rating')
  return (
    <ActForm {...props} act="rating" title="评价这次办理" button="提交评价" isQuiet>
      <fieldset id="stars" className="choice-field">
        <legend>满意程度</legend>
        <div className="choice-list choice-row">
          {STARS.map(([stars, name]) => (
            <label key={stars} className="choice">
              <input
                type="radio"
                name="stars"
                value={stars}
                defaultChecked={state.value('stars') === String(stars)}
              />
              <span>
                {stars}分 {name}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <LongTextField state={state} name="text" label="意见和建议（可以不填）" rows={3} />
    </ActForm>
  )
}

const Suggest = (props: ActsProps) => (
  <ActForm {...props} act="suggest" title="建议主动公开" button="建议主动公开" isQuiet>
    <p>
      您得到的信息如果别人也需要，可以建议机关向社会公开。机关审查以后认为可以公开的，会公布在网站上；不会公布您的姓名和申请内容。
    </p>
  </ActForm>
)

export const CaseActs = (props: ActsProps) => {
  const { view, token } = props
  const { may } = view.json
  const Statement = view.statement === null ? null : STATEMENT_FORMS[view.statement]
  const isStated = view.statement !== null && view.stated.has(view.statement)
  return (
    <div className="case-acts">
      {may.supplement && <Supplement {...props} />}
      {isStated && view.statement !== null && (
        <p className="sheet stated" role="status">
          {STATED_WORDS[view.statement]}
        </p>
      )}
      {Statement !== null && (!isStated || view.statement === 'reasons') && <Statement {...props} />}
      {may.suggest && <Suggest {...props} />}
      {may.rate && <Rate {...props} />}
      {may.withdraw && <Withdraw token={token} />}
    </div>
  )
}
