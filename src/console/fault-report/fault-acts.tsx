/** What staff do with a report. Text that was typed is kept until it was sent. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { FaultReportJson } from '../../contract/fault-report/fault-json.ts'
import { type FaultAct, type FaultClosing, LONGEST_FAULT_TEXT } from '../../law/fault-report/fault-report.ts'
import { FAULTS } from '../addresses.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { CheckField, ChoiceField } from '../parts/choice-field.tsx'
import { SelectField } from '../parts/field.tsx'
import { type KeptText, useKeptText } from '../parts/kept-text.ts'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { actOnFault } from './fault-api.ts'

type Kind = Exclude<FaultAct['type'], 'answerShown' | 'answerHidden'>

const KINDS: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'answered', label: '答复' },
  { value: 'forwarded', label: '转交其他机关' },
  { value: 'assigned', label: '分派经办人' },
  { value: 'closed', label: '不答复，直接办结' },
  { value: 'noted', label: '添加备注' },
]

const TEXT_LABELS = {
  answered: '答复（反映人能看到）',
  forwarded: '转交的理由',
  noted: '备注（只在机关内部看到）',
  closed: '说明（只在机关内部看到，可以不填）',
} as const

interface Choices {
  readonly corrected: boolean
  readonly closing: FaultClosing
  readonly organ: string
  readonly officer: string
}

const actOf = (kind: Kind, text: string, chosen: Choices): FaultAct => {
  switch (kind) {
    case 'answered':
      return { type: kind, answer: text, corrected: chosen.corrected }
    case 'forwarded':
      return { type: kind, to: Number(chosen.organ), reason: text }
    case 'assigned':
      return { type: kind, to: Number(chosen.officer) }
    case 'closed':
      return { type: kind, closing: chosen.closing, note: text }
    case 'noted':
      return { type: kind, text }
  }
}

/** Why the button is off; null when it is on. */
const missing = (kind: Kind, text: string, { organ, officer }: Choices): string | null => {
  if (kind === 'assigned') return officer === '' ? '请先选择经办人。' : null
  if (kind === 'forwarded' && organ === '') return '请先选择机关。'
  return kind !== 'closed' && text.trim() === '' ? '请先写明内容。' : null
}

interface FieldsProps {
  readonly report: FaultReportJson
  readonly kind: Kind
  readonly chosen: Choices
  readonly choose: (change: Partial<Choices>) => void
  readonly kept: KeptText
}

const named = (list: readonly { readonly id: number; readonly name: string }[]) => [
  { value: '', label: '请选择' },
  ...list.map(({ id, name }) => ({ value: String(id), label: name })),
]

const Fields = ({ report, kind, chosen, choose, kept }: FieldsProps) => (
  <>
    {kind === 'forwarded' && (
      <SelectField
        label="转交给"
        isRequired
        value={chosen.organ}
        choices={named(report.organs)}
        onChange={(organ) => choose({ organ })}
      />
    )}
    {kind === 'assigned' && (
      <SelectField
        label="经办人"
        isRequired
        value={chosen.officer}
        choices={named(report.officers)}
        onChange={(officer) => choose({ officer })}
      />
    )}
    {kind === 'closed' && (
      <SelectField
        label="原因（反映人能看到）"
        isRequired
        value={chosen.closing}
        choices={report.closings.map(({ value, name }) => ({ value, label: name }))}
        onChange={(closing) => choose({ closing })}
      />
    )}
    {kind !== 'assigned' && (
      <TextArea
        label={TEXT_LABELS[kind]}
        kept={kept}
        maxLength={LONGEST_FAULT_TEXT}
        isRequired={kind !== 'closed'}
      />
    )}
    {kind === 'answered' && (
      <CheckField
        label="页面已经改正"
        value={chosen.corrected}
        onChange={(corrected) => choose({ corrected })}
      />
    )}
  </>
)

export const FaultActs = ({ report }: { readonly report: FaultReportJson }) => {
  const isOpen = report.state === 'open'
  const [kind, setKind] = useState<Kind>(isOpen ? 'answered' : 'noted')
  const [chosen, setChosen] = useState<Choices>({
    corrected: true,
    closing: 'nothingWrong',
    organ: '',
    officer: '',
  })
  const kept = useKeptText(`fault:${report.id}:${kind}`)
  const client = useQueryClient()
  const announce = useAnnounce()
  const [, go] = useLocation()
  const acting = useMutation({
    mutationFn: () => actOnFault(report, actOf(kind, kept.text, chosen)),
    onSuccess: async () => {
      kept.forget()
      announce.done(kind === 'forwarded' ? '已经转交。' : '已经登记。')
      if (kind === 'forwarded') go(FAULTS)
      // Once handed on it is another organ's: to ask for it again would be refused.
      await client.invalidateQueries({
        queryKey: ['faults'],
        predicate: ({ queryKey }) => kind !== 'forwarded' || queryKey[2] !== 'one',
      })
    },
  })
  const why = missing(kind, kept.text, chosen)
  return (
    <Section title="办理">
      {isOpen && <ChoiceField label="怎样办理" value={kind} choices={KINDS} onChange={setKind} />}
      <Fields
        report={report}
        kind={kind}
        chosen={chosen}
        kept={kept}
        choose={(change) => setChosen((before) => ({ ...before, ...change }))}
      />
      <div className="actions">
        <Button
          kind="primary"
          busy={acting.isPending}
          off={why === null ? null : { text: why }}
          onPress={() => acting.mutate()}
        >
          {KINDS.find(({ value }) => value === kind)?.label}
        </Button>
      </div>
      <ProblemBox error={acting.error} />
    </Section>
  )
}
