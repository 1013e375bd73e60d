/** A document entered or mended by hand; what was typed is kept until it is sent. */

import type { RegisteredJson } from '../../contract/normative-document/register-json.ts'
import { DISCLOSURE_KIND_RULES } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { REGISTERED_KINDS, type RegisteredKind } from '../../law/proactive-disclosure/registered-document.ts'
import { fieldErrors } from '../api/staff-error.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field, SelectField, TextField } from '../parts/field.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { ProblemBox } from '../parts/problem-box.tsx'
import { changeDocument, type DocumentBody, enterDocument } from './register-api.ts'
import { useRegisterAct } from './use-register-act.ts'

interface Form {
  readonly kind: RegisteredKind
  readonly documentNumber: string
  readonly title: string
  readonly formedOn: string
  readonly publishedOn: string
  readonly effectiveOn: string
  readonly expiresOn: string
  readonly leadOrgan: string
  readonly jointOrgans: string
  readonly filingNumber: string
  readonly filedOn: string
  readonly sourceUrl: string
}

const EMPTY: Form = {
  kind: 'normativeDocument',
  documentNumber: '',
  title: '',
  formedOn: '',
  publishedOn: '',
  effectiveOn: '',
  expiresOn: '',
  leadOrgan: '',
  jointOrgans: '',
  filingNumber: '',
  filedOn: '',
  sourceUrl: '',
}

const formOf = (document: RegisteredJson): Form => ({
  kind: document.kind,
  documentNumber: document.documentNumber,
  title: document.title,
  formedOn: document.formedOn,
  publishedOn: document.publishedOn ?? '',
  effectiveOn: document.effectiveOn ?? '',
  expiresOn: document.expiresOn ?? '',
  leadOrgan: document.leadOrgan,
  jointOrgans: document.jointOrgans.join('、'),
  filingNumber: document.filingNumber,
  filedOn: document.filedOn ?? '',
  sourceUrl: document.sourceUrl,
})

const dayOrNull = (day: string): string | null => (day === '' ? null : day)

const bodyOf = (form: Form): DocumentBody => ({
  ...form,
  publishedOn: dayOrNull(form.publishedOn),
  effectiveOn: dayOrNull(form.effectiveOn),
  expiresOn: dayOrNull(form.expiresOn),
  filedOn: dayOrNull(form.filedOn),
  jointOrgans: form.jointOrgans
    .split(/[、,，;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== ''),
})

const TEXTS = [
  ['title', '名称', 300, true],
  ['documentNumber', '文号', 80, true],
] as const
const DAYS = [
  ['formedOn', '成文日期', true],
  ['publishedOn', '发布日期', false],
  ['effectiveOn', '施行日期', false],
  ['expiresOn', '有效期至', false],
] as const
const OTHERS = [
  ['leadOrgan', '牵头机关（非本机关的）', 100],
  ['jointOrgans', '联合制发机关（顿号分开）', 600],
  ['filingNumber', '备案号', 80],
  ['sourceUrl', '原文网址', 500],
] as const

interface DayFieldProps {
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly isRequired?: boolean
  readonly onChange: (value: string) => void
}

const DayField = ({ value, onChange, ...words }: DayFieldProps) => (
  <Field {...words}>
    {(links) => (
      <input {...links} type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    )}
  </Field>
)

interface EntryDialogProps {
  readonly organId: number
  /** Null for a new one. */
  readonly document: RegisteredJson | null
  readonly onClose: () => void
}

export const EntryDialog = ({ organId, document, onClose }: EntryDialogProps) => {
  const place = `registered-document:${organId}:${document === null ? 'new' : `${document.id}:${document.version}`}`
  const kept = useKeptForm<Partial<Form>>(place, EMPTY_PART)
  const form: Form = { ...(document === null ? EMPTY : formOf(document)), ...kept.form }
  const isPublished = document?.origin === 'published'
  const save = useRegisterAct(
    (body: DocumentBody): Promise<unknown> =>
      document === null
        ? enterDocument(organId, body)
        : changeDocument(organId, document.id, { ...body, version: document.version }),
    () => (isPublished ? '备案和制发机关已保存。' : '已登记，等待另一人确认。'),
    () => {
      kept.forget()
      onClose()
    },
  )
  const errors = fieldErrors(save.error)
  return (
    <Dialog title={document === null ? '登记一件文件' : '修改登记'} size="large" onClose={onClose}>
      <form
        className="dialog-body form"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(bodyOf(form))
        }}
      >
        {isPublished ? (
          <p className="soft">
            这件文件是在本网站公开的，名称、文号和日期随稿件更正；这里只登记备案和制发机关。
          </p>
        ) : (
          <>
            <SelectField
              label="类别"
              value={form.kind}
              choices={REGISTERED_KINDS.map((kind) => ({
                value: kind,
                label: DISCLOSURE_KIND_RULES[kind].name,
              }))}
              hint="规章只有设区的市、自治州以上的人民政府可以制定（立法法第九十三条）"
              onChange={(kind) => kept.change({ kind })}
            />
            {TEXTS.map(([name, label, most, isRequired]) => (
              <TextField
                key={name}
                label={label}
                value={form[name]}
                maxLength={most}
                isRequired={isRequired}
                error={errors[name]}
                onChange={(value) => kept.change({ [name]: value })}
              />
            ))}
            <div className="form-row">
              {DAYS.map(([name, label, isRequired]) => (
                <DayField
                  key={name}
                  label={label}
                  value={form[name]}
                  isRequired={isRequired}
                  error={errors[name]}
                  onChange={(value) => kept.change({ [name]: value })}
                />
              ))}
            </div>
          </>
        )}
        <div className="form-row">
          {OTHERS.filter(([name]) => !(isPublished && name === 'sourceUrl')).map(([name, label, most]) => (
            <TextField
              key={name}
              label={label}
              value={form[name]}
              maxLength={most}
              error={errors[name]}
              onChange={(value) => kept.change({ [name]: value })}
            />
          ))}
          <DayField
            label="备案日期"
            value={form.filedOn}
            error={errors.filedOn}
            onChange={(filedOn) => kept.change({ filedOn })}
          />
        </div>
        <ProblemBox error={save.error} />
        <div className="actions">
          <Button
            type="submit"
            kind="primary"
            busy={save.isPending}
            off={form.formedOn === '' ? { text: '请填写成文日期' } : null}
          >
            保存
          </Button>
          <Button onPress={onClose}>返回</Button>
        </div>
      </form>
    </Dialog>
  )
}

/** One value for every call. */
const EMPTY_PART: Partial<Form> = {}
