/** Who did what, and every signed version with its hash. */
import type {
  FilingEventJson,
  FilingJson,
  FreezeJson,
} from '../../contract/annual-report-filing/filing-json.ts'
import type { FilingEventType } from '../../law/annual-report/filing/filing-event.ts'
import { instantText, momentText } from '../parts/day-text.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { Timeline, type TimelineEntry } from '../parts/timeline.tsx'
import { placeName } from './remark-list.tsx'

const MARKS: Readonly<Partial<Record<FilingEventType, TimelineEntry['mark']>>> = {
  explained: 'quiet',
  unexplained: 'quiet',
  noted: 'quiet',
  signed: 'letter',
  published: 'end',
}

/** What was said of single places, unless the sentence has it already. */
const wordsOf = ({ sentence, remarks }: FilingEventJson): string =>
  [
    sentence,
    ...remarks
      .filter(({ text }) => !sentence.includes(text))
      .map(({ place, text }) => `${placeName(place)}：${text}`),
  ].join('\n')

const entryOf = (event: FilingEventJson): TimelineEntry => ({
  key: event.seq,
  when: momentText(event.at),
  title: event.name,
  text: wordsOf(event),
  by: event.byName,
  mark: MARKS[event.type] ?? 'step',
})

/** Instants end in Z; local times do not. */
const whenText = (at: string): string => (at.endsWith('Z') ? instantText(at) : momentText(at))

const FREEZE_COLUMNS: readonly Column<FreezeJson>[] = [
  { key: 'freeze', head: '版本', isRowHead: true, cell: ({ freeze }) => `第${freeze}次签发` },
  { key: 'at', head: '时间', cell: ({ signedAt }) => <span className="nowrap">{whenText(signedAt)}</span> },
  { key: 'by', head: '签发人', cell: ({ signedBy }) => signedBy },
  {
    key: 'hash',
    head: '校验值（SHA-256）',
    isMinor: true,
    cell: ({ hash }) => <code className="hash">{hash}</code>,
  },
]

export const HistoryView = ({ filing: { freezes, timeline } }: { readonly filing: FilingJson }) => (
  <>
    <Section title="签发的版本">
      {freezes.length === 0 ? (
        <EmptyState title="还没有签发。" />
      ) : (
        <Table
          caption="每次签发时冻结的报告"
          captionHidden
          columns={FREEZE_COLUMNS}
          rows={freezes}
          rowKey={({ freeze }) => freeze}
        />
      )}
    </Section>
    <Section title="办理经过">
      {timeline.length === 0 ? (
        <EmptyState title="还没有开始。" />
      ) : (
        <Timeline label="办理经过" entries={timeline.toReversed().map(entryOf)} />
      )}
    </Section>
  </>
)
