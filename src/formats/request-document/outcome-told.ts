/** Which outcome a document tells. */
import { OUTCOMES, type Outcome } from '../../law/request/outcome.ts'

/** Outcomes whose document is of this kind; none for documents of the procedure. */
export const outcomesToldBy = (kind: string): readonly Outcome[] =>
  (Object.keys(OUTCOMES) as Outcome[]).filter((outcome) => OUTCOMES[outcome].document === kind)

/** The chosen outcome, or the only one; null for documents of the procedure, and where several are possible and none is chosen. */
export const outcomeTold = ({
  kind,
  outcome,
}: {
  readonly kind: string
  readonly outcome?: Outcome
}): Outcome | null => {
  const told = outcomesToldBy(kind)
  if (outcome !== undefined && told.includes(outcome)) return outcome
  return told.length === 1 ? (told[0] ?? null) : null
}
