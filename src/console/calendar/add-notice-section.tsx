/** Types a notice in, shows what it would move, and takes it only then. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { Field, TextField } from '../parts/field.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { PlainArea } from '../parts/text-area.tsx'
import { previewNotice, takeNotice } from './calendar-api.ts'
import { MovedCases } from './moved-cases.tsx'
import { EMPTY_NOTICE, type NoticeForm, noticeFrom } from './notice-form.ts'
import { PeriodFields } from './period-fields.tsx'

interface FieldsProps {
  readonly form: NoticeForm
  readonly change: (part: Partial<NoticeForm>) => void
}

const NoticeFields = ({ form, change }: FieldsProps) => (
  <>
    <div className="form-row">
      <TextField
        label="文号"
        value={form.number}
        hint="如 国办发明电〔2025〕7号"
        isRequired
        onChange={(number) => change({ number })}
      />
      <Field label="发文日期" isRequired>
        {(links) => (
          <input
            {...links}
            type="date"
            value={form.issuedOn}
            onChange={(event) => change({ issuedOn: event.target.value })}
          />
        )}
      </Field>
      <TextField
        label="安排的年份"
        value={form.year}
        hint="只调整个别日期的通知不填"
        onChange={(year) => change({ year })}
      />
    </div>
    <PeriodFields periods={form.periods} onChange={(periods) => change({ periods })} />
    <PlainArea
      label="调休上班日"
      value={form.makeUp}
      hint="每行一天，写成 2026-02-14"
      onChange={(makeUp) => change({ makeUp })}
    />
  </>
)

export const AddNoticeSection = () => {
  const kept = useKeptForm<NoticeForm>('calendar:notice', EMPTY_NOTICE)
  const [isPreviewed, setPreviewed] = useState(false)
  const client = useQueryClient()
  const announce = useAnnounce()
  const notice = noticeFrom(kept.form)
  const made = typeof notice === 'string' ? null : notice
  const preview = useMutation({ mutationFn: previewNotice, onSuccess: () => setPreviewed(true) })
  const taking = useMutation({
    mutationFn: takeNotice,
    onSuccess: async ({ count }) => {
      announce.done(`通知已录入，${count}件案件的期限已经更新。`)
      kept.forget()
      setPreviewed(false)
      preview.reset()
      await client.invalidateQueries()
    },
  })
  const change = (part: Partial<NoticeForm>) => {
    kept.change(part)
    setPreviewed(false)
  }
  return (
    <Section title="录入放假通知">
      <div className="form">
        <NoticeFields form={kept.form} change={change} />
        <div className="actions">
          <Button
            busy={preview.isPending}
            off={typeof notice === 'string' ? { text: notice } : null}
            onPress={() => made !== null && preview.mutate(made)}
          >
            查看会变动的期限
          </Button>
          <Button
            kind="primary"
            busy={taking.isPending}
            off={isPreviewed ? null : { text: '请先查看会变动的期限，再录入。' }}
            onPress={() => made !== null && taking.mutate(made)}
          >
            录入
          </Button>
        </div>
        <ProblemBox error={preview.error ?? taking.error} />
        {isPreviewed && preview.data !== undefined && <MovedCases moved={preview.data} />}
      </div>
    </Section>
  )
}
