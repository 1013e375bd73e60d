import type { RegisteredJson } from '../../contract/normative-document/register-json.ts'
import { ConfirmStep } from '../parts/confirm-step.tsx'
import { useKeptText } from '../parts/kept-text.ts'
import { TextArea } from '../parts/text-area.tsx'
import { strikeDocument } from './register-api.ts'
import { useRegisterAct } from './use-register-act.ts'

interface StrikeDialogProps {
  readonly organId: number
  readonly document: RegisteredJson
  readonly onClose: () => void
}

export const StrikeDialog = ({ organId, document, onClose }: StrikeDialogProps) => {
  const kept = useKeptText(`strike:${document.id}`)
  const strike = useRegisterAct(
    () => strikeDocument(organId, document.id, { version: document.version, reason: kept.text }),
    () => '已移出登记簿，记录和原因保留。',
    () => {
      kept.forget()
      onClose()
    },
  )
  return (
    <ConfirmStep
      title="移出登记簿"
      act="移出"
      isDanger
      busy={strike.isPending}
      error={strike.error}
      onConfirm={() => strike.mutate()}
      onClose={onClose}
    >
      <p>只用于登记错误的文件。文件被废止或者失效的，请登记废止、失效，不要移出。</p>
      <TextArea label="移出的原因" kept={kept} isRequired maxLength={300} rows={3} />
    </ConfirmStep>
  )
}
