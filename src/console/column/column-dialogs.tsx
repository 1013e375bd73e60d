/** Changing a column, closing it with a reason, and taking it up again. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ColumnJson } from '../../contract/column/column-json.ts'
import { fieldErrors } from '../api/staff-error.ts'
import { ConfirmStep } from '../parts/confirm-step.tsx'
import { PlainArea } from '../parts/text-area.tsx'
import {
  arrangedColumnsQuery,
  type ColumnBody,
  changeColumn,
  closeColumn,
  reopenColumn,
} from './column-api.ts'
import { ColumnFields } from './column-fields.tsx'

export interface ColumnDialogProps {
  readonly organ: number
  readonly column: ColumnJson
  readonly parents: readonly ColumnJson[]
  readonly onClose: () => void
}

const useColumnAct = (organ: number, act: () => Promise<unknown>, onClose: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: arrangedColumnsQuery(organ).queryKey }),
  })
}

export const ChangeColumnDialog = ({ organ, column, parents, onClose }: ColumnDialogProps) => {
  const { parentId, name, about, pace, isKeyArea } = column
  const [body, setBody] = useState<ColumnBody>({ parentId, name, about, pace, isKeyArea })
  const save = useColumnAct(organ, () => changeColumn(organ, column.id, body), onClose)
  return (
    <ConfirmStep
      title={`修改栏目：${column.name}`}
      act="保存"
      busy={save.isPending}
      error={save.error}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <div className="form">
        <p className="soft">网址不随名称改变，已有的链接继续有效。</p>
        <ColumnFields
          body={body}
          onChange={setBody}
          parents={parents.filter(({ id }) => id !== column.id)}
          errors={fieldErrors(save.error)}
        />
      </div>
    </ConfirmStep>
  )
}

export const CloseColumnDialog = ({ organ, column, onClose }: ColumnDialogProps) => {
  const [reason, setReason] = useState('')
  const close = useColumnAct(organ, () => closeColumn(organ, column.id, reason), onClose)
  return (
    <ConfirmStep
      title={`停止更新：${column.name}`}
      act="停止更新"
      isDanger
      busy={close.isPending}
      error={close.error}
      onConfirm={() => close.mutate()}
      onClose={onClose}
    >
      <div className="form">
        <p>停止更新后不能再放入新的内容；已经公开的内容继续保留，网址不变，页面注明停止更新的日期和原因。</p>
        <PlainArea
          label="原因（向公众显示）"
          isRequired
          rows={2}
          maxLength={200}
          value={reason}
          error={fieldErrors(close.error).reason}
          onChange={setReason}
        />
      </div>
    </ConfirmStep>
  )
}

export const ReopenColumnDialog = ({ organ, column, onClose }: ColumnDialogProps) => {
  const reopen = useColumnAct(organ, () => reopenColumn(organ, column.id), onClose)
  return (
    <ConfirmStep
      title={`恢复更新：${column.name}`}
      act="恢复更新"
      busy={reopen.isPending}
      error={reopen.error}
      onConfirm={() => reopen.mutate()}
      onClose={onClose}
    >
      <p>恢复后可以放入新的内容，“停止更新”的说明不再显示。</p>
    </ConfirmStep>
  )
}
