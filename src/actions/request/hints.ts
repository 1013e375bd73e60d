/** Hints for whoever handles an application: cases that look alike, and how often somebody applies. A person decides. */
import type { ApplicantDetails } from '../../contract/request/applicant-details.ts'
import type { CaseHintsJson } from '../../contract/request/case-json.ts'
import { PHASE_NAMES } from '../../contract/request/request-words.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { countCasesOfApplicant, listCasesOfApplicant } from '../../store/request-beside.ts'
import type { ActContext } from '../act-context.ts'
import { applicantKey } from './applicant-key.ts'
import { ALIKE_FROM, likeness } from './likeness.ts'

export interface HintsFor {
  readonly applicantKey: string | null
  readonly organId: number
  readonly description: string
  readonly on: LocalDate
  /** The case itself, once there is one. */
  readonly except: number | null
}

const MOST_EARLIER = 200
const MOST_HINTS = 10

export const NO_HINTS: CaseHintsJson = { duplicates: [], applicantThisMonth: 0, applicantThisYear: 0 }

export const hintsFor = async (
  { db }: ActContext,
  { applicantKey: key, organId, description, on, except }: HintsFor,
): Promise<CaseHintsJson> => {
  const [earlier, counts] = await Promise.all([
    listCasesOfApplicant(db, key, organId, MOST_EARLIER),
    countCasesOfApplicant(db, key, organId, {
      month: `${on.slice(0, 7)}-01` as LocalDate,
      year: `${on.slice(0, 4)}-01-01` as LocalDate,
    }),
  ])
  const duplicates = earlier
    .filter(({ id }) => id !== except)
    .map((each) => ({ ...each, alike: likeness(description, each.description) }))
    .filter(({ alike }) => alike >= ALIKE_FROM)
    .sort((a, b) => b.alike - a.alike)
    .slice(0, MOST_HINTS)
    .map(({ id, number, subject, phase, arrivedOn, alike }) => ({
      id,
      number,
      subject,
      phaseName: PHASE_NAMES[phase],
      arrivedOn,
      likeness: alike,
    }))
  return { duplicates, applicantThisMonth: counts.month, applicantThisYear: counts.year }
}

/** Before anything is saved. */
export const hintsForApplicant = async (
  context: ActContext,
  given: { readonly organId: number; readonly applicant: ApplicantDetails; readonly description: string },
): Promise<CaseHintsJson> =>
  hintsFor(context, {
    applicantKey: applicantKey(context.sealer, given.applicant),
    organId: given.organId,
    description: given.description,
    on: dateOf(context.now()),
    except: null,
  })
