/** What can go wrong with a call, as the pages meet it. */
import type { StaffProblem } from '../../contract/staff/staff-problem.ts'

/** A refusal of the server, with the sentence and the article it gave. */
export class StaffError extends Error {
  override readonly name = 'StaffError'
  readonly problem: StaffProblem
  /** The whole answer: a 409 says what happened meanwhile. */
  readonly body: Readonly<Record<string, unknown>>

  constructor(problem: StaffProblem, body: Readonly<Record<string, unknown>>) {
    super(problem.title)
    this.problem = problem
    this.body = body
  }
}

/** The server could not be reached, or its answer was none of ours. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError'

  constructor() {
    super('暂时无法连接服务器。您填写的内容还在，请稍后再试。')
  }
}

export const isStatus = (error: unknown, status: number): error is StaffError =>
  error instanceof StaffError && error.problem.status === status

const TOO_MANY = 429
const SERVER_FAULT = 500

/** May go well the next time without anything being changed: the line, the server or the crowd was at fault. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ConnectionError ||
  (error instanceof StaffError && (error.problem.status === TOO_MANY || error.problem.status >= SERVER_FAULT))

/** A refusal of this code. */
export const isRefusal = (error: unknown, code: string): boolean =>
  error instanceof StaffError && error.problem.code === code

/** Somebody else has acted on the case since it was opened. */
export const isChangedMeanwhile = (error: unknown): boolean =>
  error instanceof StaffError && error.problem.code === 'case-changed'

/** One sentence for the person at the screen. */
export const errorText = (error: unknown): string =>
  error instanceof StaffError || error instanceof ConnectionError
    ? error.message
    : '页面出现故障，请刷新后再试。'

/** What to mend in a field of the form. */
export const fieldErrors = (error: unknown): Readonly<Record<string, string>> =>
  error instanceof StaffError ? (error.problem.fields ?? {}) : {}
