import { useState } from 'react'
import type { PutReviewChain, ReviewChainJson } from '../../../contract/disclosure/manuscript-json.ts'
import { STAGE_NAMES } from '../../../contract/disclosure/manuscript-words.ts'
import type { OrganJson } from '../../../contract/request/case-json.ts'
import {
  MANUSCRIPT_STAGES,
  type ManuscriptStage,
} from '../../../law/proactive-disclosure/manuscript-event.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { SelectField } from '../../parts/field.tsx'
import { ProblemBox } from '../../parts/problem-box.tsx'
import { PlainArea } from '../../parts/text-area.tsx'

interface ChainDialogProps {
  readonly chain: ReviewChainJson
  readonly organs: readonly OrganJson[]
  readonly isBusy: boolean
  readonly error: unknown
  readonly onSave: (chain: PutReviewChain) => void
  readonly onClose: () => void
}

const WITH_POINTS = [...MANUSCRIPT_STAGES, 'signing'] as const
type PointsText = Readonly<Record<(typeof WITH_POINTS)[number], string>>

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const textsOf = ({ checklists }: ReviewChainJson): PointsText => ({
  section: (checklists.section ?? []).join('\n'),
  secrecy: (checklists.secrecy ?? []).join('\n'),
  legal: (checklists.legal ?? []).join('\n'),
  signing: (checklists.signing ?? []).join('\n'),
})

const moved = (stages: readonly ManuscriptStage[], place: number): readonly ManuscriptStage[] => {
  const stage = stages[place]
  return stage === undefined ? stages : stages.toSpliced(place, 1).toSpliced(place - 1, 0, stage)
}

const StageChoices = ({
  chain,
  stages,
  onChange,
}: {
  readonly chain: ReviewChainJson
  readonly stages: readonly ManuscriptStage[]
  readonly onChange: (stages: readonly ManuscriptStage[]) => void
}) => {
  const left = MANUSCRIPT_STAGES.filter((stage) => !stages.includes(stage))
  return (
    <fieldset className="choices">
      <legend>审核环节，按先后</legend>
      <ol className="chain-stages">
        {stages.map((stage, place) => (
          <li key={stage}>
            <strong>{STAGE_NAMES[stage]}</strong>
            {place > 0 && (
              <Button
                kind="quiet"
                label={`${STAGE_NAMES[stage]}上移`}
                onPress={() => onChange(moved(stages, place))}
              >
                上移
              </Button>
            )}
            {chain.required.includes(stage) ? (
              <span className="badge badge-blue">不能省略</span>
            ) : (
              <Button
                kind="quiet"
                label={`不用${STAGE_NAMES[stage]}`}
                onPress={() => onChange(stages.filter((each) => each !== stage))}
              >
                不用
              </Button>
            )}
          </li>
        ))}
      </ol>
      <div className="actions">
        {left.map((stage) => (
          <Button key={stage} onPress={() => onChange([...stages, stage])}>
            加上{STAGE_NAMES[stage]}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

export const ChainDialog = ({ chain, organs, isBusy, error, onSave, onClose }: ChainDialogProps) => {
  const [stages, setStages] = useState<readonly ManuscriptStage[]>(chain.stages.map(({ stage }) => stage))
  const [points, setPoints] = useState<PointsText>(() => textsOf(chain))
  const [legalOrgan, setLegalOrgan] = useState(String(chain.legalOrgan?.id ?? ''))
  const shown = WITH_POINTS.filter((stage) => stage === 'signing' || stages.includes(stage))
  const save = () =>
    onSave({
      kind: chain.kind,
      stages,
      checklists: Object.fromEntries(shown.map((stage) => [stage, linesOf(points[stage])])),
      legalOrganId: stages.includes('legal') && legalOrgan !== '' ? Number(legalOrgan) : null,
    })
  return (
    <Dialog title={`${chain.kindName}的审核流程`} size="large" onClose={onClose}>
      <div className="dialog-body form">
        <StageChoices chain={chain} stages={stages} onChange={setStages} />
        {stages.includes('legal') && (
          <SelectField
            label="合法性审查由谁办理"
            value={legalOrgan}
            choices={[
              { value: '', label: '本机关' },
              ...organs.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            onChange={setLegalOrgan}
          />
        )}
        {shown.map((stage) => (
          <PlainArea
            key={stage}
            label={`${STAGE_NAMES[stage]}的要点`}
            hint="每行一条，办理时逐条答复。"
            rows={4}
            maxLength={2000}
            value={points[stage]}
            onChange={(text) => setPoints({ ...points, [stage]: text })}
          />
        ))}
        <ProblemBox error={error} />
      </div>
      <div className="dialog-actions">
        <Button kind="primary" busy={isBusy} onPress={save}>
          保存流程
        </Button>
        <Button onPress={onClose}>暂不修改</Button>
      </div>
    </Dialog>
  )
}
