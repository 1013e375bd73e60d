import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useCalendar, useToday } from '../api/calendar.ts'
import { fieldErrors } from '../api/staff-error.ts'
import { ConfirmStep } from '../parts/confirm-step.tsx'
import { DateField } from '../parts/date-field.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import type { OrganDialogProps } from './change-organ-dialog.tsx'
import { type EndOrganBody, endOrgan, organsQuery } from './organ-api.ts'
import { organChoices } from './organ-words.ts'

/** Ending an organ with a day; its successor answers for it from the day after. */
export const EndOrganDialog = ({ organ, organs, onClose }: OrganDialogProps) => {
  const today = useToday()
  const calendar = useCalendar()
  const client = useQueryClient()
  const [body, setBody] = useState<EndOrganBody>({ lastDay: today, successorId: null, note: '' })
  const end = useMutation({
    mutationFn: () => endOrgan(organ.id, body),
    onSuccess: () => {
      onClose()
      return client.invalidateQueries({ queryKey: organsQuery.queryKey })
    },
  })
  const others = organs.filter(({ id }) => id !== organ.id)
  return (
    <ConfirmStep
      title={`撤销${organ.name}`}
      act="登记撤销"
      isDanger
      busy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate()}
      onClose={onClose}
    >
      <div className="form">
        <p>
          自撤销次日起，新的申请转到承接机关，在办申请由承接机关的工作人员继续办理，编号不变。登记后不能撤回。
        </p>
        <DateField
          label="存续到哪一天（含）"
          value={body.lastDay}
          error={fieldErrors(end.error).lastDay}
          calendar={calendar}
          onChange={(lastDay) => setBody({ ...body, lastDay })}
        />
        <SelectField
          label="承接机关"
          value={String(body.successorId ?? '')}
          choices={organChoices(others, today, '请选择')}
          onChange={(id) => setBody({ ...body, successorId: id === '' ? null : Number(id) })}
        />
        <TextField
          label="依据"
          hint="如机构改革方案的文号。"
          value={body.note}
          maxLength={500}
          onChange={(note) => setBody({ ...body, note })}
        />
      </div>
    </ConfirmStep>
  )
}
