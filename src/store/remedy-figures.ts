/** Remedy cases as table four and its statistics need them: by the organ whose act is attacked. */
import { sql } from 'kysely'
import type { RemedyGroup } from '../law/annual-report/annual-report.ts'
import { type CorrectionFigures, correctionFigures } from '../law/remedy/correction-figures.ts'
import type { Ruling } from '../law/remedy/remedy-state.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

/** What table four asks of a case; fits `RemedyOfYear.state` of law/remedy/table-four.ts. */
export interface RemedyForTable {
  readonly id: number
  readonly caseNumber: string
  /** The organ that keeps the case. */
  readonly organId: number
  readonly group: RemedyGroup
  /** Ids of organs, as text. */
  readonly respondents: readonly string[]
  readonly filedOn: LocalDate
  readonly rulings: readonly Ruling[]
  /** What was attacked (law/remedy/attacked-act.ts); null where it was not told. */
  readonly attacked: string | null
}

const AT_ONCE = 20_000

/**
 * Cases attacking an act of one of the organs, alone or jointly, filed up to that day; by id, each once.
 * @param yearEnd 31 December of the year, or the day up to which is counted
 * @param from cases whose last ruling ended them before that day are left out; null: none are
 */
export const remediesOfOrgans = async (
  db: Database,
  organIds: readonly number[],
  yearEnd: LocalDate,
  from: LocalDate | null = null,
): Promise<readonly RemedyForTable[]> => {
  if (organIds.length === 0) return []
  const found: RemedyForTable[] = []
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('remedy')
      .select([
        'id',
        'case_number as caseNumber',
        'organ_id as organId',
        'remedy_group as group',
        'respondents',
        'filed_on as filedOn',
        'rulings',
        'attacked',
      ])
      .where(sql<boolean>`respondents && ${organIds}::bigint[]`)
      .where('filed_on', '<=', yearEnd)
      .where('id', '>', after)
      .$if(from !== null, (query) =>
        query.where(sql<boolean>`(rulings = '[]' or rulings -> -1 ->> 'decision' is null
          or jsonb_path_exists(rulings, '$[*] ? (@.on >= $from)', jsonb_build_object('from', ${from}::text)))`),
      )
      .orderBy('id')
      .limit(AT_ONCE)
      .execute()
    found.push(...rows.map((row) => ({ ...row, respondents: row.respondents.map(String) })))
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return found
    after = last.id
  }
}

/** 纠错率 of each organ for a year, and of all of them together, with the cases behind each figure. */
export interface RemedyFigures {
  readonly year: number
  readonly all: CorrectionFigures
  readonly organs: readonly { readonly organId: number; readonly figures: CorrectionFigures }[]
}

/** Each case counts once in `all`, however many of the organs it is against; an organ without a case is not among `organs`. */
export const remedyFigures = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<RemedyFigures> => {
  const cases = await remediesOfOrgans(db, organIds, `${year}-12-31` as LocalDate)
  const organs = organIds
    .map((organId) => ({
      organId,
      cases: cases.filter((each) => each.respondents.includes(String(organId))),
    }))
    .filter((organ) => organ.cases.length > 0)
    .map((organ) => ({ organId: organ.organId, figures: correctionFigures(organ.cases, year) }))
  return { year, all: correctionFigures(cases, year), organs }
}
