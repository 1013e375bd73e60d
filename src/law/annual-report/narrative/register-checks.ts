/** The words and table three against the register of applications: fees told (KL-5), notices behind rows 15, 21, 22 (K3-5, K3-6). */
import { FEN_PER_WAN_YUAN, FEN_PER_YUAN } from '../amount.ts'
import { type CellPath, type Finding, TOTAL_COLUMN } from '../annual-report.ts'
import { cellLabel } from '../cell-label.ts'
import { sumOf } from '../cell-value.ts'
import { type Breach, type Check, check, runChecks } from '../checks/check.ts'
import type { ReportScope } from '../compiled-report.ts'
import type { RequestRowKey } from '../form.ts'
import { requestCell } from '../form-cells.ts'
import { factKey, referencesIn } from './reference.ts'
import { type ReportFigures, referenceText } from './render-text.ts'

/** What the checks ask of the register, besides what the words name. */
export const REGISTER_FACTS = ['fee.notified', 'fee.collected', 'requests.supplemented'] as const
type RegisterFact = (typeof REGISTER_FACTS)[number]

/** A fact that is not there is not known: nothing is said of it. */
export interface WordsAndRegister extends ReportFigures {
  readonly scope: ReportScope
  /** Chapter six as written, references in it. */
  readonly other: string
}

const AMOUNT = /(?<![\d,，.])(\d[\d,，]{0,20}(?:\.\d{1,8})?)\s{0,3}(万?)元/g

/** Every sum of money in a text, in 分. */
const amountsIn = (text: string): readonly number[] =>
  [...text.matchAll(AMOUNT)].map(([, digits = '', wan]) =>
    Math.round(Number(digits.replaceAll(/[,，]/g, '')) * (wan === '' ? FEN_PER_YUAN : FEN_PER_WAN_YUAN)),
  )

/** The report of an area may tell more than the records here: it also covers organs whose reports were imported. */
const isTold = ({ other, scope }: WordsAndRegister, collected: number): boolean =>
  referencesIn(other).includes(factKey('fee.collected')) ||
  amountsIn(other).some((told) => (scope === 'area' ? told >= collected : told === collected))

const klFeesTold: Check<WordsAndRegister> = check(
  {
    id: 'KL-5',
    severity: 'warning',
    source: 'FEE-109',
    rule: '当年收取信息处理费的，第六部分应当报告收取总额',
  },
  (given) => {
    const collected = given.facts['fee.collected'] ?? 0
    if (collected === 0 || isTold(given, collected)) return []
    const amount = referenceText(given, factKey('fee.collected')) ?? ''
    const message = `第六部分没有报告当年收取的信息处理费，收费记录中共收取${amount}元，请写明总额。`
    return [{ cells: [], expected: collected, actual: null, message }]
  },
)

const NOTICES: Readonly<Partial<Record<RegisterFact, string>>> = {
  'fee.notified': '收费通知',
  'requests.supplemented': '补正通知',
}

/**
 * Rows that need a notice, while the register has none of the year. As many cases as were carried over may have had theirs
 * the year before. The report of an area is left out: each report in it was checked, and imported ones have no register here.
 */
const withoutNotice = (
  { scope, cells, facts }: WordsAndRegister,
  rows: readonly RequestRowKey[],
  fact: RegisterFact,
): readonly Breach[] => {
  if (scope === 'area' || facts[fact] !== 0) return []
  const countIn = (cell: CellPath): number => sumOf(cells, [cell]) ?? 0
  const carriedOver = countIn(requestCell('carriedOver', TOTAL_COLUMN))
  return rows.flatMap((row): readonly Breach[] => {
    const path = requestCell(row, TOTAL_COLUMN)
    const value = countIn(path)
    if (value === 0) return []
    const message = `${cellLabel(path)}为${value}，但办理记录中当年没有${NOTICES[fact] ?? ''}，请核对。`
    return [
      {
        cells: [path],
        expected: null,
        actual: value,
        message,
        severity: value > carriedOver ? 'warning' : 'note',
      },
    ]
  })
}

const k3FeeNotice: Check<WordsAndRegister> = check(
  {
    id: 'K3-5',
    severity: 'warning',
    source: 'FEE-109',
    rule: '有逾期不缴费的申请时，当年应有收费通知的记录',
  },
  (given) => withoutNotice(given, ['otherFeeUnpaid'], 'fee.notified'),
)

const k3SupplementNotice: Check<WordsAndRegister> = check(
  {
    id: 'K3-6',
    severity: 'warning',
    source: 'OGI-30',
    rule: '有逾期不补正、补正后仍不明确的申请时，当年应有补正通知的记录',
  },
  (given) => withoutNotice(given, ['unableStillUnclear', 'otherNoSupplement'], 'requests.supplemented'),
)

/** Findings about what the register says and the report does not, and the other way round. */
export const checkAgainstRegister = (given: WordsAndRegister): readonly Finding[] =>
  runChecks([klFeesTold, k3FeeNotice, k3SupplementNotice], given)
