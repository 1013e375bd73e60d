/** What staff do with a remedy case: what can be done now, and why the rest cannot. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { RemedyJson } from '../../contract/remedy/remedy-json.ts'
import type { RemedyEventType } from '../../law/remedy/remedy-event.ts'
import { useCalendar, useToday } from '../api/calendar.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { ConfirmStep } from '../parts/confirm-step.tsx'
import { SelectField } from '../parts/field.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { ActFields } from './act-fields.tsx'
import { commandOf, emptyAct, type FormedAct, whyNotYet } from './act-form.ts'
import { DocumentForm } from './document-form.tsx'
import { actOnRemedy } from './remedy-api.ts'

/** What an officer most likely does next comes first. */
const ORDER: readonly RemedyEventType[] = [
  'accepted',
  'served',
  'answered',
  'hearingSet',
  'heard',
  'followedUp',
  'documented',
  'decided',
  'resumed',
  'suspended',
  'extended',
  'appealed',
  'noted',
  'joined',
  'left',
  'retracted',
  'voided',
]

/** Shown once more before it is done. */
const ASKED_TWICE: Readonly<Partial<Record<FormedAct, string>>> = {
  voided: '作废以后，这件案件不再计入任何统计，也不能再办理。',
  retracted: '撤回以后，案件重新成为未审结；已经公布的年度报告会显示差异。',
}

const ActForm = ({ remedy, type }: { readonly remedy: RemedyJson; readonly type: FormedAct }) => {
  const [calendar, today] = [useCalendar(), useToday()]
  const empty = useMemo(() => emptyAct(today, remedy.group), [today, remedy.group])
  const { form, change, forget } = useKeptForm(`remedy:${remedy.id}:${type}`, empty)
  const [isAsking, setAsking] = useState(false)
  const client = useQueryClient()
  const announce = useAnnounce()
  const acting = useMutation({
    mutationFn: () => actOnRemedy(remedy, commandOf(type, form)),
    onSuccess: async () => {
      forget()
      announce.done('已经登记。')
      await client.invalidateQueries({ queryKey: ['remedies'] })
    },
  })
  const why = whyNotYet(type, form)
  const warning = ASKED_TWICE[type]
  const name = remedy.acts.find((act) => act.type === type)?.name ?? ''
  return (
    <>
      <ActFields remedy={remedy} type={type} form={form} change={change} calendar={calendar} today={today} />
      <div className="actions">
        <Button
          kind={warning === undefined ? 'primary' : 'danger'}
          busy={acting.isPending}
          off={why === null ? null : { text: why }}
          onPress={() => (warning === undefined ? acting.mutate() : setAsking(true))}
        >
          {name}
        </Button>
      </div>
      <ProblemBox error={acting.error} />
      {isAsking && warning !== undefined && (
        <ConfirmStep
          title={name}
          act={name}
          isDanger
          busy={acting.isPending}
          error={acting.error}
          onConfirm={() => acting.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{warning}</p>
        </ConfirmStep>
      )}
    </>
  )
}

/** Acts that are off, by why. */
const byReason = (acts: RemedyJson['acts']): readonly (readonly [string, readonly string[]])[] => {
  const reasons = new Map<string, readonly string[]>()
  for (const { off, name } of acts) if (off !== null) reasons.set(off, [...(reasons.get(off) ?? []), name])
  return [...reasons]
}

/** What is done first of what can be; a follow-up only while something is left to do. */
const likelyNext = (able: RemedyJson['acts'], { followUpOpen }: RemedyJson): RemedyEventType | null =>
  (able.find(({ type }) => type !== 'followedUp' || followUpOpen) ?? able[0])?.type ?? null

export const RemedyActs = ({ remedy }: { readonly remedy: RemedyJson }) => {
  const sorted = remedy.acts.toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
  const able = sorted.filter(({ off }) => off === null)
  const [chosen, choose] = useState<RemedyEventType | null>(null)
  const type = able.some((act) => act.type === chosen) ? chosen : likelyNext(able, remedy)
  if (type === null) return null
  return (
    <Section title="登记进展">
      <div className="form">
        <SelectField
          label="办理哪一项"
          value={type}
          choices={able.map((act) => ({ value: act.type, label: act.name }))}
          onChange={choose}
        />
        {type === 'documented' ? (
          <DocumentForm remedy={remedy} />
        ) : (
          <ActForm key={type} remedy={remedy} type={type as FormedAct} />
        )}
        <details>
          <summary>现在不能办理的事项和原因</summary>
          <ul className="plain-list">
            {byReason(sorted).map(([reason, names]) => (
              <li key={reason}>
                {names.join('、')}：<span className="soft">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </Section>
  )
}
