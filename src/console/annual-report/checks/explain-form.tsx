/** Why a warning may stand. What is typed is kept until it was sent. */
import type { FilingFindingJson, FilingJson } from '../../../contract/annual-report-filing/filing-json.ts'
import { useAnnounce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { useKeptText } from '../../parts/kept-text.ts'
import { ProblemBox } from '../../parts/problem-box.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { MeanwhileNotice } from '../acts/meanwhile-notice.tsx'
import { useFilingAct } from '../use-filing-act.ts'
import { explanationPlace } from './explanation-place.ts'

const LONGEST = 2_000

interface ExplainFormProps {
  readonly filing: FilingJson
  readonly finding: FilingFindingJson
  readonly onClose: () => void
}

export const ExplainForm = ({ filing, finding, onClose }: ExplainFormProps) => {
  const kept = useKeptText(explanationPlace({ organ: filing.organ.id, year: filing.year }, finding))
  const announce = useAnnounce()
  const { run, isBusy, error, meanwhile } = useFilingAct(filing, () => {
    kept.forget()
    announce.done('说明已经保存。')
    onClose()
  })
  const empty = kept.text.trim() === '' ? { text: '请先写明情况。' } : null
  return (
    <form
      className="explain-form"
      onSubmit={(event) => {
        event.preventDefault()
        run({ type: 'explained', key: finding.key, explanation: kept.text.trim() })
      }}
    >
      <TextArea
        label="情况说明"
        hint="写清实际情况和原因，审核和签发时都会看到"
        kept={kept}
        rows={3}
        maxLength={LONGEST}
        isRequired
      />
      <MeanwhileNotice events={meanwhile} />
      {meanwhile === null && <ProblemBox error={error} />}
      <div className="actions">
        <Button type="submit" kind="primary" busy={isBusy} off={empty}>
          保存说明
        </Button>
        <Button onPress={onClose}>收起</Button>
      </div>
    </form>
  )
}
