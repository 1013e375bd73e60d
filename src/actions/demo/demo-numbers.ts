/** Number series of the demonstration, counted in memory and written with each batch. */

import type { RequestCommand } from '../../law/request/request-event.ts'
import type { RequestState } from '../../law/request/request-state.ts'
import { dateOf, type LocalDateTime, yearOf } from '../../law/time/local-date.ts'
import type { FilledNumber } from '../../store/demo-fill.ts'
import { instantOf } from '../county-time.ts'
import {
  documentNumberText,
  documentSeries,
  FILE_SERIES,
  fileNumberText,
} from '../request/document-number.ts'
import type { StaffedOrgan } from './demo-staff.ts'

export interface DemoNumbers {
  readonly next: (organId: number, series: string, requestId: number, at: LocalDateTime) => number
  /** What was given out since the last time. */
  readonly drain: () => readonly FilledNumber[]
}

/** @param known last numbers by `organ/series/year` */
export const numbersAfter = (known: ReadonlyMap<string, number>): DemoNumbers => {
  const last = new Map(known)
  let given: FilledNumber[] = []
  return {
    next: (organId, series, requestId, at) => {
      const year = yearOf(dateOf(at))
      const key = `${organId}/${series}/${year}`
      const number = (last.get(key) ?? 0) + 1
      last.set(key, number)
      given.push({ organId, series, year, number, requestId, at: instantOf(at) })
      return number
    },
    drain: () => {
      const drained = given
      given = []
      return drained
    },
  }
}

/** Fills in the numbers that acts leave empty. */
export const numberedBy =
  (numbers: DemoNumbers, organ: StaffedOrgan, requestId: number, requestNumber: string) =>
  (command: RequestCommand, { draft }: RequestState, at: LocalDateTime): RequestCommand => {
    const year = yearOf(dateOf(at))
    if (command.type === 'registered') return { ...command, number: requestNumber }
    if (command.type === 'archived') {
      return {
        ...command,
        file: fileNumberText(organ, year, numbers.next(organ.id, FILE_SERIES, requestId, at)),
      }
    }
    if (command.type !== 'signed' || draft === null) return command
    const series = documentSeries(draft.outcome)
    const number = numbers.next(organ.id, series, requestId, at)
    return { ...command, documentNumber: documentNumberText(organ.codeWord, series, year, number) }
  }
