/** The form of one act. It keeps itself until it was sent. */
import { useMemo, useState } from 'react'
import type { CaseJson, NextActJson } from '../../../contract/request/case-json.ts'
import { useToday } from '../../api/calendar.ts'
import { fieldErrors, isChangedMeanwhile } from '../../api/staff-error.ts'
import { useAnnounce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { FileDrop } from '../../parts/file-drop.tsx'
import { useKeptForm } from '../../parts/kept-form.ts'
import { ProblemBox } from '../../parts/problem-box.tsx'
import { ActFieldView } from './act-field.tsx'
import { type ActDraft, type ActForm, type ActSituation, initialDraft, textOf } from './act-form.ts'
import { ActPreview } from './act-preview.tsx'
import { MeanwhileBox } from './meanwhile-box.tsx'
import { useAct } from './use-act.ts'

interface ActDialogProps {
  readonly subject: CaseJson
  readonly next: NextActJson
  readonly form: ActForm
  readonly onClose: () => void
}

const missingOf = (form: ActForm, draft: ActDraft): Readonly<Record<string, string>> =>
  Object.fromEntries(
    form.fields
      .filter(({ isShown, isRequired = false }) => isRequired && (isShown?.(draft) ?? true))
      .filter(({ name }) => textOf(draft, name).trim() === '')
      .map(({ name, label }) => [name, `请填写“${label}”`]),
  )

export const ActDialog = ({ subject, next, form, onClose }: ActDialogProps) => {
  const today = useToday()
  const announce = useAnnounce()
  const { proposedDays, proposedSource } = next
  const situation = useMemo<ActSituation>(
    () => ({ subject, today, proposedDays, proposedSource }),
    [subject, today, proposedDays, proposedSource],
  )
  const empty = useMemo(() => initialDraft(form, situation), [form, situation])
  const kept = useKeptForm<ActDraft>(`case:${subject.id}:${next.type}`, empty)
  const [files, setFiles] = useState<readonly File[]>([])
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({})
  const { run, isBusy, error, meanwhile } = useAct(subject, ({ documentNumber, missingDocuments }) => {
    kept.forget()
    announce.done(`${next.name}：已登记。${documentNumber === null ? '' : `文号 ${documentNumber}。`}`)
    for (const { name, text } of missingDocuments) {
      announce.wrong(`“${name}”没有制作：${text}补齐以后，在“文书和材料”中制作。`)
    }
    onClose()
  })
  const draft = kept.form
  const send = () => {
    const wrong = missingOf(form, draft)
    setMissing(wrong)
    if (Object.keys(wrong).length > 0) return
    const role = next.asRole === null ? {} : { role: next.asRole }
    run({ command: form.command(draft, situation), ...role, ...form.besides?.(draft) }, files)
  }
  const errors = { ...missing, ...fieldErrors(error) }
  return (
    <Dialog title={next.name} onClose={onClose} size={form.fields.length > 3 ? 'large' : 'small'}>
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
          {form.fields
            .filter(({ isShown }) => isShown?.(draft) ?? true)
            .map((field) => (
              <ActFieldView
                key={field.name}
                field={field}
                situation={situation}
                value={textOf(draft, field.name)}
                error={errors[field.name]}
                onChange={(value) => kept.change({ [field.name]: value })}
              />
            ))}
          <ActPreview type={next.type} draft={draft} situation={situation} />
          {form.takesFiles !== undefined && (
            <FileDrop label={form.takesFiles} files={files} onChange={setFiles} />
          )}
          {form.warning !== undefined && <p className="notice notice-amber">{form.warning}</p>}
          <MeanwhileBox what="案件" events={meanwhile} />
          {!isChangedMeanwhile(error) && <ProblemBox error={error} />}
        </div>
        <div className="dialog-actions">
          <Button type="submit" kind={form.warning === undefined ? 'primary' : 'danger'} busy={isBusy}>
            {form.button}
          </Button>
          <Button onPress={onClose}>暂不提交</Button>
        </div>
      </form>
    </Dialog>
  )
}
