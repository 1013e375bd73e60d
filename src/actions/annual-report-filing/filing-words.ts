/** The words of a report as they stand: written, and with the figures put in. */
import type { Narrative, NarrativeSection } from '../../law/annual-report/annual-report.ts'
import type { CompiledReport } from '../../law/annual-report/compiled-report.ts'
import { referencesIn, referenceTarget } from '../../law/annual-report/narrative/reference.ts'
import { REGISTER_FACTS } from '../../law/annual-report/narrative/register-checks.ts'
import { type ReportFigures, renderNarrative } from '../../law/annual-report/narrative/render-text.ts'
import type { FactValues } from '../../law/annual-report/narrative/report-fact.ts'
import { newestReportText } from '../../store/report-text.ts'
import type { ActContext } from '../act-context.ts'
import { someReportFacts } from './report-facts.ts'

type Chapters = Readonly<Record<NarrativeSection, string>>

/** What the words are read against. */
export type FiguresOf = Pick<CompiledReport, 'organIds' | 'year' | 'form' | 'cells'>

export interface FilingWords {
  /** 0: nothing was written yet. */
  readonly revision: number
  readonly written: Chapters
  readonly shown: Chapters
  /** References that name nothing. */
  readonly unknown: readonly string[]
  /** Chapters that are still as the system drafted them. */
  readonly generated: readonly NarrativeSection[]
  /** Id of an account; empty while nothing was written. */
  readonly writtenBy: string
  readonly writtenAt: Date | null
  /** The facts that the words name, as they were put in, and those that the checks ask for. */
  readonly facts: FactValues
}

const factsNamedIn = (written: Chapters, { form }: FiguresOf): readonly string[] =>
  Object.values(written)
    .flatMap(referencesIn)
    .flatMap((key) => {
      const target = referenceTarget(form, key)
      return target?.kind === 'fact' ? [target.fact] : []
    })

/**
 * The figures that stand behind the words: cells as compiled, and the facts that the words name.
 * @param also facts that are asked for whatever the words name
 */
export const figuresForWords = async (
  context: Pick<ActContext, 'db'>,
  written: Chapters,
  compiled: FiguresOf,
  also: readonly string[] = [],
): Promise<ReportFigures> => {
  const { organIds, year, form, cells } = compiled
  const names = [...factsNamedIn(written, compiled), ...also]
  const facts = await someReportFacts(context, organIds, year, names)
  return { form, cells, facts }
}

/** The newest words with the figures of `compiled` put in. Inside a transaction give the context of it. */
export const readFilingWords = async (
  context: Pick<ActContext, 'db'>,
  organId: number,
  compiled: FiguresOf,
): Promise<FilingWords> => {
  const stored = await newestReportText(context.db, organId, compiled.year)
  const written: Chapters = {
    overview: stored?.overview ?? '',
    problems: stored?.problems ?? '',
    other: stored?.other ?? '',
  }
  const figures = await figuresForWords(context, written, compiled, REGISTER_FACTS)
  const { shown, unknown } = renderNarrative(written satisfies Narrative, figures)
  return {
    revision: stored?.revision ?? 0,
    written,
    shown,
    unknown,
    generated: stored?.generated ?? [],
    writtenBy: stored?.writtenBy ?? '',
    writtenAt: stored?.writtenAt ?? null,
    facts: figures.facts,
  }
}
