import type { DuplicateHintJson, RegisterBody } from '../../contract/request/case-json.ts'
import { post, postFiles } from './staff-api.ts'

export interface Registered {
  readonly id: number
  readonly number: string
  /** Shown once: the applicant follows the case with it. */
  readonly accessCode: string
}

export const registerRequest = (body: RegisterBody, files: readonly File[]): Promise<Registered> =>
  files.length === 0 ? post<Registered>('/requests', body) : postFiles<Registered>('/requests', body, files)

export interface RegisterHints {
  readonly duplicates: readonly DuplicateHintJson[]
  readonly applicantThisMonth: number
  readonly applicantThisYear: number
}

/** Cases that look alike, and how often the applicant has applied: hints, asked before anything is saved. */
export const hintsFor = (
  body: Pick<RegisterBody, 'organId' | 'applicant' | 'description'>,
): Promise<RegisterHints> => post<RegisterHints>('/requests/hints', body)
