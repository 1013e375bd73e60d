/** What can be done with the report now; what cannot, and why. */
import type { ComponentType } from 'react'
import type { FilingActJson, FilingJson } from '../../../contract/annual-report-filing/filing-json.ts'
import { Button } from '../../parts/button.tsx'
import { Section } from '../../parts/page.tsx'
import type { ActFormProps } from './act-dialog.tsx'
import { FORWARD_ACTS, WORKFLOW_ACTS, type WorkflowAct } from './act-words.ts'
import {
  AcceptForm,
  CorrectForm,
  NilForm,
  NoteForm,
  PublishForm,
  SignForm,
  SubmitForm,
} from './plain-forms.tsx'
import { ReturnForm } from './return-form.tsx'

const FORMS: Readonly<Record<WorkflowAct, ComponentType<ActFormProps>>> = {
  nilConfirmed: NilForm,
  submitted: SubmitForm,
  returned: ReturnForm,
  accepted: AcceptForm,
  signed: SignForm,
  published: PublishForm,
  correctionOpened: CorrectForm,
  noted: NoteForm,
}

interface PlacedAct {
  readonly type: WorkflowAct
  readonly act: FilingActJson
}

const placedActs = ({ acts }: FilingJson): readonly PlacedAct[] =>
  WORKFLOW_ACTS.flatMap((type) => {
    const act = acts.find((each) => each.type === type)
    return act === undefined ? [] : [{ type, act }]
  })

interface FilingActsProps {
  readonly filing: FilingJson
  readonly onChoose: (type: WorkflowAct) => void
}

const OffActs = ({ acts }: { readonly acts: readonly PlacedAct[] }) => (
  <details className="off-acts">
    <summary>暂时不能做的（{acts.length}项）及原因</summary>
    <ul>
      {acts.map(({ type, act: { name, off } }) => (
        <li key={type}>
          <Button off={{ text: off?.text ?? '', article: off?.source || null }}>{name}</Button>
        </li>
      ))}
    </ul>
  </details>
)

/** Where nothing leads on: to whoever writes, what the report still waits for. */
const restText = ({ acts, mayWrite }: FilingJson): string => {
  const waitsFor = mayWrite ? acts.find(({ type }) => type === 'submitted')?.off?.text : undefined
  return waitsFor ?? '目前没有需要您办理的步骤。'
}

export const FilingActs = ({ filing, onChoose }: FilingActsProps) => {
  const placed = placedActs(filing)
  const on = placed
    .filter(({ act }) => act.off === null)
    .toSorted((a, b) => Number(FORWARD_ACTS.has(b.type)) - Number(FORWARD_ACTS.has(a.type)))
  const off = placed.filter(({ act }) => act.off !== null)
  return (
    <Section title="接下来可以做什么">
      {on.every(({ type }) => type === 'noted') && <p className="soft">{restText(filing)}</p>}
      <div className="actions">
        {on.map(({ type, act: { name } }) => (
          <Button
            key={type}
            kind={FORWARD_ACTS.has(type) ? 'primary' : 'plain'}
            onPress={() => onChoose(type)}
          >
            {name}
          </Button>
        ))}
      </div>
      {off.length > 0 && <OffActs acts={off} />}
    </Section>
  )
}

interface ChosenActProps extends ActFormProps {
  readonly type: WorkflowAct | null
}

export const ChosenAct = ({ type, ...form }: ChosenActProps) => {
  if (type === null) return null
  const Form = FORMS[type]
  return <Form key={type} {...form} />
}
