/** 一事一申请: a form that asks for several things goes on as several cases, each with the form's own day of receipt. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CaseJson } from '../../contract/request/case-json.ts'
import { type PartJson, splitRequest } from '../api/case-api.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { ProblemBox } from '../parts/problem-box.tsx'
import { PlainArea } from '../parts/text-area.tsx'

interface SplitForm {
  readonly parts: readonly string[]
}

const LEAST = 2

const SplitDone = ({
  parts,
  onClose,
}: {
  readonly parts: readonly PartJson[]
  readonly onClose: () => void
}) => (
  <Dialog title={`已拆分为 ${parts.length} 件`} onClose={onClose}>
    <div className="dialog-body">
      <p>请把新编的受理号和查询码告知申请人。查询码只显示这一次。</p>
      <table className="plain-table">
        <caption className="spoken">拆分后的各件</caption>
        <thead>
          <tr>
            <th scope="col">受理号</th>
            <th scope="col">查询码</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ id, number, accessCode }) => (
            <tr key={id}>
              <th scope="row">
                <span className="case-number">{number}</span>
              </th>
              <td>{accessCode === null ? '沿用原查询码' : <code>{accessCode}</code>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <div className="dialog-actions">
      <Button kind="primary" onPress={onClose}>
        已经记下
      </Button>
    </div>
  </Dialog>
)

export const SplitDialog = ({
  subject,
  onClose,
}: {
  readonly subject: CaseJson
  readonly onClose: () => void
}) => {
  const empty = useMemo<SplitForm>(() => ({ parts: [subject.description, ''] }), [subject.description])
  const { form, change, forget } = useKeptForm<SplitForm>(`case:${subject.id}:split`, empty)
  const client = useQueryClient()
  const split = useMutation({
    mutationFn: () => splitRequest(subject.id, { parts: form.parts, expectedVersion: subject.version }),
    onSuccess: async () => {
      forget()
      await client.invalidateQueries({ queryKey: ['requests'] })
    },
  })
  if (split.data !== undefined) return <SplitDone parts={split.data.parts} onClose={onClose} />
  const setPart = (at: number, text: string) =>
    change({ parts: form.parts.map((part, index) => (index === at ? text : part)) })
  return (
    <Dialog title="拆分申请" size="large" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          split.mutate()
        }}
      >
        <div className="dialog-body form">
          <p className="soft">
            一份申请书要求获取多项内容的，可以按“一事一申请”拆分。每件沿用原申请的收到之日，分别编号、分别答复。
          </p>
          {form.parts.map((part, index) => {
            const label = `第${index + 1}件要获取的信息`
            return (
              <PlainArea key={label} label={label} value={part} onChange={(text) => setPart(index, text)} />
            )
          })}
          <div className="actions">
            <Button onPress={() => change({ parts: [...form.parts, ''] })}>增加一件</Button>
            {form.parts.length > LEAST && (
              <Button onPress={() => change({ parts: form.parts.slice(0, -1) })}>减少一件</Button>
            )}
          </div>
          <ProblemBox error={split.error} />
        </div>
        <div className="dialog-actions">
          <Button type="submit" kind="primary" busy={split.isPending}>
            拆分为 {form.parts.length} 件
          </Button>
          <Button onPress={onClose}>暂不拆分</Button>
        </div>
      </form>
    </Dialog>
  )
}
