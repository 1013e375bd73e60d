/** 废止, 宣布失效 and 修改 of a document: by pages of this site, by clean-ups, and entered by hand. */
import type {
  DocumentChangeJson,
  RegisteredDetailJson,
} from '../../contract/normative-document/register-json.ts'
import { CHANGE_NAMES } from '../../contract/normative-document/register-words.ts'
import {
  DOCUMENT_CHANGES,
  type DocumentChangeKind,
} from '../../law/proactive-disclosure/registered-document.ts'
import { useMay } from '../api/session.ts'
import { Button } from '../parts/button.tsx'
import { Field, SelectField, TextField } from '../parts/field.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { decideChange, enterChange } from './register-api.ts'
import { useRegisterAct } from './use-register-act.ts'

interface Props {
  readonly organId: number
  readonly document: RegisteredDetailJson
}

const Change = ({ organId, document, change }: Props & { readonly change: DocumentChangeJson }) => {
  const mayConfirm = useMay('register.confirm', organId)
  const mayWrite = useMay('register.write', organId)
  const decide = useRegisterAct(
    (decision: 'confirm' | 'drop') => decideChange(organId, document.id, change.id, decision),
    () => '文件的有效性已经更新。',
  )
  return (
    <li>
      <span className="badge">{change.effectName}</span> 自{change.on}起，
      {change.byPath === null ? change.byTitle : <a href={change.byPath}>{change.byTitle}</a>}{' '}
      {change.byNumber}
      {!change.isConfirmed && (
        <>
          {' '}
          <span className="badge badge-amber">等待确认</span>
          <ProblemBox error={decide.error} />
          <div className="actions">
            {mayConfirm && (
              <Button
                kind="primary"
                busy={decide.isPending}
                off={change.enteredByAsker ? { text: '自己登记的内容须由另一人确认' } : null}
                onPress={() => decide.mutate('confirm')}
              >
                确认
              </Button>
            )}
            {mayWrite && (
              <Button busy={decide.isPending} onPress={() => decide.mutate('drop')}>
                撤回
              </Button>
            )}
          </div>
        </>
      )}
    </li>
  )
}

interface Form {
  readonly effect: DocumentChangeKind
  readonly on: string
  readonly byTitle: string
  readonly byNumber: string
}

const EMPTY: Form = { effect: 'repeals', on: '', byTitle: '', byNumber: '' }

const ChangeForm = ({ organId, document }: Props) => {
  const { form, change, forget } = useKeptForm(`document-change:${document.id}`, EMPTY)
  const enter = useRegisterAct(
    () => enterChange(organId, document.id, form),
    () => '已登记，等待另一人确认。',
    forget,
  )
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        enter.mutate()
      }}
    >
      <h3 className="part-head">登记废止、失效或者修改</h3>
      <p className="soft">在本网站公开的文件写明废止、修改其他文件的，发布后自动登记，不必在这里填写。</p>
      <div className="form-row">
        <SelectField
          label="结果"
          value={form.effect}
          choices={DOCUMENT_CHANGES.map((value) => ({ value, label: CHANGE_NAMES[value] }))}
          onChange={(effect) => change({ effect })}
        />
        <Field label="自哪一天起" isRequired>
          {(links) => (
            <input
              {...links}
              type="date"
              value={form.on}
              onChange={(event) => change({ on: event.target.value })}
            />
          )}
        </Field>
        <TextField
          label="依据的文件"
          value={form.byTitle}
          maxLength={300}
          isRequired
          onChange={(byTitle) => change({ byTitle })}
        />
        <TextField
          label="依据的文号"
          value={form.byNumber}
          maxLength={80}
          onChange={(byNumber) => change({ byNumber })}
        />
      </div>
      <ProblemBox error={enter.error} />
      <div className="actions">
        <Button type="submit" busy={enter.isPending} off={form.on === '' ? { text: '请填写日期' } : null}>
          登记
        </Button>
      </div>
    </form>
  )
}

export const ChangesSection = ({ organId, document }: Props) => {
  const mayWrite = useMay('register.write', organId)
  return (
    <Section title="废止、失效和修改">
      {document.changes.length === 0 ? (
        <p className="soft">没有记录。</p>
      ) : (
        <ul className="change-list">
          {document.changes.map((change) => (
            <Change key={change.id} organId={organId} document={document} change={change} />
          ))}
        </ul>
      )}
      {mayWrite && !document.isStruck && <ChangeForm organId={organId} document={document} />}
    </Section>
  )
}
