import type { PublishingDeadlineJson } from '../../contract/disclosure/manuscript-json.ts'

/** How long there is still to publish, as one says it; the term itself says in which days it counts. */
export const publishingRemaining = ({ remainingDays }: PublishingDeadlineJson): string => {
  if (remainingDays === null) return ''
  if (remainingDays < 0) return `已超期 ${-remainingDays} 天`
  return remainingDays === 0 ? '今天到期' : `还有 ${remainingDays} 天`
}
