/** Policies that nothing explains yet, and linking what explains them elsewhere. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { UninterpretedJson } from '../../contract/normative-document/register-json.ts'
import { INTERPRETATION_FORM_NAMES } from '../../contract/normative-document/register-words.ts'
import {
  INTERPRETATION_FORMS,
  type InterpretationForm,
} from '../../law/proactive-disclosure/disclosure-kind.ts'
import { useMay } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Field, SelectField, TextField } from '../parts/field.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { addInterpretation, uninterpretedQuery } from './register-api.ts'
import { useRegisterAct } from './use-register-act.ts'
import { WaitingInterpretations } from './waiting-interpretations.tsx'

type Policy = UninterpretedJson['items'][number]

interface Form {
  readonly form: InterpretationForm
  readonly title: string
  readonly url: string
  readonly publishedOn: string
}

const EMPTY: Form = { form: 'text', title: '', url: '', publishedOn: '' }

interface LinkDialogProps {
  readonly organId: number
  readonly policy: Pick<Policy, 'id' | 'title'>
  readonly onClose: () => void
}

const LinkDialog = ({ organId, policy, onClose }: LinkDialogProps) => {
  const { form, change, forget } = useKeptForm(`interpretation:${policy.id}`, EMPTY)
  const save = useRegisterAct(
    () => addInterpretation(organId, { disclosureId: policy.id, ...form }),
    () => '解读已经登记，由另一人确认以后在政策文件的页面上公开。',
    () => {
      forget()
      onClose()
    },
  )
  return (
    <Dialog title="关联本网站以外的解读" onClose={onClose}>
      <div className="dialog-body form">
        <p>{policy.title}</p>
        <SelectField
          label="形式"
          value={form.form}
          choices={INTERPRETATION_FORMS.map((value) => ({ value, label: INTERPRETATION_FORM_NAMES[value] }))}
          onChange={(chosen) => change({ form: chosen })}
        />
        <TextField
          label="标题"
          value={form.title}
          maxLength={200}
          isRequired
          onChange={(title) => change({ title })}
        />
        <TextField
          label="网址"
          value={form.url}
          maxLength={500}
          isRequired
          onChange={(url) => change({ url })}
        />
        <Field label="发布日期" isRequired>
          {(links) => (
            <input
              {...links}
              type="date"
              value={form.publishedOn}
              onChange={(event) => change({ publishedOn: event.target.value })}
            />
          )}
        </Field>
        <ProblemBox error={save.error} />
        <div className="actions">
          <Button
            kind="primary"
            busy={save.isPending}
            off={form.publishedOn === '' ? { text: '请填写发布日期' } : null}
            onPress={() => save.mutate()}
          >
            关联
          </Button>
          <Button onPress={onClose}>返回</Button>
        </div>
      </div>
    </Dialog>
  )
}

const COLUMNS: readonly Column<Policy>[] = [
  {
    key: 'title',
    head: '政策文件',
    isRowHead: true,
    cell: ({ title, path }) => <a href={path}>{title}</a>,
  },
  { key: 'number', head: '文号', cell: ({ documentNumber }) => documentNumber },
  { key: 'kind', head: '类别', isMinor: true, cell: ({ kindName }) => kindName },
  { key: 'published', head: '公开', cell: ({ publishedOn }) => publishedOn },
]

export const InterpretationsView = ({ organId }: { readonly organId: number }) => {
  const policies = useQuery(uninterpretedQuery(organId, 0))
  const mayLink = useMay('register.write', organId)
  const [linking, setLinking] = useState<Policy | null>(null)
  const acts: Column<Policy> = {
    key: 'acts',
    head: '操作',
    cell: (policy) => (
      <Button kind="quiet" label={`关联解读：${policy.title}`} onPress={() => setLinking(policy)}>
        关联解读
      </Button>
    ),
  }
  return (
    <Section title="还没有解读的政策文件">
      <Awaited query={policies}>
        {({ items, waiting, policies: all, interpreted }) => (
          <>
            <WaitingInterpretations organId={organId} waiting={waiting} />
            <p className="soft">
              本机关公开的政策文件共{all}件，已有解读{interpreted}
              件。在本网站发布解读稿件并选择所解读的文件，或者关联其他媒体上的解读，都会列在文件的页面上。
            </p>
            {items.length === 0 ? (
              <EmptyState title="每件政策文件都有解读。" />
            ) : (
              <Table
                caption="政策文件"
                captionHidden
                columns={mayLink ? [...COLUMNS, acts] : COLUMNS}
                rows={items}
                rowKey={({ id }) => id}
              />
            )}
          </>
        )}
      </Awaited>
      {linking !== null && <LinkDialog organId={organId} policy={linking} onClose={() => setLinking(null)} />}
    </Section>
  )
}
