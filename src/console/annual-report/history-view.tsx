/** Who did what, and every signed version with its hash, its figures and its file. */
import { Link } from 'wouter'
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
import { exportAddress, type FilingOf } from './filing-api.ts'
import { FrozenFigures } from './frozen-figures.tsx'
import { placeName } from './remark-list.tsx'
import { placeAddress } from './report-address.ts'

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

const columnsOf = (of: FilingOf): readonly Column<FreezeJson>[] => [
  {
    key: 'freeze',
    head: '版本',
    isRowHead: true,
    cell: ({ freeze, signedAt, signedBy }) => (
      <>
        第{freeze}次签发
        <span className="cell-note">
          <span className="nowrap">{whenText(signedAt)}</span> {signedBy}
        </span>
      </>
    ),
  },
  {
    key: 'figures',
    head: '数字',
    cell: ({ freeze }) => (
      <Link
        className="nowrap"
        href={placeAddress(of, { view: 'history', freeze })}
        aria-label={`第${freeze}次签发时的数字`}
      >
        签发时的数字
      </Link>
    ),
  },
  {
    key: 'file',
    head: '文件',
    cell: ({ freeze }) => (
      <a
        className="nowrap"
        href={exportAddress(of, 'pdf', freeze)}
        download
        aria-label={`下载 PDF：第${freeze}次签发的报告`}
      >
        下载 PDF
      </a>
    ),
  },
  {
    key: 'hash',
    head: '校验值（SHA-256）',
    isMinor: true,
    cell: ({ hash }) => <code className="hash">{hash}</code>,
  },
]

interface HistoryViewProps {
  readonly filing: FilingJson
  /** Number of the signature whose figures are shown. */
  readonly freeze: number | null
}

const Freezes = ({ of, freezes }: { readonly of: FilingOf } & Pick<FilingJson, 'freezes'>) => (
  <Table
    caption="每次签发时冻结的报告"
    captionHidden
    columns={columnsOf(of)}
    rows={freezes}
    rowKey={({ freeze }) => freeze}
  />
)

/** The figures that were asked for stand below the list of signatures. */
const intoView = (node: HTMLDivElement | null): void => node?.scrollIntoView()

export const HistoryView = ({ filing: { organ, year, freezes, timeline }, freeze }: HistoryViewProps) => (
  <>
    <Section title="签发的版本">
      {freezes.length === 0 ? (
        <EmptyState title="还没有签发。" />
      ) : (
        <Freezes of={{ organ: organ.id, year }} freezes={freezes} />
      )}
    </Section>
    {freeze !== null && (
      <div key={freeze} ref={intoView}>
        <FrozenFigures of={{ organ: organ.id, year }} freeze={freeze} />
      </div>
    )}
    <Section title="办理经过">
      {timeline.length === 0 ? (
        <EmptyState title="还没有开始。" />
      ) : (
        <Timeline label="办理经过" entries={timeline.toReversed().map(entryOf)} />
      )}
    </Section>
  </>
)
