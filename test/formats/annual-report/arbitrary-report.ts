/** Generated reports: any report whose printed identities hold. */
import fc from 'fast-check'
import type { AnnualReport, Cell, CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { INVENTED_ORGANS } from './layouts/invented-words.ts'
import {
  annotatedCell,
  bareAmountCell,
  CHANGE_STYLES,
  changeCell,
  numberCell,
  wanYuanCell,
  yuanCell,
} from './layouts/printed-cells.ts'
import {
  CELL_STYLES,
  type CellStyle,
  type Edition,
  type ReportPlan,
  reportOf,
} from './layouts/report-plan.ts'

export interface ReportChoice {
  readonly editions?: readonly Edition[]
  readonly styles?: readonly CellStyle[]
  /** 'every': no cell of table three is zero, so that any mix-up of cells shows. */
  readonly filled?: 'every' | 'some'
  /** Print units, notes and signs inside cells where offices do. */
  readonly dressed?: boolean
}

/** Mostly small, sometimes three digits, rarely the eight digits of a large county. */
const count: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 4, arbitrary: fc.integer({ min: 10, max: 99 }) },
  { weight: 2, arbitrary: fc.integer({ min: 100, max: 9_999 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10_000_000, max: 99_999_999 }) },
)
/** Reviews and suits: never so many that a narrow column of table four overflows. */
const fewOrZero = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 13, max: 1_200 }) },
)
const countOrZero = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: count })

const outcome = fc.record({
  row: fc.nat({ max: 20 }),
  column: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 5 }) }),
  count,
})

const someOutcomes = fc.array(outcome, { maxLength: 14 })
const everyOutcome = fc
  .array(fc.integer({ min: 1, max: 97 }), { minLength: 126, maxLength: 126 })
  .map((counts) =>
    counts.map((value, index) => ({ row: Math.floor(index / 6), column: index % 6, count: value })),
  )

const fee = (dressed: boolean): fc.Arbitrary<Cell> => {
  const bare = fc
    .tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.nat({ max: 4 }))
    .map(([digits, decimals]) => wanYuanCell(digits, decimals, ''))
  if (!dressed) return fc.oneof(fc.constant(numberCell(0)), bare)
  const withUnit = fc
    .tuple(fc.integer({ min: 1, max: 9_999_999 }), fc.nat({ max: 4 }))
    .map(([digits, decimals]) => wanYuanCell(digits, decimals, '万元'))
  return fc.oneof(bare, withUnit, fc.integer({ min: 1, max: 9_999_999 }).map(yuanCell))
}

const inForceCell = (value: number, revised: number, dressed: boolean): Cell =>
  dressed && value > revised && revised > 0 ? annotatedCell(value, `其中修订${revised}件`) : numberCell(value)

const proactive2021 = (dressed: boolean) =>
  fc
    .record({ issued: countOrZero, repealed: countOrZero, older: countOrZero, revised: fc.nat({ max: 5 }) })
    .chain(({ issued, repealed, older, revised }) =>
      fc.record({
        'proactive.normativeDocuments.issued': fc.constant(numberCell(issued)),
        'proactive.normativeDocuments.repealed': fc.constant(numberCell(repealed)),
        'proactive.normativeDocuments.inForce': fc.constant(inForceCell(issued + older, revised, dressed)),
        'proactive.licenceDecisions': countOrZero.map(numberCell),
        'proactive.penaltyDecisions': countOrZero.map(numberCell),
        'proactive.compulsionDecisions': countOrZero.map(numberCell),
        'proactive.administrativeFeesWanYuan': fee(dressed),
      }),
    )

const change = (dressed: boolean): fc.Arbitrary<Cell> =>
  fc
    .tuple(
      fc.integer({ min: -60, max: 1_200 }),
      dressed ? fc.constantFrom(...CHANGE_STYLES) : fc.constant('plain' as const),
    )
    .map(([value, style]) => changeCell(value, style))

const items = (key: string, dressed: boolean) =>
  fc.record({
    [`proactive.${key}.itemsLastYear`]: countOrZero.map(numberCell),
    [`proactive.${key}.change`]: change(dressed),
    [`proactive.${key}.decisions`]: countOrZero.map(numberCell),
  })

const proactive2019 = (dressed: boolean) =>
  fc
    .tuple(
      fc.record({
        'proactive.normativeDocuments.made': countOrZero.map(numberCell),
        'proactive.normativeDocuments.newlyPublic': countOrZero.map(numberCell),
        'proactive.normativeDocuments.totalPublic': countOrZero.map(numberCell),
        'proactive.administrativeFees.itemsLastYear': countOrZero.map(numberCell),
        'proactive.administrativeFees.change': change(dressed),
        'proactive.procurement.projects': countOrZero.map(numberCell),
        'proactive.procurement.totalAmount': fc
          .tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.boolean())
          .map(([amount, hasUnit]) => (hasUnit ? yuanCell(amount) : bareAmountCell(amount))),
      }),
      items('licences', dressed),
      items('otherManagementServices', dressed),
      items('penalties', dressed),
      items('compulsions', dressed),
    )
    .map((parts): Partial<Record<CellPath, Cell>> => Object.assign({}, ...parts))

/** Years: mostly those the form is prescribed for, now and then the mismatch that offices produce. */
const yearFor = (edition: Edition): fc.Arbitrary<number> => {
  const prescribed = edition === '2019' ? [2019, 2020] : [2021, 2022, 2023, 2024, 2025]
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...prescribed) },
    { weight: 1, arbitrary: fc.constant(edition === '2019' ? 2022 : 2021) },
  )
}

const planFor = (edition: Edition, choice: ReportChoice): fc.Arbitrary<ReportPlan> => {
  const every = choice.filled === 'every'
  const dressed = choice.dressed ?? false
  const persons = every ? fc.integer({ min: 1, max: 60 }) : countOrZero
  return fc.record<ReportPlan>({
    edition: fc.constant(edition),
    year: yearFor(edition),
    organ: fc.constantFrom(...INVENTED_ORGANS),
    outcomes: every ? everyOutcome : someOutcomes,
    open: fc.array(persons, { minLength: 6, maxLength: 6 }),
    oldShare: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 6 }),
    remedies: fc.array(fc.array(fewOrZero, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
    proactive: edition === '2019' ? proactive2019(dressed) : proactive2021(dressed),
    style: fc.constantFrom(...(choice.styles ?? CELL_STYLES)),
    wording: fc.nat({ max: 999 }),
  })
}

export const arbitraryReport = (choice: ReportChoice = {}): fc.Arbitrary<AnnualReport> =>
  fc
    .constantFrom(...(choice.editions ?? (['2021', '2021', '2019', 'hybrid'] as const)))
    .chain((edition) => planFor(edition, choice))
    .map(reportOf)
