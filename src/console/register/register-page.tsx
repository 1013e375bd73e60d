/** Registers an application that came on paper, in person, by post, fax or mail, or was told and written down. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeOrgan } from '../../contract/staff/me.ts'
import { RECEIPT_RULES } from '../../law/request/receipt.ts'
import { useToday } from '../api/calendar.ts'
import { type Registered, registerRequest } from '../api/register-api.ts'
import { useWorkplace } from '../api/session.ts'
import { newKey } from '../api/staff-api.ts'
import { fieldErrors } from '../api/staff-error.ts'
import { Button } from '../parts/button.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { Page, Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { ApplicantFields } from './applicant-fields.tsx'
import { ConsequencePanel } from './consequence-panel.tsx'
import { DescriptionFields } from './description-fields.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { HintsPanel } from './hints-panel.tsx'
import { ReceiptView } from './receipt-view.tsx'
import {
  arrivalOf,
  EMPTY_FORM,
  missingFields,
  type RegisterForm,
  registerBodyOf,
  STAFF_CHANNELS,
} from './register-form.ts'

const CHANNEL_CHOICES = STAFF_CHANNELS.map((channel) => ({
  value: channel,
  label: RECEIPT_RULES[channel].name,
  note: RECEIPT_RULES[channel].receivedOn === 'arrival' ? '到达之日即为收到之日' : '须与申请人确认',
}))

interface Saved {
  readonly registered: Registered
  readonly form: RegisterForm
}

const RegisterFor = ({ organ }: { readonly organ: MeOrgan }) => {
  const today = useToday()
  const client = useQueryClient()
  const { form, change, forget, isRestored } = useKeptForm(`register:${organ.id}`, EMPTY_FORM)
  const [files, setFiles] = useState<readonly File[]>([])
  const [key, setKey] = useState(newKey)
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({})
  const [saved, setSaved] = useState<Saved | null>(null)
  const save = useMutation({
    mutationFn: () => registerRequest(registerBodyOf(form, organ.id, key), files),
    onSuccess: async (registered) => {
      setSaved({ registered, form })
      forget()
      setFiles([])
      setKey(newKey())
      await client.invalidateQueries({ queryKey: ['requests'] })
    },
  })
  if (saved !== null) {
    return <ReceiptView {...saved} organName={organ.name} onAnother={() => setSaved(null)} />
  }
  const errors = { ...missing, ...fieldErrors(save.error) }
  const parts = { form, change, errors }
  const send = () => {
    const wrong = missingFields(form)
    setMissing(wrong)
    if (Object.keys(wrong).length === 0) save.mutate()
  }
  return (
    <Page title="登记申请" lead={organ.name}>
      {isRestored && <p className="notice">已恢复上次没有提交的内容。</p>}
      <form
        className="columns"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <div>
          <Section title="来件渠道和收件凭据">
            <div className="form">
              <ChoiceField
                label="申请是怎样来的"
                value={form.channel}
                choices={CHANNEL_CHOICES}
                onChange={(channel) => change({ channel })}
              />
              <EvidenceFields {...parts} />
            </div>
          </Section>
          <Section title="申请人">
            <div className="form">
              <ApplicantFields {...parts} />
            </div>
          </Section>
          <Section title="申请内容">
            <div className="form">
              <DescriptionFields {...parts} />
              <FileDrop
                label="申请书扫描件和附件"
                hint="PDF、图片或者 Office 文件。上传后按内容检查类型。"
                files={files}
                onChange={setFiles}
              />
            </div>
          </Section>
          <ProblemBox error={save.error} />
          {Object.keys(missing).length > 0 && (
            <p className="problem" role="alert">
              还有 {Object.keys(missing).length} 处需要填写：{Object.values(missing).join('；')}。
            </p>
          )}
          <div className="actions">
            <Button type="submit" kind="primary" busy={save.isPending}>
              保存并打印回执
            </Button>
          </div>
        </div>
        <aside className="side" aria-label="收件的效力和提示">
          <ConsequencePanel channel={form.channel} arrivedOn={arrivalOf(form, today)} />
          <HintsPanel form={form} organId={organ.id} />
        </aside>
      </form>
    </Page>
  )
}

export const RegisterPage = () => {
  const { me, organ } = useWorkplace()
  const able = me.organs.filter(({ permissions }) => permissions.includes('request.register'))
  const [only] = able
  const chosen = able.find(({ id }) => id === organ?.id) ?? (able.length === 1 ? only : undefined)
  if (chosen === undefined) {
    return (
      <Page title="登记申请">
        <EmptyState title="请先在页面上方选择要为哪个机关登记。" />
      </Page>
    )
  }
  return <RegisterFor key={chosen.id} organ={chosen} />
}
