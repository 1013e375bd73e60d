/** One decision over many documents: for each, whether it stays. */
import { useQuery } from '@tanstack/react-query'
import type { CleanupResult, RegisteredJson } from '../../contract/normative-document/register-json.ts'
import { CLEANUP_RESULT_NAMES } from '../../contract/normative-document/register-words.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field, TextField } from '../parts/field.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { ProblemBox } from '../parts/problem-box.tsx'
import { type CleanupBody, enterCleanup, registerQuery } from './register-api.ts'
import { useRegisterAct } from './use-register-act.ts'

interface Form {
  readonly title: string
  readonly documentNumber: string
  readonly decidedOn: string
  readonly effectiveOn: string
  /** Document → result; what is not named was not part of it. */
  readonly results: Readonly<Record<string, CleanupResult>>
}

const EMPTY: Form = { title: '', documentNumber: '', decidedOn: '', effectiveOn: '', results: {} }

const bodyOf = ({ results, ...form }: Form): CleanupBody => ({
  ...form,
  items: Object.entries(results).map(([id, result]) => ({ documentId: Number(id), result })),
})

const Choices = ({
  documents,
  form,
  change,
}: {
  readonly documents: readonly RegisteredJson[]
  readonly form: Form
  readonly change: (results: Form['results']) => void
}) => (
  <fieldset className="choices">
    <legend>逐件结果</legend>
    {documents.map(({ id, title, documentNumber }) => (
      <label key={id} className="cleanup-choice">
        <select
          value={form.results[id] ?? ''}
          onChange={(event) => {
            const { [String(id)]: _before, ...rest } = form.results
            const chosen = event.target.value as CleanupResult | ''
            change(chosen === '' ? rest : { ...rest, [id]: chosen })
          }}
        >
          <option value="">不在本次清理中</option>
          {Object.entries(CLEANUP_RESULT_NAMES).map(([result, name]) => (
            <option key={result} value={result}>
              {name}
            </option>
          ))}
        </select>{' '}
        {title}（{documentNumber}）
      </label>
    ))}
  </fieldset>
)

const MOST_SHOWN = 200

export const CleanupDialog = ({
  organId,
  onClose,
}: {
  readonly organId: number
  readonly onClose: () => void
}) => {
  const documents = useQuery(registerQuery(organId, { limit: MOST_SHOWN }))
  const { form, change, forget } = useKeptForm(`document-cleanup:${organId}`, EMPTY)
  const save = useRegisterAct(
    () => enterCleanup(organId, bodyOf(form)),
    () => '清理结果已登记，等待另一人确认。',
    () => {
      forget()
      onClose()
    },
  )
  const isReady = form.decidedOn !== '' && form.effectiveOn !== ''
  return (
    <Dialog title="登记清理结果" size="large" onClose={onClose}>
      <div className="dialog-body form">
        <TextField
          label="清理决定的名称"
          value={form.title}
          maxLength={300}
          isRequired
          onChange={(title) => change({ title })}
        />
        <div className="form-row">
          <TextField
            label="文号"
            value={form.documentNumber}
            maxLength={80}
            onChange={(documentNumber) => change({ documentNumber })}
          />
          {(
            [
              ['decidedOn', '决定日期'],
              ['effectiveOn', '生效日期'],
            ] as const
          ).map(([name, label]) => (
            <Field key={name} label={label} isRequired>
              {(links) => (
                <input
                  {...links}
                  type="date"
                  value={form[name]}
                  onChange={(event) => change({ [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <Awaited query={documents}>
          {({ items }) => <Choices documents={items} form={form} change={(results) => change({ results })} />}
        </Awaited>
        <ProblemBox error={save.error} />
        <div className="actions">
          <Button
            kind="primary"
            busy={save.isPending}
            off={isReady ? null : { text: '请填写决定日期和生效日期' }}
            onPress={() => save.mutate()}
          >
            登记
          </Button>
          <Button onPress={onClose}>返回</Button>
        </div>
      </div>
    </Dialog>
  )
}
