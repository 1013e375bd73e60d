/** Words for what a signed report was added up from. */
import type { PartState } from '../../law/annual-report/compile/area-report.ts'

/** How a report counted when the area signed. */
export const PART_STATE_NAMES: Readonly<Record<PartState, string>> = {
  own: '自身记录',
  frozen: '已签发的报告',
  imported: '公开库中的报告',
  live: '当时的记录',
}
