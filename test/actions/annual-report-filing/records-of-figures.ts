/** Records that imply the figures of a report: histories played by law, documents, monthly entries, remedy cases. */
import { randomBytes } from 'node:crypto'
import type { DemoPlan } from '../../../src/actions/demo/demo-plan.ts'
import type { StaffedOrgan } from '../../../src/actions/demo/demo-staff.ts'
import { makeDice } from '../../../src/actions/demo/dice.ts'
import { liveCase } from '../../../src/actions/demo/live-case.ts'
import {
  APPLICANT_COLUMNS,
  type CellPath,
  REMEDY_GROUPS,
  type RemedyGroup,
} from '../../../src/law/annual-report/annual-report.ts'
import { FORM_2021 } from '../../../src/law/annual-report/form-2021.ts'
import { requestCell } from '../../../src/law/annual-report/form-cells.ts'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import {
  STATISTIC_METRIC_NAMES,
  type StatisticMetric,
} from '../../../src/law/proactive-disclosure/monthly-statistics.ts'
import { foldRemedy } from '../../../src/law/remedy/remedy-case.ts'
import type { RemedyDecision, RemedyEvent } from '../../../src/law/remedy/remedy-event.ts'
import { OUTCOMES, type Outcome } from '../../../src/law/request/outcome.ts'
import type { ApplicantType } from '../../../src/law/request/request-event.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import type { Database } from '../../../src/store/database.ts'
import { type FilledCase, insertFilledCases, takeRequestIds } from '../../../src/store/demo-fill.ts'
import { insertFilledEntries, insertFilledStatistics } from '../../../src/store/demo-register.ts'
import { fillRemedies } from '../../../src/store/remedy-fill.ts'
import { projectRequest } from '../../../src/store/request-projection.ts'
import { calendar } from '../../law/request/case-script.ts'

const AT = new Date('2026-12-01T00:00:00Z')
export const RESULT_ROWS = FORM_2021.requests.filter(({ kind }) => kind === 'result').map(({ key }) => key)

const outcomeOfRow = (row: string): Outcome => {
  const found = (Object.keys(OUTCOMES) as Outcome[]).find((outcome) => OUTCOMES[outcome].row === row)
  if (found === undefined) throw new Error(`no outcome stands in ${row}`)
  return found
}

/** Cells that are not named are zero. */
export type SparseFigures = Readonly<Partial<Record<CellPath, number>>>

const figureOf = (figures: SparseFigures, cell: CellPath): number => figures[cell] ?? 0

interface Wanted {
  readonly applicantType: ApplicantType
  readonly isNew: boolean
  /** Null: open at the end of the year. */
  readonly outcome: Outcome | null
}

/** The cases of one column; those carried over come first. */
const wantedIn = (figures: SparseFigures, column: number): readonly Wanted[] => {
  const applicantType = APPLICANT_COLUMNS[column] as ApplicantType
  const finished = RESULT_ROWS.flatMap((row) =>
    Array.from({ length: figureOf(figures, requestCell(row, column)) }, () => outcomeOfRow(row)),
  )
  const open = Array.from({ length: figureOf(figures, requestCell('carriedForward', column)) }, () => null)
  const old = figureOf(figures, requestCell('carriedOver', column))
  return [...finished, ...open].map((outcome, index) => ({ applicantType, outcome, isNew: index >= old }))
}

/** In person, so that the day of arrival is that of receipt; on the last day of the year before what was carried over. */
const planOf = ({ applicantType, isNew, outcome }: Wanted, year: number): DemoPlan => ({
  channel: 'inPerson',
  applicantType,
  arrivesOn: (isNew ? `${year}-03-10` : `${year - 1}-12-31`) as LocalDate,
  now: `${year}-12-30T18:00:00`,
  outcome: outcome ?? 'granted',
  pace: 'quick',
  stopBefore: outcome === null ? 'searched' : null,
  supplement: outcome === 'stillUnclear' || outcome === 'noSupplement',
  thirdParty: outcome === 'deniedThirdPartyRights',
  organ: false,
  extension: false,
  fee: outcome === 'feeUnpaid',
  sentBack: false,
  archived: false,
})

const ACTOR = { id: '1', name: '', address: '', roles: [] }
const STAFF: StaffedOrgan['staff'] = {
  handler: ACTOR,
  reviewer: ACTOR,
  secrecyReviewer: ACTOR,
  legalReviewer: ACTOR,
  signer: ACTOR,
  organAdministrator: ACTOR,
}

const lived = (wanted: Wanted, year: number, seed: number) => {
  const numbered = (command: Parameters<Parameters<typeof liveCase>[0]['numbered']>[0]) => {
    if (command.type === 'registered') return { ...command, number: `S${seed}` }
    return command.type === 'signed' ? { ...command, documentNumber: `示答〔${year}〕${seed}号` } : command
  }
  const given = { plan: planOf(wanted, year), organ: { staff: STAFF } as StaffedOrgan, applicantKey: null }
  const { events, state } = liveCase({
    ...given,
    calendar,
    policy: DEFAULT_POLICY,
    dice: makeDice(seed),
    numbered,
  })
  if ((state.result?.outcome ?? null) !== wanted.outcome)
    throw new Error(`${wanted.outcome} did not come about`)
  return { events, state }
}

const fillCases = async (db: Database, organId: number, year: number, figures: SparseFigures) => {
  const wanted = [0, 1, 2, 3, 4, 5].flatMap((column) => wantedIn(figures, column))
  if (wanted.length === 0) return
  const ids = await takeRequestIds(db, wanted.length)
  const cases = wanted.map((each, index): FilledCase => {
    const id = ids[index] ?? 0
    const { events, state } = lived(each, year, id)
    return {
      id,
      organId,
      number: `F${id}`,
      accessCodeHash: randomBytes(32),
      openedAt: AT,
      assignedTo: null,
      applicantKey: null,
      contactHash: null,
      description: '示例材料',
      subjectGrams: [],
      sealedApplicant: Buffer.from([0]),
      deliveryForm: '',
      deliveryMethod: '',
      filledInBy: 'applicant',
      projection: projectRequest(state, calendar, DEFAULT_POLICY),
      events,
      recordedAt: events.map(() => AT),
      consulted: [],
    }
  })
  await insertFilledCases(db, cases)
}

const KINDS = [
  ['governmentRule', 'governmentRules'],
  ['normativeDocument', 'normativeDocuments'],
] as const

/** What was in force before the year is what the three figures leave: in force − issued + repealed. */
const fillDocuments = async (db: Database, organId: number, year: number, figures: SparseFigures) => {
  const entries = KINDS.flatMap(([kind, key]) => {
    const of = (measure: string) => figureOf(figures, `proactive.${key}.${measure}`)
    const before = of('inForce') - of('issued') + of('repealed')
    return Array.from({ length: before + of('issued') }, (_, index) => {
      const formedOn: LocalDate = index < before ? `${year - 2}-05-06` : `${year}-05-06`
      const isRepealed = index < of('repealed')
      const on: LocalDate = `${year}-09-01`
      return {
        organId,
        kind,
        documentNumber: `示〔${year}〕${kind}${index}号`,
        title: `示例办法之${index}`,
        formedOn,
        publishedOn: formedOn,
        effectiveOn: formedOn,
        expiresOn: null,
        leadOrgan: '',
        manuscriptId: null,
        change: isRepealed ? { effect: 'repeals' as const, on, byTitle: '', byNumber: '' } : null,
        enteredBy: 'a',
        confirmedBy: 'b',
        at: AT,
      }
    })
  })
  await insertFilledEntries(db, entries)
}

const CELL_OF_METRIC: Readonly<Record<StatisticMetric, CellPath>> = {
  licenceDecisions: 'proactive.licenceDecisions',
  penaltyDecisions: 'proactive.penaltyDecisions',
  compulsionDecisions: 'proactive.compulsionDecisions',
  administrativeFees: 'proactive.administrativeFeesWanYuan',
}

/** A zero is entered as a zero; a larger figure in two months, the first of them corrected once. */
const fillStatistics = async (db: Database, organId: number, year: number, figures: SparseFigures) => {
  const entry = { organId, year, enteredBy: 'a', at: AT }
  const entries = STATISTIC_METRIC_NAMES.flatMap((metric) => {
    const whole = figureOf(figures, CELL_OF_METRIC[metric])
    const first = Math.floor(whole / 3)
    return [
      { ...entry, metric, month: 2, revision: 1, value: whole + 5 },
      { ...entry, metric, month: 2, revision: 2, value: first },
      { ...entry, metric, month: 11, revision: 1, value: whole - first },
    ]
  })
  await insertFilledStatistics(db, entries)
}

const DECISIONS: Readonly<Record<'upheld' | 'corrected' | 'other', RemedyDecision>> = {
  upheld: 'upheld',
  corrected: 'revoked',
  other: 'withdrawn',
}
export const REMEDY_OUTCOMES = ['upheld', 'corrected', 'other', 'pending'] as const

const remedyEvents = (
  organId: number,
  group: RemedyGroup,
  result: (typeof REMEDY_OUTCOMES)[number],
  year: number,
): readonly RemedyEvent[] => {
  const isSuit = group !== 'reconsideration'
  const filed: RemedyEvent = {
    type: 'filed',
    at: `${year}-03-02T09:00`,
    by: 'a',
    kind: isSuit ? 'litigation' : 'reconsideration',
    afterReconsideration: group === 'litigationAfterReconsideration',
    respondent: String(organId),
  }
  const accepted: RemedyEvent = { type: 'accepted', at: `${year}-03-05T09:00`, by: 'a' }
  const decision = result === 'pending' ? null : DECISIONS[result]
  return decision === null
    ? [filed, accepted]
    : [filed, accepted, { type: 'decided', at: `${year}-05-06T09:00`, by: 'a', decision }]
}

const fillRemedyCases = async (db: Database, organId: number, year: number, figures: SparseFigures) => {
  const cases = REMEDY_GROUPS.flatMap((group) =>
    REMEDY_OUTCOMES.flatMap((result) =>
      Array.from({ length: figureOf(figures, `remedies.${group}.${result}`) }, () => {
        const events = remedyEvents(organId, group, result, year)
        const state = foldRemedy(events)
        if (!state.ok) throw new Error(state.refusal.code)
        const case_ = { organId, caseNumber: '', forum: '', requestId: null, against: '', party: null }
        return { ...case_, events, state: state.value, openedAt: AT }
      }),
    ),
  )
  await fillRemedies(db, cases, calendar)
}

/** An organ with nothing but the records that the figures say it has. @param name its own among all organs */
export const organWithRecords = async (
  db: Database,
  { name, year, figures }: { readonly name: string; readonly year: number; readonly figures: SparseFigures },
): Promise<number> => {
  const { id } = await db
    .insertInto('organ')
    .values({
      name,
      slug: `o${randomBytes(6).toString('hex')}`,
      kind: 'department',
      region: '示例县',
      code_word: '示',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await fillCases(db, id, year, figures)
  await fillDocuments(db, id, year, figures)
  await fillStatistics(db, id, year, figures)
  await fillRemedyCases(db, id, year, figures)
  return id
}
