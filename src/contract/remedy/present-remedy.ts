/** A remedy case as it goes over the wire, field by field. */
import type { RemedyGroup } from '../../law/annual-report/annual-report.ts'
import { type CorrectionFigure, countsOf } from '../../law/remedy/correction-figures.ts'
import type { RemedyStage } from '../../law/remedy/remedy-state.ts'
import type { RemedyTermKind } from '../../law/remedy/remedy-terms.ts'
import type { DecidedResult } from '../../law/remedy/result-of-decision.ts'
import { type LampDays, lampOf } from '../../law/request/lamp.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { CorrectionFigureJson, RemedyItemJson } from './remedy-json.ts'
import {
  attackedName,
  REMEDY_GROUP_NAMES,
  REMEDY_LAMP_NAMES,
  REMEDY_RESULT_NAMES,
  REMEDY_STAGE_NAMES,
  REMEDY_TERM_NAMES,
  remedyTitle,
} from './remedy-words.ts'

/** What lists show of a case. */
export interface RemedyLine {
  readonly id: number
  readonly organId: number
  readonly organName: string
  readonly caseNumber: string
  readonly forum: string
  readonly group: RemedyGroup
  readonly stage: RemedyStage
  readonly attacked: string | null
  readonly against: string
  readonly requestId: number | null
  readonly requestNumber: string | null
  readonly filedOn: LocalDate
  readonly dueWhat: RemedyTermKind | null
  readonly dueOn: LocalDate | null
  readonly result: DecidedResult | null
  readonly followUpOpen: boolean
}

export const presentRemedyItem = (line: RemedyLine, days: LampDays): RemedyItemJson => {
  const { dueWhat, dueOn, requestId, requestNumber } = line
  const lamp = dueWhat === null || line.stage === 'voided' ? 'none' : lampOf('reply', dueOn, days)
  return {
    id: line.id,
    organ: { id: line.organId, name: line.organName },
    title: remedyTitle(line.caseNumber, line.group, line.filedOn),
    caseNumber: line.caseNumber,
    forum: line.forum,
    group: line.group,
    groupName: REMEDY_GROUP_NAMES[line.group],
    stage: line.stage,
    stageName: REMEDY_STAGE_NAMES[line.stage],
    attackedName: attackedName(line.attacked),
    against: line.against,
    request: requestId === null || requestNumber === null ? null : { id: requestId, number: requestNumber },
    filedOn: line.filedOn,
    due: dueWhat === null ? null : { what: dueWhat, name: REMEDY_TERM_NAMES[dueWhat], by: dueOn },
    lamp,
    lampName: REMEDY_LAMP_NAMES[lamp],
    result: line.result,
    resultName: line.result === null ? '' : REMEDY_RESULT_NAMES[line.result],
    followUpOpen: line.followUpOpen,
  }
}

export const presentCorrection = (figure: CorrectionFigure): CorrectionFigureJson => ({
  ...countsOf(figure),
  rate: figure.rate,
})
