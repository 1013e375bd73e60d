import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrganJson } from '../../contract/organ/organ-json.ts'
import { useCalendar, useToday } from '../api/calendar.ts'
import { fieldErrors } from '../api/staff-error.ts'
import { CheckField } from '../parts/choice-field.tsx'
import { ConfirmStep } from '../parts/confirm-step.tsx'
import { DateField } from '../parts/date-field.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { changeOrgan, moveOrgan, type OrganChangeBody, organsQuery, setReportDuty } from './organ-api.ts'
import { organChoices } from './organ-words.ts'

export interface OrganDialogProps {
  readonly organ: OrganJson
  readonly organs: readonly OrganJson[]
  readonly onClose: () => void
}

/** Name, code word, the organ above, whether it receives applications, and whether it reports by itself. */
export const ChangeOrganDialog = ({ organ, organs, onClose }: OrganDialogProps) => {
  const { name, codeWord, organisationCode, receivesRequests } = organ
  const [body, setBody] = useState<OrganChangeBody>({ name, codeWord, organisationCode, receivesRequests })
  const [parentId, setParentId] = useState(organ.parentId)
  const [owesReport, setOwesReport] = useState(organ.owesReport)
  const today = useToday()
  const calendar = useCalendar()
  const [since, setSince] = useState<string>(today)
  const client = useQueryClient()
  const isMoved = parentId !== organ.parentId
  const isDutyChanged = owesReport !== organ.owesReport
  const save = useMutation({
    mutationFn: async () => {
      await changeOrgan(organ.id, body)
      if (isMoved) await moveOrgan(organ.id, parentId, since)
      if (isDutyChanged) await setReportDuty(organ.id, owesReport, since)
    },
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: organsQuery.queryKey }),
  })
  const errors = fieldErrors(save.error)
  const others = organs.filter(({ id }) => id !== organ.id)
  return (
    <ConfirmStep
      title={`变更${organ.name}`}
      act="保存"
      busy={save.isPending}
      error={save.error}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <div className="form">
        <TextField
          label="机关全称"
          hint="只改名称时在这里改；职责并入别的机关时，请用“撤销”。"
          value={body.name}
          error={errors.name}
          maxLength={100}
          onChange={(next) => setBody({ ...body, name: next })}
        />
        <TextField
          label="机关代字"
          value={body.codeWord}
          maxLength={20}
          onChange={(next) => setBody({ ...body, codeWord: next })}
        />
        <TextField
          label="组织机构代码"
          hint="九位；统一社会信用代码的第九至十七位。索引号由它开头。"
          value={body.organisationCode}
          error={errors.organisationCode}
          maxLength={9}
          onChange={(next) => setBody({ ...body, organisationCode: next })}
        />
        <SelectField
          label="上级机关"
          value={String(parentId ?? '')}
          choices={organChoices(others, today, '没有（人民政府）')}
          onChange={(id) => setParentId(id === '' ? null : Number(id))}
        />
        <CheckField
          label="受理政府信息公开申请"
          value={body.receivesRequests}
          onChange={(next) => setBody({ ...body, receivesRequests: next })}
        />
        <CheckField label="单独编制政府信息公开年度报告" value={owesReport} onChange={setOwesReport} />
        {(isMoved || isDutyChanged) && (
          <DateField
            label="从哪一天起"
            hint="年度报告按当年12月31日的隶属关系和编制方式统计；已经签发的报告不变。"
            value={since}
            max={today}
            error={errors.since}
            calendar={calendar}
            onChange={setSince}
          />
        )}
      </div>
    </ConfirmStep>
  )
}
