/** The fee in words: on what it is charged and how it is made up. Rates come from `law/request/fee.ts`. */
import { type FeeBasis, type FeeSlice, feeSlices } from '../../law/request/fee.ts'
import type { LocalDate } from '../../law/time/local-date.ts'

const UNITS = { byItem: '件', byPage: '页' } as const

/** “按量计收，本次共68页”. */
export const feeBasisText = (basis: FeeBasis): string =>
  basis.kind === 'byPage'
    ? `按量计收，本次提供信息共${basis.pages}页`
    : `按件计收，本次申请计${basis.items}件，当月此前已计${basis.earlier}件`

const sliceText = ({ from, to, yuanEach }: FeeSlice, unit: string): string => {
  const range = from === to ? `第${from}${unit}` : `第${from}${unit}至第${to}${unit}`
  return yuanEach === 0 ? `${range}不收费` : `${range}每${unit}${yuanEach}元`
}

/** “第1页至第30页不收费，第31页至第68页每页10元”; null where no schedule applies. */
export const feeStandardText = (basis: FeeBasis, on: LocalDate): string | null => {
  const slices = feeSlices(basis, on)
  if (!slices.ok || slices.value.value.length === 0) return null
  return slices.value.value.map((slice) => sliceText(slice, UNITS[basis.kind])).join('，')
}
