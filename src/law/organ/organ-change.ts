/** What may change about organs, and when: succession after a reorganisation (14号), and who receives applications at all. */
import { ok, type Refusal, type Result, refused } from '../result.ts'
import type { SourceId } from '../sources.ts'
import { addCalendarDays, type LocalDate } from '../time/local-date.ts'
import { AREA_GOVERNMENTS, type OrganKind } from './organ-kind.ts'

/** What has to be known of an organ to change it. */
export interface OrganLife {
  readonly id: number
  readonly parentId: number | null
  readonly kind: OrganKind
  readonly validFrom: LocalDate | null
  /** Last day; null while no end is set. */
  readonly validTo: LocalDate | null
  readonly receivesRequests: boolean
}

export type OrganRefusalCode =
  | 'organ-ended'
  | 'parent-ended'
  | 'parent-begins-later'
  | 'parent-is-below'
  | 'parent-lacking'
  | 'move-in-future'
  | 'ends-before-it-begins'
  | 'end-is-past'
  | 'end-already-set'
  | 'organs-below-remain'
  | 'successor-needed'
  | 'successor-is-itself'
  | 'successor-ended'
  | 'successor-receives-none'
  | 'successors-in-a-ring'
  | 'kind-stands-alone'

type Refused = Refusal<OrganRefusalCode>

const refuse = (code: OrganRefusalCode, source?: SourceId) =>
  refused<Refused>(source === undefined ? { code } : { code, source })

export const hasEnded = ({ validTo }: Pick<OrganLife, 'validTo'>, on: LocalDate): boolean =>
  validTo !== null && validTo < on

export const existsOn = (organ: Pick<OrganLife, 'validFrom' | 'validTo'>, on: LocalDate): boolean =>
  (organ.validFrom === null || organ.validFrom <= on) && !hasEnded(organ, on)

/** Governments may stand at the top; a department or an office belongs to a government. */
const MAY_STAND_ALONE: readonly OrganKind[] = AREA_GOVERNMENTS

/** @param above ids of the organs above the parent-to-be, itself included */
export const mayStandUnder = (
  organ: Pick<OrganLife, 'id' | 'kind' | 'validFrom'>,
  parent: OrganLife | null,
  above: readonly number[],
  today: LocalDate,
): Result<null, Refused> => {
  if (parent === null)
    return MAY_STAND_ALONE.includes(organ.kind) ? ok(null) : refuse('kind-stands-alone', 'OGI-10')
  if (parent.id === organ.id || above.includes(organ.id)) return refuse('parent-is-below')
  if (parent.validTo !== null && parent.validTo <= today) return refuse('parent-ended')
  const isEarlier =
    parent.validFrom !== null && organ.validFrom !== null && organ.validFrom < parent.validFrom
  return isEarlier ? refuse('parent-begins-later') : ok(null)
}

export interface Ending {
  readonly lastDay: LocalDate
  /** Who takes over its information and its applications. */
  readonly successor: OrganLife | null
  /** Ids of those who follow the successor in turn, as far as that is set. */
  readonly laterSuccessors: readonly number[]
}

/** The day from which the successor stands in for the organ. */
export const succeedsFrom = (lastDay: LocalDate): LocalDate => addCalendarDays(lastDay, 1)

/**
 * An organ ends with a day, and its work goes to a successor (14号): no application may be left without an organ.
 * @param organsBelow how many organs below it still exist
 */
export const mayEnd = (
  organ: OrganLife,
  { lastDay, successor, laterSuccessors }: Ending,
  organsBelow: number,
  today: LocalDate,
): Result<null, Refused> => {
  if (hasEnded(organ, today)) return refuse('organ-ended')
  if (organ.validTo !== null) return refuse('end-already-set')
  if (organ.validFrom !== null && lastDay < organ.validFrom) return refuse('ends-before-it-begins')
  if (lastDay < addCalendarDays(today, -1)) return refuse('end-is-past')
  if (organsBelow > 0) return refused({ code: 'organs-below-remain', facts: { organs: organsBelow } })
  if (successor === null) return refuse('successor-needed', 'REORGANISATION-14')
  if (successor.id === organ.id) return refuse('successor-is-itself')
  if (laterSuccessors.includes(organ.id)) return refuse('successors-in-a-ring')
  if (!existsOn(successor, succeedsFrom(lastDay))) return refuse('successor-ended', 'REORGANISATION-14')
  if (organ.receivesRequests && !successor.receivesRequests)
    return refuse('successor-receives-none', 'REORGANISATION-14')
  return ok(null)
}
