/** A report being made, as staff see it: every field that leaves the server is listed here. */
import { makeWanYuan } from '../../law/annual-report/amount.ts'
import type { Cell, CellPath, Cells, Finding, Narrative } from '../../law/annual-report/annual-report.ts'
import { findingKey } from '../../law/annual-report/checks/explanation.ts'
import type { CompiledReport } from '../../law/annual-report/compiled-report.ts'
import type { NextFilingAct } from '../../law/annual-report/filing/decide-filing.ts'
import { deadlineSource, type FilingDeadline } from '../../law/annual-report/filing/filing-deadlines.ts'
import type { FilingEvent } from '../../law/annual-report/filing/filing-event.ts'
import type { FilingState } from '../../law/annual-report/filing/filing-state.ts'
import { formCells, formOf } from '../../law/annual-report/form-cells.ts'
import { type LampDays, lampOf } from '../../law/request/lamp.ts'
import { SOURCES } from '../../law/sources.ts'
import { dayNumber } from '../../law/time/local-date.ts'
import type {
  FigureJson,
  FilingActJson,
  FilingDeadlineJson,
  FilingEventJson,
  FilingFindingJson,
} from './filing-json.ts'
import {
  FILING_ACT_NAMES,
  FILING_STEP_NAMES,
  filingRefusalText,
  filingSentence,
  sourceLabel,
} from './filing-words.ts'
import { findingPlace } from './finding-place.ts'

const AMOUNT: CellPath = 'proactive.administrativeFeesWanYuan'
const AMOUNT_DECIMALS = 4

/** As printed: a number of things, or 万元 with four decimals. */
export const figureText = (cell: CellPath, value: number): string =>
  cell === AMOUNT ? makeWanYuan(value, AMOUNT_DECIMALS) : String(value)

export const figureOf = (cell: Cell | undefined): number | null =>
  cell !== undefined && 'value' in cell ? cell.value : null

const textIn = (cells: Cells | null, path: CellPath): string | null => {
  const value = figureOf(cells?.[path])
  return value === null ? null : figureText(path, value)
}

/** Id as text → name; the program itself has one too. */
export type Names = ReadonlyMap<string, string>

export const nameOf = (names: Names, by: string): string =>
  by === 'system' ? '系统' : (names.get(by) ?? '已删除的账户')

/**
 * @param before last year's cells; null where there is no such report
 * @param signed cells as last signed; null where nothing was signed
 */
export const presentFigures = (
  { form, cells, origins }: Pick<CompiledReport, 'form' | 'cells' | 'origins'>,
  before: Cells | null,
  signed: Cells | null,
): readonly FigureJson[] =>
  formCells(formOf(form)).map((cell) => {
    const value = figureOf(cells[cell]) ?? 0
    const text = figureText(cell, value)
    const was = textIn(signed, cell)
    return {
      cell,
      value,
      text,
      origin: origins[cell] ?? 'records',
      lastYear: textIn(before, cell),
      signed: was === text ? null : was,
    }
  })

export const presentFinding = (
  finding: Finding,
  narrative: Narrative,
  { explanations }: FilingState,
  names: Names,
): FilingFindingJson => {
  const key = findingKey(finding)
  const explained = explanations.find((each) => each.key === key)
  return {
    key,
    check: finding.check,
    severity: finding.severity,
    cells: finding.cells,
    message: finding.message,
    source: SOURCES[finding.source].label,
    place: findingPlace(finding, narrative),
    explained:
      explained === undefined || finding.severity !== 'warning'
        ? null
        : { text: explained.explanation, by: nameOf(names, explained.by), at: explained.at },
  }
}

export const presentFilingDeadline = (
  deadline: FilingDeadline,
  isOpen: boolean,
  days: LampDays,
): FilingDeadlineJson => ({
  name: FILING_STEP_NAMES[deadline.step],
  on: deadline.value,
  source: deadlineSource(deadline),
  remainingDays: dayNumber(deadline.value) - dayNumber(days.today),
  lamp: isOpen ? lampOf('reply', deadline.value, days) : 'none',
})

export const presentFilingAct = ({ type, refusal }: NextFilingAct): FilingActJson => ({
  type,
  name: FILING_ACT_NAMES[type],
  off: refusal === null ? null : { text: filingRefusalText(refusal), source: sourceLabel(refusal.source) },
})

/** @param events all of them, in order */
export const presentFilingEvents = (
  events: readonly FilingEvent[],
  names: Names,
): readonly FilingEventJson[] =>
  events.map((event, index) => ({
    seq: index + 1,
    type: event.type,
    name: FILING_ACT_NAMES[event.type],
    sentence: filingSentence(event),
    at: event.at,
    byName: nameOf(names, event.by),
    remarks: event.type === 'returned' ? event.remarks.map(({ place, text }) => ({ place, text })) : [],
  }))

/** Where the public reads it. */
export const publicReportPath = (slug: string, year: number): string => `/annual-reports/${slug}/${year}`
