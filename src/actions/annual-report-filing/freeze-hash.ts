/** The hash of a signed report: over what was signed, as the database keeps it, so that anybody can work it out again from the row. */
import type { FrozenContent } from '../../store/report-freeze.ts'
import { storableJson } from '../../store/storable.ts'
import { canonicalHash } from './figures-hash.ts'

/** SHA-256 in hex. Says nothing of the number, the time and the signer: the audit entry of the signature has those. */
export const freezeHash = ({
  organId,
  year,
  form,
  scope,
  organIds,
  cells,
  origins,
  records,
  shares,
  narrative,
  text,
  findings,
}: FrozenContent): string => {
  const content = {
    organId,
    year,
    form,
    scope,
    organIds,
    cells,
    origins,
    records,
    shares,
    narrative,
    text,
    findings,
  }
  return canonicalHash(JSON.parse(storableJson(content)))
}
