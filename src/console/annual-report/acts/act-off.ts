/** Whether an act can be done now, and why not. */
import type { FilingActJson, FilingJson } from '../../../contract/annual-report-filing/filing-json.ts'
import type { FilingEventType } from '../../../law/annual-report/filing/filing-event.ts'
import type { OffReason } from '../../parts/button.tsx'

export const actOf = ({ acts }: FilingJson, type: FilingEventType): FilingActJson | null =>
  acts.find((act) => act.type === type) ?? null

/** Null: it can be done. */
export const offOf = (filing: FilingJson, type: FilingEventType): OffReason | null => {
  const act = actOf(filing, type)
  if (act === null) return { text: '您的角色不能这样做。' }
  return act.off === null ? null : { text: act.off.text, article: act.off.source }
}
