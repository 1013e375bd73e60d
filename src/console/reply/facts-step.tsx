/** Step two: the facts without which this reply would not stand. */
import { Link } from 'wouter'
import type { CaseJson } from '../../contract/request/case-json.ts'
import { FACT_WORDS } from '../../contract/request/request-refusal-words.ts'
import { ACT_NAMES } from '../../contract/request/request-words.ts'
import { EXEMPTIONS } from '../../law/exemption/exemptions.ts'
import { type Outcome, outcomeRule, type RequiredFact } from '../../law/request/outcome.ts'
import { SOURCES } from '../../law/sources.ts'
import { caseAddress } from '../addresses.ts'
import { SelectField } from '../parts/field.tsx'
import { PlainArea } from '../parts/text-area.tsx'
import { FACT_HINTS, PROVED_BY } from './fact-fields.ts'

interface FactsStepProps {
  readonly subject: CaseJson
  readonly outcome: Outcome
  readonly facts: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
  readonly onChange: (name: string, text: string) => void
}

const ProvedFact = ({ subject, fact }: { readonly subject: CaseJson; readonly fact: RequiredFact }) => {
  const act = PROVED_BY[fact]
  const event = subject.timeline.findLast(({ type }) => type === act)
  if (event === undefined) {
    return (
      <div className="notice notice-amber">
        <p>
          <strong>{FACT_WORDS[fact]}</strong>：案件里还没有“{act === undefined ? '' : ACT_NAMES[act]}”的记录。
          <Link href={caseAddress(subject.id)}>回到案件补上</Link>
        </p>
      </div>
    )
  }
  return (
    <div className="notice notice-green">
      <p>
        <strong>{FACT_WORDS[fact]}</strong>由案件记录证明：{event.sentence}
      </p>
    </div>
  )
}

const ExemptionField = ({ facts, onChange }: Pick<FactsStepProps, 'facts' | 'onChange'>) => (
  <SelectField
    label="不予公开的部分属于哪种情形"
    value={facts.exemption ?? ''}
    choices={[
      { value: '', label: '请选择' },
      ...EXEMPTIONS.map(({ code, name, source }) => ({
        value: code as string,
        label: `${name}（${SOURCES[source].label.replace(/^.*》/, '')}）`,
      })),
    ]}
    onChange={(code) => onChange('exemption', code)}
  />
)

/** A third party has objected: what is given out all the same needs the public interest. */
const hasObjection = ({ consultations }: CaseJson): boolean =>
  consultations.some(({ with: asked, agrees }) => asked === 'thirdParty' && agrees === false)

export const FactsStep = ({ subject, outcome, facts, errors, onChange }: FactsStepProps) => {
  const { facts: required } = outcomeRule(outcome)
  const asksPublicInterest =
    hasObjection(subject) && (outcome === 'granted' || outcome === 'partiallyGranted')
  const field = (name: RequiredFact | 'publicInterest') => {
    const hint = FACT_HINTS[name]
    return (
      <PlainArea
        key={name}
        label={FACT_WORDS[name]}
        isRequired={name !== 'publicInterest' || outcome === 'granted'}
        {...(hint === undefined ? {} : { hint })}
        value={facts[name] ?? ''}
        error={errors[name]}
        onChange={(text) => onChange(name, text)}
      />
    )
  }
  return (
    <div className="form">
      {required.map((fact) =>
        PROVED_BY[fact] === undefined ? field(fact) : <ProvedFact key={fact} subject={subject} fact={fact} />,
      )}
      {outcome === 'partiallyGranted' && <ExemptionField facts={facts} onChange={onChange} />}
      {asksPublicInterest && field('publicInterest')}
      {subject.consultations.some(({ with: asked }) => asked === 'thirdParty') && (
        <PlainArea
          label="告知第三方的决定（选填）"
          hint="决定公开的内容和理由；会写进告知第三方决定书。"
          value={facts.decisionForThirdParty ?? ''}
          onChange={(text) => onChange('decisionForThirdParty', text)}
        />
      )}
    </div>
  )
}
