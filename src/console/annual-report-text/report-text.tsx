/** The words of a report: sections one, five and six. */
import type { FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import type { NarrativeSection } from '../../law/annual-report/annual-report.ts'
import { Section } from '../parts/page.tsx'

export interface ReportTextProps {
  readonly organ: number
  readonly year: number
  readonly filing: FilingJson
  /** Where a finding or a remark leads; null for the beginning. */
  readonly section: NarrativeSection | null
}

const NAMES: Readonly<Record<NarrativeSection, string>> = {
  overview: '一、总体情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
}

export const ReportText = ({ filing: { text } }: ReportTextProps) => (
  <>
    {(Object.keys(NAMES) as NarrativeSection[]).map((section) => (
      <Section key={section} title={NAMES[section]}>
        <p className="prose">{text.shown[section]}</p>
      </Section>
    ))}
  </>
)
