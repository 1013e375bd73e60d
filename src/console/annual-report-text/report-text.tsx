/** The words of a report: sections one, five and six. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import { NARRATIVE_SECTIONS, type NarrativeSection } from '../../law/annual-report/annual-report.ts'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { Chapter } from './chapter.tsx'
import { CHAPTER_NAMES } from './chapters.ts'
import { ConflictBox } from './conflict-box.tsx'
import { figuresOf, makeFigureSource } from './figure-source.ts'
import { PromisesBeside } from './promises-beside.tsx'
import { SavingStatusLine } from './saving-status.tsx'
import { SimilarSection } from './similar-section.tsx'
import { draftQuery } from './text-api.ts'
import { UnsavedWords } from './unsaved-words.tsx'
import { useWrittenText } from './use-written-text.ts'

export interface ReportTextProps {
  readonly organ: number
  readonly year: number
  readonly filing: FilingJson
  /** Where a finding or a remark leads; null for the beginning. */
  readonly section: NarrativeSection | null
}

/** A line break ends a paragraph. */
const Paragraphs = ({ text }: { readonly text: string }) => {
  if (text.trim() === '') return <p className="soft">还没有写。</p>
  const lines = text.split('\n').map((line, index) => ({ line, place: `${index}` }))
  return (
    <div className="prose report-words">
      {lines.map(({ line, place }) => (
        <p key={place}>{line}</p>
      ))}
    </div>
  )
}

const ReadOnly = ({ filing }: { readonly filing: FilingJson }) =>
  NARRATIVE_SECTIONS.map((section) => (
    <Section key={section} title={CHAPTER_NAMES[section]}>
      <Paragraphs text={filing.text.shown[section]} />
    </Section>
  ))

const useFigureSource = (filing: FilingJson, query: ReturnType<typeof useDraft>) => {
  const [source] = useState(() => makeFigureSource(figuresOf(filing, [])))
  const { data, isPending } = query
  useEffect(() => {
    source.setFigures(figuresOf(filing, data?.facts ?? []), !isPending)
  }, [source, filing, data, isPending])
  return source
}

const useDraft = ({ organ, year }: ReportTextProps) => useQuery(draftQuery({ organ, year }))

const WritingDesk = (props: ReportTextProps) => {
  const { filing, organ, year, section: wanted } = props
  const desk = useWrittenText(filing)
  const query = useDraft(props)
  const source = useFigureSource(filing, query)
  const draft = query.data ?? null
  useEffect(() => {
    if (wanted !== null) document.getElementById(`chapter-${wanted}`)?.scrollIntoView()
  }, [wanted])
  return (
    <>
      <SavingStatusLine desk={desk} />
      <ConflictBox desk={desk} />
      <ProblemBox error={query.error} />
      {NARRATIVE_SECTIONS.map((section) => (
        <Chapter
          key={section}
          section={section}
          filing={filing}
          desk={desk}
          source={source}
          draft={draft}
          {...(section === 'problems' && draft !== null
            ? { beside: <PromisesBeside promises={draft.promises} year={year} /> }
            : {})}
        />
      ))}
      <div className="no-print">
        <SimilarSection of={{ organ, year }} revision={desk.text.revision} />
      </div>
    </>
  )
}

export const ReportText = (props: ReportTextProps) =>
  props.filing.mayWrite ? (
    <WritingDesk {...props} />
  ) : (
    <>
      <UnsavedWords filing={props.filing} />
      <ReadOnly filing={props.filing} />
    </>
  )
