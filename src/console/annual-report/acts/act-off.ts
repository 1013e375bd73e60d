/** Whether an act can be done now, and why not. */
import type { FilingJson } from '../../../contract/annual-report-filing/filing-json.ts'
import type { FilingEventType } from '../../../law/annual-report/filing/filing-event.ts'
import type { OffReason } from '../../parts/button.tsx'

/** Null: it can be done. */
export const offOf = (filing: FilingJson, type: FilingEventType): OffReason | null => {
  const act = filing.acts.find((each) => each.type === type)
  if (act === undefined) return { text: '目前的阶段或者您的岗位不能进行这项操作。' }
  return act.off === null ? null : { text: act.off.text, article: act.off.source || null }
}
