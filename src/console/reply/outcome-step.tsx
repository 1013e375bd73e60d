/** Step one: what the reply is. Each choice says on which article it rests and where it is counted. */
import type { Outcome } from '../../law/request/outcome.ts'
import { outcomeRule } from '../../law/request/outcome.ts'
import { articlesOf, OUTCOME_TREE, rowLabelOf } from './outcome-tree.ts'

interface OutcomeStepProps {
  readonly outcome: Outcome | null
  readonly onChoose: (outcome: Outcome) => void
}

const REMEDY_WORDS = {
  choice: '可以复议，也可以直接起诉',
  mandatoryReconsideration: '复议前置',
} as const

export const OutcomeStep = ({ outcome, onChoose }: OutcomeStepProps) => (
  <fieldset className="outcome-tree">
    <legend>按顺序逐项判断，选定一种办理结果</legend>
    {OUTCOME_TREE.map(({ question, outcomes }) => (
      <section key={question} aria-label={question}>
        <h3>{question}</h3>
        <div className="outcome-choices">
          {outcomes.map((each) => (
            <label key={each} className={each === outcome ? 'outcome is-chosen' : 'outcome'}>
              <input
                type="radio"
                name="outcome"
                value={each}
                checked={each === outcome}
                onChange={() => onChoose(each)}
              />
              <span>
                <strong>{outcomeRule(each).name}</strong>
                <span className="choice-note">{articlesOf(each)}</span>
                <span className="choice-note">
                  表三：{rowLabelOf(each)} · {REMEDY_WORDS[outcomeRule(each).remedy]}
                </span>
              </span>
            </label>
          ))}
        </div>
      </section>
    ))}
  </fieldset>
)
