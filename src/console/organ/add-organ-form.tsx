import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ORGAN_KIND_WORDS, type OrganJson } from '../../contract/organ/organ-json.ts'
import { usualReportDuty } from '../../law/annual-report/filing/report-duty.ts'
import { ORGAN_KINDS } from '../../law/organ/organ-kind.ts'
import { useCalendar, useToday } from '../api/calendar.ts'
import { fieldErrors } from '../api/staff-error.ts'
import { Button } from '../parts/button.tsx'
import { CheckField } from '../parts/choice-field.tsx'
import { DateField } from '../parts/date-field.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { addOrgan, type NewOrganBody, organsQuery } from './organ-api.ts'
import { organChoices } from './organ-words.ts'

const KIND_CHOICES = ORGAN_KINDS.map((kind) => ({ value: kind, label: ORGAN_KIND_WORDS[kind] }))

export const AddOrganForm = ({ organs }: { readonly organs: readonly OrganJson[] }) => {
  const today = useToday()
  const calendar = useCalendar()
  const client = useQueryClient()
  const empty: NewOrganBody = {
    name: '',
    region: '',
    kind: 'department',
    parentId: null,
    codeWord: '',
    validFrom: today,
    receivesRequests: true,
    owesReport: true,
  }
  const [body, setBody] = useState(empty)
  const change = (part: Partial<NewOrganBody>) => setBody({ ...body, ...part })
  const add = useMutation({
    mutationFn: () => addOrgan(body),
    onSuccess: () => {
      setBody(empty)
      return client.invalidateQueries({ queryKey: organsQuery.queryKey })
    },
  })
  const errors = fieldErrors(add.error)
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate()
      }}
    >
      <div className="form-row">
        <TextField
          label="机关全称"
          isRequired
          value={body.name}
          error={errors.name}
          maxLength={100}
          onChange={(name) => change({ name })}
        />
        <SelectField
          label="类型"
          value={body.kind}
          choices={KIND_CHOICES}
          onChange={(kind) => change({ kind, owesReport: usualReportDuty(kind) })}
        />
        <SelectField
          label="上级机关"
          value={String(body.parentId ?? '')}
          choices={organChoices(organs, today, '没有（人民政府）')}
          onChange={(id) => change({ parentId: id === '' ? null : Number(id) })}
        />
        <TextField
          label="地区"
          hint="不填则与上级机关相同。"
          value={body.region}
          maxLength={40}
          onChange={(region) => change({ region })}
        />
        <TextField
          label="机关代字"
          hint="发文字号的开头，如“云政公开”。"
          value={body.codeWord}
          maxLength={20}
          onChange={(codeWord) => change({ codeWord })}
        />
        <DateField
          label="成立日期"
          value={body.validFrom}
          error={errors.validFrom}
          calendar={calendar}
          onChange={(validFrom) => change({ validFrom })}
        />
      </div>
      <CheckField
        label="受理政府信息公开申请"
        value={body.receivesRequests}
        onChange={(receivesRequests) => change({ receivesRequests })}
      />
      <CheckField
        label="单独编制政府信息公开年度报告"
        value={body.owesReport}
        onChange={(owesReport) => change({ owesReport })}
      />
      <ProblemBox error={add.error} />
      <div className="actions">
        <Button type="submit" kind="primary" busy={add.isPending}>
          新设机关
        </Button>
      </div>
    </form>
  )
}
