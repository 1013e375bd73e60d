/** The form of one act on a manuscript. It keeps itself until it was sent. */
import { useMemo, useState } from 'react'
import type { ManuscriptActJson, ManuscriptJson } from '../../../contract/disclosure/manuscript-json.ts'
import { fieldErrors, isRefusal } from '../../api/staff-error.ts'
import { MeanwhileBox } from '../../case/acts/meanwhile-box.tsx'
import { useAnnounce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useKeptForm } from '../../parts/kept-form.ts'
import { ProblemBox } from '../../parts/problem-box.tsx'
import { type ActDraft, type ActForm, type FormedAct, textOf, YES } from './act-field.ts'
import { ActFieldView } from './act-field-view.tsx'
import { useManuscriptAct } from './use-manuscript-act.ts'

interface ActDialogProps {
  readonly subject: ManuscriptJson
  readonly next: ManuscriptActJson & { readonly type: FormedAct }
  readonly form: ActForm
  readonly onClose: () => void
}

const shownFields = (form: ActForm, subject: ManuscriptJson, draft: ActDraft) =>
  form.fields.filter(({ isShown }) => isShown?.(subject, draft) ?? true)

const unanswered = (subject: ManuscriptJson, draft: ActDraft): string | null => {
  const answers = subject.checklist.map((_, place) => draft[`point:${place}`] ?? '')
  if (answers.includes('')) return '请逐项答复审核要点。'
  return answers.every((answer) => answer === YES) ? null : '有要点不符合，应当退回，不能通过。'
}

const missingOf = (form: ActForm, subject: ManuscriptJson, draft: ActDraft): Record<string, string> => {
  const fields = shownFields(form, subject, draft)
  const missing = fields
    .filter(({ name, isRequired = false }) => isRequired && textOf(draft, name) === '')
    .map(({ name, label, kind }) => [name, `请${kind === 'check' ? '勾选' : '填写'}“${label}”。`])
  const points = fields.some(({ kind }) => kind === 'checklist') ? unanswered(subject, draft) : null
  return Object.fromEntries([...missing, ...(points === null ? [] : [['checklist', points]])])
}

const emptyDraft = (form: ActForm, subject: ManuscriptJson): ActDraft =>
  Object.fromEntries(form.fields.map(({ name, initial }) => [name, initial?.(subject) ?? '']))

export const ActDialog = ({ subject, next, form, onClose }: ActDialogProps) => {
  const announce = useAnnounce()
  const empty = useMemo(() => emptyDraft(form, subject), [form, subject])
  const place = `manuscript:${subject.id}:${subject.contentNumber}:${subject.dueStage ?? ''}:${next.type}`
  const kept = useKeptForm<ActDraft>(place, empty)
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({})
  const { run, isBusy, error, meanwhile } = useManuscriptAct(subject, () => {
    kept.forget()
    announce.done(`${next.name}：已完成。`)
    onClose()
  })
  const draft = kept.form
  const errors = { ...missing, ...fieldErrors(error) }
  const consequence = form.consequence?.(subject, draft) ?? null
  const send = () => {
    const wrong = missingOf(form, subject, draft)
    setMissing(wrong)
    if (Object.keys(wrong).length === 0) run({ type: next.type, ...form.body(draft, subject) })
  }
  return (
    <Dialog title={next.name} onClose={onClose} size={form.fields.length > 2 ? 'large' : 'small'}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <div className="dialog-body form">
          <p className="soft">{form.purpose}</p>
          {kept.isRestored && <p className="notice">已恢复上次没有提交的内容。</p>}
          {shownFields(form, subject, draft).map((field) => (
            <ActFieldView
              key={field.name}
              field={field}
              subject={subject}
              draft={draft}
              error={errors[field.name]}
              change={kept.change}
            />
          ))}
          {consequence !== null && <p className="notice notice-amber">{consequence}</p>}
          <MeanwhileBox what="稿件" events={meanwhile} />
          {!isRefusal(error, 'manuscript-changed') && <ProblemBox error={error} />}
        </div>
        <div className="dialog-actions">
          <Button type="submit" kind={form.isDanger === true ? 'danger' : 'primary'} busy={isBusy}>
            {form.button}
          </Button>
          <Button onPress={onClose}>暂不提交</Button>
        </div>
      </form>
    </Dialog>
  )
}
