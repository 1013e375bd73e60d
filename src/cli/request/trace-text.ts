/** A computation of dates for reading: one line a step, with its article. */

import { STEP_NAMES } from '../../contract/request/request-words.ts'
import type { TraceStep } from '../../law/request/deadline.ts'
import { SOURCES } from '../../law/sources.ts'

const stepText = ({ step, days, from, to, source }: TraceStep): string => {
  const { label, confidence } = SOURCES[source]
  const span = days === 0 ? to : `${from} 后第${days}个工作日：${to}`
  const policy = confidence === 'K' || confidence === 'I' ? '，可由地区设定' : ''
  return `  ${STEP_NAMES[step]}  ${span}  （${label}${policy}）`
}

export const traceText = (trace: readonly TraceStep[]): string =>
  trace.map((step) => `${stepText(step)}\n`).join('')
