/** The register of documents and the monthly statistics of every organ of the invented county. */
import { formForYear } from '../../law/annual-report/form-cells.ts'
import { addCalendarDays, dateOf, type LocalDate, yearOf } from '../../law/time/local-date.ts'
import {
  type FilledEntry,
  type FilledStatistic,
  insertFilledEntries,
  insertFilledStatistics,
  organsWithEntries,
} from '../../store/demo-register.ts'
import type { ActContext } from '../act-context.ts'
import { instantOf } from '../county-time.ts'
import type { StaffedCounty, StaffedOrgan } from './demo-staff.ts'
import type { Dice } from './dice.ts'
import { registerHistory } from './register-history.ts'
import { statisticHistory } from './statistic-history.ts'

/** Documents from before the first year of applications: what was in force then. */
const YEARS_BEFORE = 6
const ORGANS_AT_ONCE = 50

export interface RegisterSpan {
  /** The first year that has applications. */
  readonly from: number
  readonly today: LocalDate
}

const entriesOf = (dice: Dice, organ: StaffedOrgan, { from, today }: RegisterSpan): readonly FilledEntry[] =>
  registerHistory(dice, organ, { from: from - YEARS_BEFORE, today }).map((document) => ({
    ...document,
    organId: organ.id,
    kind: 'normativeDocument',
    manuscriptId: null,
    enteredBy: organ.staff.handler.id,
    confirmedBy: organ.staff.organAdministrator.id,
    at: instantOf(`${addCalendarDays(document.publishedOn, 1)}T10:00:00`),
  }))

/** Figures are entered in the first days of the month after. */
const enteredOn = (dice: Dice, year: number, month: number): LocalDate => {
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  return `${next}-0${dice.between(2, 8)}` as LocalDate
}

/** The first year of the form whose table two they add up to. */
const firstYear = (from: number): number => {
  let year = from
  while (formForYear(year)?.edition !== '2021') year += 1
  return year
}

const statisticsOf = (dice: Dice, organ: StaffedOrgan, { from, today }: RegisterSpan) => {
  const given: FilledStatistic[] = []
  for (const figure of statisticHistory(dice, organ, { from: firstYear(from), today })) {
    const on = enteredOn(dice, figure.year, figure.month)
    if (on > today) continue
    const at = instantOf(`${on}T1${figure.revision}:00:00`)
    given.push({ ...figure, organId: organ.id, enteredBy: organ.staff.handler.id, at })
  }
  return given
}

/** On top of what is there: an organ with a register keeps it. The same dice give the same registers. */
export const fillRegisters = async (
  { db, now }: ActContext,
  { organs }: StaffedCounty,
  from: number,
  dice: Dice,
): Promise<void> => {
  const span = { from, today: dateOf(now()) }
  const known = await organsWithEntries(db)
  for (let start = 0; start < organs.length; start += ORGANS_AT_ONCE) {
    const some = organs.slice(start, start + ORGANS_AT_ONCE)
    const entries = some.flatMap((organ) => (known.has(organ.id) ? [] : entriesOf(dice, organ, span)))
    const statistics = some.flatMap((organ) => statisticsOf(dice, organ, span))
    await db.transaction().execute(async (trx) => {
      await insertFilledEntries(trx, entries)
      await insertFilledStatistics(trx, statistics)
    })
  }
}

export const firstYearOf = (today: LocalDate, years: number): number =>
  yearOf(addCalendarDays(today, -years * 365))
