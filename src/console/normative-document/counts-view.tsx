/** 制发, 废止, 现行有效 of a year; each figure opens to its documents. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type {
  CountedRowJson,
  DocumentRefJson,
  RegisterCountsJson,
} from '../../contract/normative-document/register-json.ts'
import { documentAddress } from '../addresses.ts'
import { useWorkplace } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { SelectField } from '../parts/field.tsx'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { CountyCounts } from './county-counts.tsx'
import { countsQuery } from './register-api.ts'

const FIGURES = [
  ['issued', '本年制发'],
  ['repealed', '本年废止'],
  ['inForce', '现行有效'],
] as const
type Figure = (typeof FIGURES)[number][0]

const columnsFor = (organId: number): readonly Column<DocumentRefJson>[] => [
  {
    key: 'title',
    head: '名称',
    isRowHead: true,
    cell: ({ id, title }) => <Link href={documentAddress(organId, id)}>{title}</Link>,
  },
  { key: 'number', head: '文号', cell: ({ documentNumber }) => documentNumber },
  { key: 'formed', head: '成文', cell: ({ formedOn }) => <span className="day">{formedOn}</span> },
  { key: 'ended', head: '废止、失效', cell: ({ endedOn }) => <span className="day">{endedOn ?? ''}</span> },
  { key: 'standing', head: '年末', cell: ({ validityName }) => validityName },
]

interface Opened {
  readonly kind: CountedRowJson['kind']
  readonly figure: Figure
}

const Identity = ({ row, year }: { readonly row: CountedRowJson; readonly year: number }) => (
  <p className="identity">
    {year - 1}年末现行有效{row.inForceBefore} + 制发{row.issued.length} − 废止{row.repealed.length} = {year}
    年末现行有效{row.inForce.length}
  </p>
)

const KindCounts = ({
  row,
  year,
  opened,
  open,
}: {
  readonly row: CountedRowJson
  readonly year: number
  readonly opened: Opened
  readonly open: (next: Opened) => void
}) => (
  <>
    <h3 className="part-head">{row.kindName}</h3>
    <div className="count-cards">
      {FIGURES.map(([figure, label]) => (
        <button
          key={figure}
          type="button"
          className="count-card"
          aria-pressed={opened.kind === row.kind && opened.figure === figure}
          onClick={() => open({ kind: row.kind, figure })}
        >
          <span>{label}</span>
          <strong>{row[figure].length}</strong>
          <span className="soft">件</span>
        </button>
      ))}
    </div>
    <Identity row={row} year={year} />
  </>
)

const Year = ({ organId, counts }: { readonly organId: number; readonly counts: RegisterCountsJson }) => {
  const [opened, open] = useState<Opened>({ kind: 'normativeDocument', figure: 'inForce' })
  const row = counts.rows.find(({ kind }) => kind === opened.kind)
  const label = FIGURES.find(([figure]) => figure === opened.figure)?.[1] ?? ''
  const documents = row?.[opened.figure] ?? []
  return (
    <>
      <p className="soft">
        {counts.organName}。依据{counts.source}；按{counts.yearDay}
        归入年度，联合制发的只在牵头机关计数，已制发尚未施行的计入现行有效。
        {counts.unconfirmed > 0 && `另有${counts.unconfirmed}件等待确认，没有计入。`}
      </p>
      {counts.rows.map((each) => (
        <KindCounts key={each.kind} row={each} year={counts.year} opened={opened} open={open} />
      ))}
      <h3 className="part-head">
        {row?.kindName}：{label}的文件
      </h3>
      {documents.length === 0 ? (
        <EmptyState title="没有文件。" />
      ) : (
        <Table
          caption={`${label}的文件`}
          captionHidden
          columns={columnsFor(organId)}
          rows={documents}
          rowKey={({ id }) => id}
        />
      )}
    </>
  )
}

const YEARS_SHOWN = 8

export const CountsView = ({ organId }: { readonly organId: number }) => {
  const { me } = useWorkplace()
  const thisYear = Number(me.now.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [shown, show] = useState(organId)
  const counts = useQuery(countsQuery(shown, year))
  const years = Array.from({ length: YEARS_SHOWN }, (_, index) => thisYear - index)
  return (
    <>
      <Section title="年度计数">
        <div className="inline-form">
          <SelectField
            label="年度"
            value={String(year)}
            choices={years.map((each) => ({ value: String(each), label: `${each}年` }))}
            onChange={(value) => setYear(Number(value))}
          />
        </div>
        <Awaited query={counts}>{(value) => <Year key={shown} organId={shown} counts={value} />}</Awaited>
      </Section>
      <CountyCounts year={year} show={show} />
    </>
  )
}
