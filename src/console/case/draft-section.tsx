/** What reviewers and the signer judge: the drafted outcome, its grounds and the letter in full. */
import type { CaseJson } from '../../contract/request/case-json.ts'
import { FACT_WORDS } from '../../contract/request/request-refusal-words.ts'
import { exemptionOf } from '../../law/exemption/exemptions.ts'
import { outcomeRule } from '../../law/request/outcome.ts'
import { Section } from '../parts/page.tsx'
import { LetterStep } from '../reply/letter-step.tsx'
import { articlesOf, rowLabelOf } from '../reply/outcome-tree.ts'

const OTHER_NAMES: Readonly<Record<string, string>> = {
  exemption: '不予公开的情形',
  decisionForThirdParty: '告知第三方的决定',
}

const nameOf = (fact: string): string =>
  Object.hasOwn(FACT_WORDS, fact) ? FACT_WORDS[fact as keyof typeof FACT_WORDS] : (OTHER_NAMES[fact] ?? fact)

const statedText = (fact: string, text: string): string =>
  fact === 'exemption' ? (exemptionOf(text)?.name ?? text) : text

export const DraftSection = ({ subject }: { readonly subject: CaseJson }) => {
  const { draft } = subject
  if (draft === null || subject.todo.phase !== 'inReview') return null
  return (
    <Section title="答复书草稿">
      <dl className="facts">
        <div>
          <dt>办理结果</dt>
          <dd>
            <strong>{outcomeRule(draft.outcome).name}</strong>
          </dd>
        </div>
        <div>
          <dt>依据</dt>
          <dd>{articlesOf(draft.outcome)}</dd>
        </div>
        <div>
          <dt>年度报告表三</dt>
          <dd>{rowLabelOf(draft.outcome)}</dd>
        </div>
        {Object.entries(draft.facts).map(([name, text]) => (
          <div key={name}>
            <dt>{nameOf(name)}</dt>
            <dd>{statedText(name, text)}</dd>
          </div>
        ))}
      </dl>
      <LetterStep request={subject.id} outcome={draft.outcome} facts={draft.facts} />
    </Section>
  )
}
