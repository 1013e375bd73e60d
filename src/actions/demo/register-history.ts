/** What the register of an invented organ came to over the years: documents made, repealed, run out, declared void. */
import type { OrganKind } from '../../law/organ/organ-kind.ts'
import { addCalendarDays, type LocalDate } from '../../law/time/local-date.ts'
import type { FilledChange } from '../../store/demo-register.ts'
import { isQuietOrgan } from './county-organs.ts'
import type { Dice } from './dice.ts'
import { inventDocumentTitle } from './invented/document.ts'

/** Documents a year, least and most. Offices that a department sends out make none. */
const A_YEAR: Readonly<Record<OrganKind, readonly [number, number]>> = {
  provinceGovernment: [8, 16],
  cityGovernment: [6, 12],
  countyGovernment: [4, 9],
  governmentOffice: [2, 6],
  department: [0, 2],
  township: [0, 1],
  dispatchedOffice: [0, 0],
  authorisedOrganisation: [0, 1],
}
const YEARS_IN_FORCE = [2, 3, 5, 5] as const
/** Of a hundred. */
const FOR_A_TIME = 65
const REPEALS_ANOTHER = 35
const JOINT = 4
/** The county looks through its documents every so many years. */
const CLEANUP_EVERY = 3
const VOID_AT_CLEANUP = 10

export interface HistoricDocument {
  readonly documentNumber: string
  readonly title: string
  readonly formedOn: LocalDate
  readonly publishedOn: LocalDate
  readonly effectiveOn: LocalDate
  readonly expiresOn: LocalDate | null
  /** Empty where this organ leads. */
  readonly leadOrgan: string
  change: FilledChange | null
}

export interface HistoricOrgan {
  readonly name: string
  readonly kind: OrganKind
  readonly codeWord: string
}

interface Span {
  readonly from: number
  /** The last day that has anything. */
  readonly today: LocalDate
}

const dayIn = (dice: Dice, year: number): LocalDate => addCalendarDays(`${year}-01-01`, dice.between(5, 350))

const makeDocument = (dice: Dice, organ: HistoricOrgan, formedOn: LocalDate, place: number) => {
  const publishedOn = addCalendarDays(formedOn, dice.between(0, 18))
  const effectiveOn = addCalendarDays(publishedOn, dice.between(0, 40))
  const years = dice.pick(YEARS_IN_FORCE)
  const ends = dice.percent(FOR_A_TIME)
  return {
    documentNumber: `${organ.codeWord}规〔${formedOn.slice(0, 4)}〕${place}号`,
    title: inventDocumentTitle(dice, organ.name, formedOn),
    formedOn,
    publishedOn,
    effectiveOn,
    expiresOn: ends ? addCalendarDays(effectiveOn, years * 365 - 1) : null,
    leadOrgan: dice.percent(JOINT) && organ.kind === 'department' ? '云岭县财政局' : '',
    change: null,
  }
}

/** Still in force on the day, as far as is known by then. */
const standsOn =
  (day: LocalDate) =>
  ({ change, expiresOn, effectiveOn }: HistoricDocument): boolean =>
    change === null && effectiveOn < day && (expiresOn === null || expiresOn >= day)

const repealOne = (dice: Dice, earlier: readonly HistoricDocument[], later: HistoricDocument): void => {
  const standing = earlier.filter(standsOn(later.effectiveOn))
  const target = standing[dice.below(Math.max(standing.length, 1))]
  if (target === undefined || !dice.percent(REPEALS_ANOTHER)) return
  const { effectiveOn: on, title: byTitle, documentNumber: byNumber } = later
  target.change = { effect: 'repeals', on, byTitle, byNumber }
}

const cleanUp = (dice: Dice, documents: readonly HistoricDocument[], year: number): void => {
  const on: LocalDate = `${year}-12-10`
  for (const document of documents.filter(standsOn(on))) {
    if (!dice.percent(VOID_AT_CLEANUP)) continue
    const byTitle = `${year}年行政规范性文件清理结果`
    document.change = { effect: 'lapses', on, byTitle, byNumber: '' }
  }
}

const madeIn = (dice: Dice, organ: HistoricOrgan, year: number, today: LocalDate): readonly LocalDate[] => {
  const [least, most] = isQuietOrgan(organ.name) ? [0, 0] : A_YEAR[organ.kind]
  return Array.from({ length: dice.between(least, most) }, () => dayIn(dice, year))
    .filter((day) => addCalendarDays(day, 60) <= today)
    .sort()
}

/** Oldest first; the same dice give the same documents. Nothing in it lies after `today` but the end of a term. */
export const registerHistory = (
  dice: Dice,
  organ: HistoricOrgan,
  { from, today }: Span,
): readonly HistoricDocument[] => {
  const documents: HistoricDocument[] = []
  const last = Number(today.slice(0, 4))
  for (let year = from; year <= last; year += 1) {
    for (const [index, day] of madeIn(dice, organ, year, today).entries()) {
      const made = makeDocument(dice, organ, day, index + 1)
      repealOne(dice, documents, made)
      documents.push(made)
    }
    if (year % CLEANUP_EVERY === 0 && `${year}-12-31` < today) cleanUp(dice, documents, year)
  }
  return documents
}
