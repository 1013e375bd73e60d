import type { Validity } from '../../law/proactive-disclosure/disclosure-kind.ts'

const COLOURS: Readonly<Record<Validity, string>> = {
  notYetEffective: 'blue',
  inForce: 'green',
  amended: 'amber',
  repealed: 'red',
  expired: 'red',
}

/** How a document stands: colour and word together. */
export const ValidityMark = ({ validity, name }: { readonly validity: Validity; readonly name: string }) => (
  <span className={`badge badge-${COLOURS[validity]}`}>{name}</span>
)
