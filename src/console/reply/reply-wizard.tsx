/** From the choice of an outcome to the review, in three steps; the draft is kept until it was sent. */
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { CaseJson, NextActJson } from '../../contract/request/case-json.ts'
import { type Outcome, outcomeRule } from '../../law/request/outcome.ts'
import { caseAddress } from '../addresses.ts'
import { fieldErrors, isChangedMeanwhile } from '../api/staff-error.ts'
import { MeanwhileBox } from '../case/acts/meanwhile-box.tsx'
import { useAct } from '../case/acts/use-act.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button, type OffReason } from '../parts/button.tsx'
import { type KeptForm, useKeptForm } from '../parts/kept-form.ts'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { FactsStep } from './facts-step.tsx'
import { LetterStep } from './letter-step.tsx'
import { OutcomeStep } from './outcome-step.tsx'
import { articlesOf, rowLabelOf } from './outcome-tree.ts'
import { STEPS, Steps } from './steps.tsx'

interface ReplyDraft {
  readonly outcome: Outcome | null
  readonly facts: Readonly<Record<string, string>>
}

/** Facts left blank are not facts. */
const stated = (facts: ReplyDraft['facts']): Record<string, string> =>
  Object.fromEntries(Object.entries(facts).filter(([, text]) => text.trim() !== ''))

const Chosen = ({ outcome }: { readonly outcome: Outcome }) => (
  <dl className="facts chosen-outcome">
    <div>
      <dt>办理结果</dt>
      <dd>
        <strong>{outcomeRule(outcome).name}</strong>
      </dd>
    </div>
    <div>
      <dt>依据</dt>
      <dd>{articlesOf(outcome)}</dd>
    </div>
    <div>
      <dt>年度报告表三</dt>
      <dd>{rowLabelOf(outcome)}</dd>
    </div>
  </dl>
)

/** Why the last draft came back; nothing while there was none since. */
const Returned = ({ subject: { timeline } }: { readonly subject: CaseJson }) => {
  const last = timeline.findLast(({ type }) => type === 'returned' || type === 'replyDrafted')
  if (last?.type !== 'returned') return null
  return (
    <p className="notice notice-amber">
      <strong>{last.byName}</strong>：{last.sentence}
    </p>
  )
}

interface ReplyWizardProps {
  readonly subject: CaseJson
  readonly next: NextActJson
}

const StepBody = ({
  step,
  subject,
  kept,
  errors,
}: {
  readonly step: number
  readonly subject: CaseJson
  readonly kept: KeptForm<ReplyDraft>
  readonly errors: Readonly<Record<string, string>>
}) => {
  const { outcome, facts } = kept.form
  if (step === 0 || outcome === null) {
    return <OutcomeStep outcome={outcome} onChoose={(chosen) => kept.change({ outcome: chosen })} />
  }
  if (step === 1) {
    return (
      <FactsStep
        subject={subject}
        outcome={outcome}
        facts={facts}
        errors={errors}
        onChange={(name, text) => kept.change({ facts: { ...facts, [name]: text } })}
      />
    )
  }
  return <LetterStep request={subject.id} outcome={outcome} facts={stated(facts)} />
}

export const ReplyWizard = ({ subject, next }: ReplyWizardProps) => {
  const [step, setStep] = useState(0)
  const [, go] = useLocation()
  const announce = useAnnounce()
  const empty = useMemo<ReplyDraft>(
    () => ({ outcome: subject.draft?.outcome ?? null, facts: subject.draft?.facts ?? {} }),
    [subject.draft],
  )
  const kept = useKeptForm<ReplyDraft>(`case:${subject.id}:reply`, empty)
  const { outcome, facts } = kept.form
  const { run, isBusy, error, meanwhile } = useAct(subject, () => {
    kept.forget()
    announce.done('答复书草稿已送审查。')
    go(caseAddress(subject.id))
  })
  const send = () => {
    if (outcome === null) return
    const role = next.asRole === null ? {} : { role: next.asRole }
    run({ command: { type: 'replyDrafted', outcome, facts: stated(facts) }, ...role }, [])
  }
  const isLast = step === STEPS.length - 1
  const notChosen: OffReason | null = outcome === null ? { text: '请先选定办理结果。' } : null
  return (
    <>
      <Steps at={step} onGo={setStep} reachable={outcome === null ? 0 : STEPS.length - 1} />
      <Returned subject={subject} />
      {kept.isRestored && <p className="notice">已恢复上次没有提交的草稿。</p>}
      {step > 0 && outcome !== null && <Chosen outcome={outcome} />}
      <Section title={STEPS[step] ?? ''}>
        <StepBody step={step} subject={subject} kept={kept} errors={fieldErrors(error)} />
      </Section>
      <MeanwhileBox what="案件" events={meanwhile} />
      {!isChangedMeanwhile(error) && <ProblemBox error={error} />}
      <div className="actions wizard-actions">
        {step > 0 && <Button onPress={() => setStep(step - 1)}>上一步</Button>}
        {isLast ? (
          <Button kind="primary" busy={isBusy} off={notChosen} onPress={send}>
            送审查
          </Button>
        ) : (
          <Button kind="primary" off={notChosen} onPress={() => setStep(step + 1)}>
            下一步
          </Button>
        )}
      </div>
    </>
  )
}
