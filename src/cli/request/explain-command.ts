/** `sunlit request explain`: what a file of events comes to. */
import { readFile } from 'node:fs/promises'
import { presentDeadline, presentState, presentTrace } from '../../contract/request/request-json.ts'
import { requestRefusalText } from '../../contract/request/request-refusal-words.ts'
import { ACT_NAMES, DEADLINE_NAMES, PHASE_NAMES, ROLE_NAMES } from '../../contract/request/request-words.ts'
import { DEFAULT_POLICY } from '../../law/policy.ts'
import { type NextAct, nextActs } from '../../law/request/decide.ts'
import {
  type CurrentDeadline,
  currentDeadline,
  type Timeliness,
  timeliness,
} from '../../law/request/explain.ts'
import { foldRequest, readHistory } from '../../law/request/history.ts'
import type { RequestState } from '../../law/request/request-state.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { SOURCES } from '../../law/sources.ts'
import type { LocalDateTime } from '../../law/time/local-date.ts'
import { nationalCalendar } from '../../law/time/working-calendar.ts'
import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../exit-code.ts'
import { traceText } from './trace-text.ts'
import { writeRefusal } from './write-refusal.ts'

interface Explanation {
  readonly state: RequestState
  readonly deadline: CurrentDeadline
  readonly timeliness: Timeliness
  readonly next: readonly NextAct[]
}

const CHINA_OFFSET_MS = 8 * 3_600_000

/** The hour in China, whatever the machine's time zone; never before the last event. */
const localNow = (state: RequestState): LocalDateTime => {
  const now = new Date(Date.now() + CHINA_OFFSET_MS).toISOString().slice(0, 16) as LocalDateTime
  return state.lastAt !== null && state.lastAt > now ? state.lastAt : now
}

const eventsIn = (text: string): Result<readonly unknown[], Refusal> => {
  try {
    const data: unknown = JSON.parse(text)
    if (Array.isArray(data)) return ok(data)
  } catch {
    return refused({ code: 'file-not-json' })
  }
  return refused({ code: 'file-not-json' })
}

const explain = (text: string): Result<Explanation, Refusal> => {
  const data = eventsIn(text)
  if (!data.ok) return data
  const events = readHistory(data.value)
  if (!events.ok) return events
  const folded = foldRequest(events.value)
  if (!folded.ok) return folded
  const calendar = nationalCalendar()
  if (!calendar.ok) return calendar
  const state = folded.value
  const deadline = currentDeadline(state, calendar.value, DEFAULT_POLICY)
  if (!deadline.ok) return deadline
  const inTime = timeliness(state, calendar.value, DEFAULT_POLICY)
  if (!inTime.ok) return inTime
  const situation = { now: localNow(state), calendar: calendar.value, policy: DEFAULT_POLICY }
  return ok({ state, deadline: deadline.value, timeliness: inTime.value, next: nextActs(state, situation) })
}

const TIMELINESS_NAMES: Readonly<Record<Timeliness, string>> = {
  inTime: '按期答复',
  late: '逾期答复',
  running: '尚未答复',
  notApplicable: '无须按期答复',
}

const explanationText = ({ state, deadline, timeliness: inTime, next }: Explanation): string => {
  const acts = next.map(({ type, roles, refusal }) => {
    const who = roles.map((role) => ROLE_NAMES[role]).join('、')
    return `  ${ACT_NAMES[type]}（${who}）${refusal === null ? '' : `  不可：${requestRefusalText(refusal)}`}\n`
  })
  const by =
    deadline.by === null
      ? DEADLINE_NAMES[deadline.what]
      : `${DEADLINE_NAMES[deadline.what]}不迟于 ${deadline.by}`
  const trace = deadline.trace.length === 0 ? '' : `\n计算过程：\n${traceText(deadline.trace)}`
  const lines = [
    `阶段：${PHASE_NAMES[state.phase]}`,
    `收到申请之日：${state.receivedDate ?? '尚未确定'}`,
    `期限：${by}`,
    `答复情况：${TIMELINESS_NAMES[inTime]}`,
  ]
  return `${lines.join('\n')}\n${trace}${acts.length === 0 ? '' : `\n接下来可以：\n${acts.join('')}`}`
}

const explanationJson = ({ state, deadline, timeliness: inTime, next }: Explanation) => ({
  state: presentState(state),
  deadline: presentDeadline(deadline),
  trace: presentTrace(deadline.trace),
  timeliness: inTime,
  next: next.map(({ type, roles, refusal, proposed }) => ({
    type,
    roles,
    proposedDays: proposed && { days: proposed.value, source: SOURCES[proposed.source].label },
    refusal: refusal && { code: refusal.code, message: requestRefusalText(refusal) },
  })),
})

const textOf = async (file: string): Promise<Result<string, Refusal>> => {
  try {
    return ok(await readFile(file, 'utf8'))
  } catch {
    return refused({ code: 'file-unreadable' })
  }
}

const FILE_WORDS: Readonly<Record<string, string>> = {
  'file-unreadable': '文件不存在或不能读取。',
  'file-not-json': '文件不是由事件组成的 JSON 数组。',
}

export const explainCommand = async (
  file: string,
  { json }: { readonly json?: true },
  { out, err }: CommandContext,
): Promise<number> => {
  const text = await textOf(file)
  const explained = text.ok ? explain(text.value) : text
  if (!explained.ok) {
    const message = FILE_WORDS[explained.refusal.code] ?? requestRefusalText(explained.refusal)
    await writeRefusal(explained.refusal, message, json === true, { out, err })
    return EXIT.refused
  }
  const answer = json
    ? `${JSON.stringify(explanationJson(explained.value))}\n`
    : explanationText(explained.value)
  await out.write(answer)
  return EXIT.done
}
