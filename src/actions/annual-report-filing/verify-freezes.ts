/** Whether signed reports are as they were signed: the hash of each is worked out again and held against the row and the audit log. */
import { figureRow, makeFigureRow } from '../../law/annual-report/roll-up/figure-row.ts'
import type { Database } from '../../store/database.ts'
import {
  type FreezeFilter,
  type FreezePlace,
  freezesAfter,
  freezesMissing,
  type LoggedSignature,
  type StoredFreeze,
  signaturesOf,
} from '../../store/freeze-check.ts'
import { freezeHash } from './freeze-hash.ts'

/**
 * `row-hash`: what is kept has another hash than the row says. `audit-hash`: another than the audit entry of the signature says.
 * `figures`: the row of figures that is added up is not that of the cells. `signer`: somebody else than the audit entry says.
 * `no-audit`: no signature was logged. `missing`: a signature was logged, and there is no such freeze.
 */
export type FreezeDifference = 'row-hash' | 'audit-hash' | 'figures' | 'signer' | 'no-audit' | 'missing'

export interface FreezeFault extends FreezePlace {
  readonly organ: string
  readonly differs: readonly FreezeDifference[]
}

export interface FreezesVerdict {
  readonly freezes: number
  readonly faults: number
  /** Signed before audit entries named the hash: held against their own row alone. */
  readonly withoutAuditHash: number
}

/** A county's freeze carries the keys of all its records. */
const PAGE = 20
const MOST_MISSING = 1_000

/** The entry that names the freeze, or of a time before entries did: the one that came in its turn. */
const signatureFor = (
  { organId, year, number }: StoredFreeze['content'],
  logged: readonly LoggedSignature[],
): LoggedSignature | undefined => {
  const ofReport = logged.filter((each) => each.organId === organId && each.year === year)
  const inTurn = ofReport[number - 1]
  return ofReport.find(({ freeze }) => freeze === number) ?? (inTurn?.freeze === null ? inTurn : undefined)
}

const differencesOf = (
  { content, figures }: StoredFreeze,
  signature: LoggedSignature | undefined,
): readonly FreezeDifference[] => {
  const hash = freezeHash(content)
  const row = makeFigureRow(figureRow(content.form, content.cells))
  const audited = signature?.frozenHash ?? null
  const found: readonly (readonly [FreezeDifference, boolean])[] = [
    ['row-hash', hash !== content.hash],
    ['audit-hash', audited !== null && audited !== hash],
    ['figures', figures !== null && figures !== row],
    ['signer', signature !== undefined && signature.actor !== content.frozenBy],
    ['no-audit', signature === undefined],
  ]
  return found.flatMap(([difference, differs]) => (differs ? [difference] : []))
}

const placeOf = ({ content: { organId, year, number } }: StoredFreeze): FreezePlace => ({
  organId,
  year,
  freeze: number,
})

/**
 * Goes through all freezes of the filter page by page, by organ, year and number; those that are missing come last.
 * That the audit log itself is whole is for `verifyAudit` to say.
 * @param tell called for each freeze that is not as it was signed
 */
export const verifyFreezes = async (
  db: Database,
  filter: FreezeFilter,
  tell: (fault: FreezeFault) => void,
): Promise<FreezesVerdict> => {
  const verdict = { freezes: 0, faults: 0, withoutAuditHash: 0 }
  const fault = (found: FreezeFault): void => {
    verdict.faults += 1
    tell(found)
  }
  const check = (stored: StoredFreeze, logged: readonly LoggedSignature[]): void => {
    const signature = signatureFor(stored.content, logged)
    const differs = differencesOf(stored, signature)
    verdict.freezes += 1
    if (signature !== undefined && signature.frozenHash === null) verdict.withoutAuditHash += 1
    if (differs.length > 0) fault({ ...placeOf(stored), organ: stored.organ, differs })
  }
  let page = await freezesAfter(db, filter, null, PAGE)
  while (page.length > 0) {
    const logged = await signaturesOf(db, page.map(placeOf))
    for (const stored of page) check(stored, logged)
    const last = page.at(-1)
    page = last === undefined || page.length < PAGE ? [] : await freezesAfter(db, filter, placeOf(last), PAGE)
  }
  for (const gone of await freezesMissing(db, filter, MOST_MISSING)) fault({ ...gone, differs: ['missing'] })
  return verdict
}
