/** The hash of a signed report: over what was signed, as the database keeps it, so that anybody can work it out again from the row. */
import type { FrozenContent } from '../../store/report-freeze.ts'
import { storableJson } from '../../store/storable.ts'
import { canonicalHash } from './figures-hash.ts'

/** Of edition 1, which every edition has. */
const figuresAndWords = ({
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
}: FrozenContent) => ({
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
})

/** SHA-256 in hex over the document of its edition. The number, the hour and the signer are for the audit entry of the signature to tell. */
export const freezeHash = (content: FrozenContent): string => {
  const { edition, printed, composition } = content
  const document = figuresAndWords(content)
  const whole = edition === 1 ? document : { ...document, edition, printed, composition }
  return canonicalHash(JSON.parse(storableJson(whole)))
}
