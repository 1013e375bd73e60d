/** 纠错率 of a year: what became of the cases, by what they attacked and by organ. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CorrectionFigureJson } from '../../contract/remedy/remedy-json.ts'
import { yearOf } from '../../law/time/local-date.ts'
import { useToday } from '../api/calendar.ts'
import { Awaited } from '../parts/awaited.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { SelectField } from '../parts/field.tsx'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { type RemedyScope, remedyFiguresQuery } from './remedy-api.ts'

interface Line {
  readonly name: string
  readonly figure: CorrectionFigureJson
}

const rateText = (rate: number | null): string => (rate === null ? '—' : `${(rate * 100).toFixed(1)}%`)

const columns = (head: string): readonly Column<Line>[] => [
  { key: 'name', head, isRowHead: true, cell: ({ name }) => name },
  { key: 'upheld', head: '结果维持', isFigure: true, cell: ({ figure }) => figure.upheld },
  { key: 'corrected', head: '结果纠正', isFigure: true, cell: ({ figure }) => figure.corrected },
  { key: 'other', head: '其他结果', isFigure: true, cell: ({ figure }) => figure.other },
  { key: 'pending', head: '尚未审结', isFigure: true, cell: ({ figure }) => figure.pending },
  { key: 'rate', head: '纠错率', isFigure: true, cell: ({ figure }) => rateText(figure.rate) },
]

const YEARS_BACK = 6

export const RemedyFigures = ({ scope }: { readonly scope: RemedyScope }) => {
  const thisYear = yearOf(useToday())
  const [year, setYear] = useState(thisYear)
  const figures = useQuery(remedyFiguresQuery(scope, year))
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back))
  return (
    <Section title="结果和纠错率">
      <div className="remedy-stack">
        <div className="inline-form">
          <SelectField
            label="年度"
            value={String(year)}
            choices={years.map((value) => ({ value, label: `${value}年` }))}
            onChange={(value) => setYear(Number(value))}
          />
        </div>
        <Awaited query={figures}>
          {({ all, byAttacked, organs }) =>
            byAttacked.length === 0 ? (
              <EmptyState title="这一年没有复议诉讼案件。" />
            ) : (
              <div className="remedy-stack">
                <Table
                  caption="按针对的行为"
                  columns={columns('针对的行为')}
                  rows={[
                    ...byAttacked.map(({ attackedName, figure }) => ({ name: attackedName, figure })),
                    { name: '合计', figure: all },
                  ]}
                  rowKey={({ name }) => name}
                  rowClass={({ name }) => (name === '合计' ? 'sum-row' : undefined)}
                />
                {organs.length > 1 && (
                  <Table
                    caption="按机关"
                    columns={columns('机关')}
                    rows={organs.map(({ organ, figure }) => ({ name: organ.name, figure }))}
                    rowKey={({ name }) => name}
                  />
                )}
                <p className="field-hint">
                  纠错率为当年审结的案件中结果纠正所占的比例。共同被申请人（被告）的案件，各机关分别计入，合计只计一次。
                </p>
              </div>
            )
          }
        </Awaited>
      </div>
    </Section>
  )
}
