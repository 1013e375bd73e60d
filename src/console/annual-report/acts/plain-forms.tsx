/** Acts that ask for nothing, or for one text. */
import type { FilingJson } from '../../../contract/annual-report-filing/filing-json.ts'
import { useKeptText } from '../../parts/kept-text.ts'
import { TextArea } from '../../parts/text-area.tsx'
import type { AskedFilingAct } from '../filing-api.ts'
import { ActDialog, type ActFormProps } from './act-dialog.tsx'
import type { WorkflowAct } from './act-words.ts'
import { FiguresAtAGlance } from './figures-at-a-glance.tsx'

const LONGEST = 2_000

const keptAt = ({ organ, year }: FilingJson, type: WorkflowAct): string =>
  `annual-report:${organ.id}:${year}:${type}`

interface TextFormProps extends ActFormProps {
  readonly type: WorkflowAct
  readonly label: string
  readonly isRequired: boolean
  readonly act: (text: string) => AskedFilingAct
}

const TextForm = ({ filing, type, label, isRequired, act, onClose }: TextFormProps) => {
  const kept = useKeptText(keptAt(filing, type))
  const text = kept.text.trim()
  return (
    <ActDialog
      filing={filing}
      type={type}
      act={() => act(text)}
      missing={isRequired && text === '' ? { text: `请先填写“${label}”。` } : null}
      onSent={kept.forget}
      onClose={onClose}
    >
      <TextArea label={label} kept={kept} rows={4} maxLength={LONGEST} isRequired={isRequired} />
    </ActDialog>
  )
}

export const AcceptForm = (props: ActFormProps) => (
  <TextForm
    {...props}
    type="accepted"
    label="审核意见"
    isRequired={false}
    act={(note) => ({ type: 'accepted', note })}
  />
)

export const CorrectForm = (props: ActFormProps) => (
  <TextForm
    {...props}
    type="correctionOpened"
    label="更正的理由"
    isRequired
    act={(reason) => ({ type: 'correctionOpened', reason })}
  />
)

export const NoteForm = (props: ActFormProps) => (
  <TextForm {...props} type="noted" label="备注" isRequired act={(text) => ({ type: 'noted', text })} />
)

export const NilForm = (props: ActFormProps) => (
  <ActDialog {...props} type="nilConfirmed" act={() => ({ type: 'nilConfirmed' })} />
)

/** Says which figures and words were seen. */
export const SubmitForm = (props: ActFormProps) => (
  <ActDialog {...props} type="submitted" act={() => ({ type: 'submitted', hash: props.filing.hash })}>
    <FiguresAtAGlance filing={props.filing} />
  </ActDialog>
)

export const SignForm = (props: ActFormProps) => (
  <ActDialog {...props} type="signed" act={() => ({ type: 'signed', hash: props.filing.hash })}>
    <FiguresAtAGlance filing={props.filing} />
    <p className="soft">
      校验值 <code className="hash">{props.filing.hash}</code>
    </p>
  </ActDialog>
)

export const PublishForm = (props: ActFormProps) => (
  <ActDialog {...props} type="published" act={() => ({ type: 'published' })}>
    <FiguresAtAGlance filing={props.filing} />
  </ActDialog>
)
