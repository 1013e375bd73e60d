/** Records a document that came in or went out, with its files. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { RemedyJson } from '../../contract/remedy/remedy-json.ts'
import { REMEDY_DOCUMENT_NAMES } from '../../contract/remedy/remedy-words.ts'
import { REMEDY_DOCUMENTS, type RemedyDocument } from '../../law/remedy/remedy-event.ts'
import { useCalendar, useToday } from '../api/calendar.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { DateField } from '../parts/date-field.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { ProblemBox } from '../parts/problem-box.tsx'
import { exchangeDocument } from './remedy-api.ts'

interface DocumentFormValue {
  readonly document: RemedyDocument
  readonly direction: 'in' | 'out'
  readonly on: string
  readonly number: string
}

/** Documents that the organ itself hands in. */
const OWN: readonly RemedyDocument[] = ['answer', 'evidence', 'performance']

const ONLY_IN_COURT: readonly RemedyDocument[] = ['complaint', 'appeal']
const ONLY_IN_REVIEW: readonly RemedyDocument[] = ['application']

/** Documents that there are in a case of this kind. */
const documentsOf = ({ group }: RemedyJson): readonly RemedyDocument[] => {
  const others = group === 'reconsideration' ? ONLY_IN_COURT : ONLY_IN_REVIEW
  return REMEDY_DOCUMENTS.filter((document) => !others.includes(document))
}

const firstOf = ({ group }: RemedyJson): RemedyDocument =>
  group === 'reconsideration' ? 'application' : 'complaint'

export const DocumentForm = ({ remedy }: { readonly remedy: RemedyJson }) => {
  const [calendar, today] = [useCalendar(), useToday()]
  const empty = useMemo(
    (): DocumentFormValue => ({ document: firstOf(remedy), direction: 'in', on: today, number: '' }),
    [today, remedy],
  )
  const { form, change, forget } = useKeptForm(`remedy:${remedy.id}:documented`, empty)
  const [files, setFiles] = useState<readonly File[]>([])
  const client = useQueryClient()
  const announce = useAnnounce()
  const send = useMutation({
    mutationFn: () => exchangeDocument(remedy, form, files),
    onSuccess: async () => {
      forget()
      setFiles([])
      announce.done('文书已经登记。')
      await client.invalidateQueries({ queryKey: ['remedies'] })
    },
  })
  return (
    <>
      <div className="form-row">
        <SelectField
          label="文书"
          value={form.document}
          choices={documentsOf(remedy).map((value) => ({ value, label: REMEDY_DOCUMENT_NAMES[value] }))}
          onChange={(document) => change({ document, direction: OWN.includes(document) ? 'out' : 'in' })}
        />
        <SelectField
          label="收到还是发出"
          value={form.direction}
          choices={[
            { value: 'in', label: '收到' },
            { value: 'out', label: '发出' },
          ]}
          onChange={(direction) => change({ direction })}
        />
        <DateField
          label="哪一天"
          isRequired
          max={today}
          value={form.on}
          calendar={calendar}
          onChange={(on) => change({ on })}
        />
        <TextField
          label="文号"
          maxLength={100}
          value={form.number}
          onChange={(number) => change({ number })}
        />
      </div>
      <FileDrop
        label="加入文件"
        hint="可以不加。按内容检查类型，伪装或者有危险的文件会被拒收；文件加密保存。"
        files={files}
        onChange={setFiles}
      />
      <div className="actions">
        <Button
          kind="primary"
          busy={send.isPending}
          off={form.on === '' ? { text: '请填写日期。' } : null}
          onPress={() => send.mutate()}
        >
          登记往来文书
        </Button>
      </div>
      <ProblemBox error={send.error} />
    </>
  )
}
