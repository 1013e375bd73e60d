/** 信息处理费: two schedules, by item or by page, each progressive by slice; never both for one application. */
import { type Dated, inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import { ok, type Refusal, type Result, refused } from '../result.ts'
import type { Cited } from '../sources.ts'
import type { LocalDate } from '../time/local-date.ts'

/** A slice of the schedule: up to and including the `upTo`-th unit, each costs `yuan`. */
interface Slice {
  readonly upTo: number
  readonly yuan: number
}

/** Slices, and how they go on past the last one: every `size` units each unit costs `yuan` more; size null stays as it is. */
interface Schedule {
  readonly slices: readonly Slice[]
  readonly after: { readonly size: number | null; readonly yuan: number }
}

/** Items of the same applicant at the same organ in one calendar month. */
const BY_ITEM: Dated<Schedule> = [
  {
    source: 'FEE-109-4',
    from: '2021-01-01',
    value: {
      slices: [
        { upTo: 10, yuan: 0 },
        { upTo: 30, yuan: 100 },
      ],
      after: { size: 10, yuan: 100 },
    },
  },
]

/** Pages of one application; one side of A4 or smaller is a page. */
const BY_PAGE: Dated<Schedule> = [
  {
    source: 'FEE-109-5',
    from: '2021-01-01',
    value: {
      slices: [
        { upTo: 30, yuan: 0 },
        { upTo: 100, yuan: 10 },
        { upTo: 200, yuan: 20 },
      ],
      after: { size: null, yuan: 20 },
    },
  },
]

export type FeeRefusalCode = 'fee-before-rules' | 'fee-count-invalid'
export type FeeRefusal = Refusal<FeeRefusalCode>

const MOST_UNITS = 1_000_000

const unitPrice = (unit: number, { slices, after }: Schedule): number => {
  const slice = slices.find(({ upTo }) => unit <= upTo)
  if (slice !== undefined) return slice.yuan
  const last = slices.at(-1) ?? { upTo: 0, yuan: 0 }
  const steps = after.size === null ? 1 : Math.ceil((unit - last.upTo) / after.size)
  return last.yuan + after.yuan * steps
}

const sumOfUnits = (
  schedule: Dated<Schedule>,
  first: number,
  count: number,
  on: LocalDate,
): Result<Cited<number>, FeeRefusal> => {
  const rule = inForce(schedule, on)
  if (!rule.ok) return refused({ code: 'fee-before-rules', source: 'FEE-109', facts: { date: on } })
  const whole = Number.isInteger(first) && Number.isInteger(count)
  if (!whole || first < 1 || count < 0 || first + count > MOST_UNITS) {
    return refused({ code: 'fee-count-invalid', source: 'FEE-109-3', facts: { first, count } })
  }
  let yuan = 0
  for (let unit = first; unit < first + count; unit++) yuan += unitPrice(unit, rule.value.value)
  return ok({ source: rule.value.source, value: yuan })
}

/**
 * Yuan for the items of one application, by their place in the applicant's month: the 14th alone costs 100.
 * Refuses dates before the rules, and counts that are no whole numbers.
 * @param earlier items of the same applicant received by the same organ earlier in the calendar month
 */
export const feeByItem = (earlier: number, items: number, on: LocalDate): Result<Cited<number>, FeeRefusal> =>
  sumOfUnits(BY_ITEM, earlier + 1, items, on)

/** Yuan for the pages of one application; pages of several applications are never added up. */
export const feeByPage = (pages: number, on: LocalDate): Result<Cited<number>, FeeRefusal> =>
  sumOfUnits(BY_PAGE, 1, pages, on)

/** One application, one basis: the type leaves no way to charge both. */
export type FeeBasis =
  | { readonly kind: 'byItem'; readonly earlier: number; readonly items: number }
  | { readonly kind: 'byPage'; readonly pages: number }

export const informationProcessingFee = (
  basis: FeeBasis,
  on: LocalDate,
): Result<Cited<number>, FeeRefusal> =>
  basis.kind === 'byItem' ? feeByItem(basis.earlier, basis.items, on) : feeByPage(basis.pages, on)

/** Units of an application that cost the same, by their place in the month or in the application. */
export interface FeeSlice {
  readonly from: number
  readonly to: number
  readonly yuanEach: number
}

/** How a fee is made up, as the notice to the applicant states it. Refuses what the fee itself refuses. */
export const feeSlices = (basis: FeeBasis, on: LocalDate): Result<Cited<readonly FeeSlice[]>, FeeRefusal> => {
  const fee = informationProcessingFee(basis, on)
  const rule = inForce(basis.kind === 'byItem' ? BY_ITEM : BY_PAGE, on)
  if (!fee.ok) return fee
  if (!rule.ok) return refused({ code: 'fee-before-rules', source: 'FEE-109', facts: { date: on } })
  const first = basis.kind === 'byItem' ? basis.earlier + 1 : 1
  const last = basis.kind === 'byItem' ? basis.earlier + basis.items : basis.pages
  const slices: FeeSlice[] = []
  for (let unit = first; unit <= last; unit++) {
    const yuanEach = unitPrice(unit, rule.value.value)
    const open = slices.at(-1)
    if (open?.yuanEach === yuanEach) slices[slices.length - 1] = { ...open, to: unit }
    else slices.push({ from: unit, to: unit, yuanEach })
  }
  return ok({ source: rule.value.source, value: slices })
}

export interface CountedItems {
  readonly applicant: string
  readonly organ: string
  readonly receivedDate: LocalDate
  readonly items: number
}

/** Items that count before an application: same applicant, same calendar month, and as policy says the same organ. */
export const itemsEarlierInMonth = (
  application: CountedItems,
  earlier: readonly CountedItems[],
  policy: Policy,
): number => {
  const scope = inForce(policy.feeScope, application.receivedDate)
  const everyOrgan = scope.ok && scope.value.value === 'everyOrgan'
  return earlier
    .filter(
      (each) =>
        each.applicant === application.applicant &&
        (everyOrgan || each.organ === application.organ) &&
        each.receivedDate.slice(0, 7) === application.receivedDate.slice(0, 7),
    )
    .reduce((sum, { items }) => sum + items, 0)
}
