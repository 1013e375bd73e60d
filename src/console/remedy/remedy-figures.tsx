/** 纠错率 of a year: what became of the cases, by what they attacked and by organ. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CorrectionFigureJson } from '../../contract/remedy/remedy-json.ts'
import { REMEDY_RESULT_LABELS } from '../../law/annual-report/form.ts'
import { yearOf } from '../../law/time/local-date.ts'
import { useToday } from '../api/calendar.ts'
import { Awaited } from '../parts/awaited.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { SelectField } from '../parts/field.tsx'
import { FigureAddress } from '../parts/figure-address.tsx'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { type RemedyScope, remedyFiguresQuery } from './remedy-api.ts'
import { type RemedyPlace, remediesAddress } from './remedy-place.ts'

interface Line {
  readonly name: string
  /** What narrows the list behind its figures. */
  readonly place: Partial<RemedyPlace>
  readonly figure: CorrectionFigureJson
}

const rateText = (rate: number | null): string => (rate === null ? '—' : `${rate.toFixed(1)}%`)

const RESULTS = ['upheld', 'corrected', 'other', 'pending'] as const

const columns = (head: string): readonly Column<Line>[] => [
  { key: 'name', head, isRowHead: true, cell: ({ name }) => name },
  ...RESULTS.map(
    (result): Column<Line> => ({
      key: result,
      head: REMEDY_RESULT_LABELS[result],
      isFigure: true,
      cell: ({ name, place, figure }) => (
        <FigureAddress
          count={figure[result]}
          label={`${name}，${REMEDY_RESULT_LABELS[result]}`}
          href={remediesAddress({ ...place, result })}
        />
      ),
    }),
  ),
  { key: 'rate', head: '纠错率', isFigure: true, cell: ({ figure }) => rateText(figure.rate) },
]

const YEARS_BACK = 6

export const RemedyFigures = ({
  scope,
  first,
}: {
  readonly scope: RemedyScope
  /** The year of the address; empty: this year. */
  readonly first: string
}) => {
  const thisYear = yearOf(useToday())
  const [year, setYear] = useState(first === '' ? thisYear : Number(first))
  const place = { organ: scope.organId, below: scope.below, year: String(year) }
  const figures = useQuery(remedyFiguresQuery(scope, year))
  const years = [
    ...new Set([...Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back)), String(year)]),
  ]
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
          {({ all, byGroup, byAttacked, organs }) =>
            byAttacked.length === 0 ? (
              <EmptyState title="这一年没有复议诉讼案件。" />
            ) : (
              <div className="remedy-stack">
                <Table
                  caption="按案件类型，与年度报告表四相同"
                  columns={columns('案件类型')}
                  rows={[
                    ...byGroup.map(({ group, groupName, figure }) => ({
                      name: groupName,
                      figure,
                      place: { ...place, group },
                    })),
                    { name: '合计', figure: all, place },
                  ]}
                  rowKey={({ name }) => name}
                  rowClass={({ name }) => (name === '合计' ? 'sum-row' : undefined)}
                />
                <Table
                  caption="按针对的行为"
                  columns={columns('针对的行为')}
                  rows={[
                    ...byAttacked.map(({ attacked, attackedName, figure }) => ({
                      name: attackedName,
                      figure,
                      place: { ...place, attacked: attacked === '' ? 'untold' : attacked },
                    })),
                    { name: '合计', figure: all, place },
                  ]}
                  rowKey={({ name }) => name}
                  rowClass={({ name }) => (name === '合计' ? 'sum-row' : undefined)}
                />
                {organs.length > 1 && (
                  <Table
                    caption="按机关"
                    columns={columns('机关')}
                    rows={organs.map(({ organ, figure }) => ({
                      name: organ.name,
                      figure,
                      place: { ...place, organ: organ.id, below: false },
                    }))}
                    rowKey={({ name }) => name}
                  />
                )}
                <p className="field-hint">
                  纠错率＝结果纠正÷（结果维持＋结果纠正＋其他结果），只计当年审结的案件，尚未审结的不计。共同被申请人（被告）的案件，各机关分别计入，合计只计一次。
                </p>
              </div>
            )
          }
        </Awaited>
      </div>
    </Section>
  )
}
