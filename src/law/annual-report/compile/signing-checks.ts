/** What somebody should know before signing: organs that were moved after the year (KL-6), records that may still come into it (KL-7). */
import type { Finding } from '../annual-report.ts'
import { type Check, check, runChecks } from '../checks/check.ts'

/** Names of organs that the report counts and would not by the register of today, and the other way round. */
export interface Regrouping {
  readonly year: number
  readonly counted: readonly string[]
  readonly left: readonly string[]
}

/** Records of the year, or that may turn out to be of it, that are not settled yet. */
export interface Unsettled {
  readonly year: number
  /** Applications that came in by the end of the year and whose receipt nobody has confirmed. */
  readonly unconfirmed: number
  /** Replies signed by the end of the year whose service is not recorded. */
  readonly unserved: number
  /** Entries of the register of documents, of the year by their days, that nobody has confirmed. */
  readonly documents: number
}

/** Names told; the rest by their number. */
const MOST_NAMES = 5

const named = (names: readonly string[]): string =>
  names.length <= MOST_NAMES
    ? names.join('、')
    : `${names.slice(0, MOST_NAMES).join('、')}等${names.length}个机关`

const klRegrouped: Check<Regrouping> = check(
  {
    id: 'KL-6',
    severity: 'note',
    source: 'REORGANISATION-14',
    rule: '报告年度结束后调整的机关，仍按该年度12月31日的隶属关系统计；已经签发的，按签发时统计',
  },
  ({ year, counted, left }) => {
    const basis = `机关在${year}年度结束后有调整，本报告仍按${year}年12月31日的隶属关系统计（已签发的按签发时统计）`
    const told = [
      ...(counted.length === 0 ? [] : [`计入${named(counted)}`]),
      ...(left.length === 0 ? [] : [`不计入${named(left)}`]),
    ]
    if (told.length === 0) return []
    return [{ cells: [], expected: null, actual: null, message: `${basis}：${told.join('；')}。` }]
  },
)

const klUnsettled: Check<Unsettled> = check(
  {
    id: 'KL-7',
    severity: 'warning',
    source: 'CARRY-LOGIC',
    rule: '签发前，可能计入本年度的申请和文件都已登记完毕',
  },
  ({ year, unconfirmed, unserved, documents }) => {
    const told = [
      ...(unconfirmed === 0 ? [] : [`${unconfirmed}件${year}年底前到达的申请尚未确认收到`]),
      ...(unserved === 0 ? [] : [`${unserved}件${year}年底前签发的答复尚未登记送达`]),
      ...(documents === 0 ? [] : [`${documents}件文件尚未在文件登记簿中确认`]),
    ]
    if (told.length === 0) return []
    const actual = unconfirmed + unserved + documents
    const message = `${told.join('，')}。这些事项登记以后，已签发报告的数字会出现差异，请先登记，或者核对后说明。`
    return [{ cells: [], expected: 0, actual, message }]
  },
)

/** `KL-6`, a note. */
export const checkRegrouping = (facts: Regrouping): readonly Finding[] => runChecks([klRegrouped], facts)

/** `KL-7`, to be explained. */
export const checkUnsettled = (facts: Unsettled): readonly Finding[] => runChecks([klUnsettled], facts)
