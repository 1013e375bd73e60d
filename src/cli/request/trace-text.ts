/** A computation of dates for reading: one line a step, with its article. */

import { STEP_NAMES } from '../../contract/request/request-words.ts'
import type { TraceStep } from '../../law/request/deadline.ts'
import { SOURCES } from '../../law/sources.ts'

const stepText = ({ step, days, from, to, source, policy }: TraceStep): string => {
  const span = days === 0 ? to : `${from} 后第${days}个工作日：${to}`
  const byPolicy = policy === null ? '' : `；${SOURCES[policy].label}，可由地区设定`
  return `  ${STEP_NAMES[step]}  ${span}  （${SOURCES[source].label}${byPolicy}）`
}

export const traceText = (trace: readonly TraceStep[]): string =>
  trace.map((step) => `${stepText(step)}\n`).join('')
