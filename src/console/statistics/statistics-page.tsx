/** Monthly figures of licences, penalties, compulsion and fees: entry, import, and the sums of all organs. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkplace } from '../api/session.ts'
import { organsQuery } from '../organ/organ-api.ts'
import { useChosenOrgan } from '../organ/use-chosen-organ.ts'
import { Awaited } from '../parts/awaited.tsx'
import { SelectField } from '../parts/field.tsx'
import { Page } from '../parts/page.tsx'
import { ImportSection } from './import-section.tsx'
import { OverviewSection } from './overview-section.tsx'
import { statisticYearQuery } from './statistics-api.ts'
import { YearForm } from './year-form.tsx'

/** Table two has had these rows since the reports on that year. */
const YEARS_SHOWN = 6

const OrganYear = ({ organ, year }: { readonly organ: number; readonly year: number }) => {
  const query = useQuery(statisticYearQuery(organ, year))
  return (
    <Awaited query={query}>
      {(value) => (
        <>
          <YearForm key={`${organ}:${year}`} year={value} />
          {value.mayWrite && <ImportSection key={`import:${organ}:${year}`} year={value} />}
        </>
      )}
    </Awaited>
  )
}

export const StatisticsPage = () => {
  const { me } = useWorkplace()
  const organs = useQuery(organsQuery)
  const { chosen, choose, able } = useChosenOrgan('statistics.read', organs.data ?? [])
  const thisYear = Number(me.now.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const years = Array.from({ length: YEARS_SHOWN }, (_, index) => thisYear - index)
  return (
    <Page
      title="统计数据"
      lead="行政许可、行政处罚、行政强制和行政事业性收费，按月填报；年度报告表二由此合计"
    >
      <div className="inline-form">
        <SelectField
          label="年度"
          value={String(year)}
          choices={years.map((each) => ({ value: String(each), label: `${each}年` }))}
          onChange={(value) => setYear(Number(value))}
        />
        {able.length > 1 && (
          <SelectField
            label="机关"
            value={String(chosen?.id ?? '')}
            choices={able.map(({ id, name }) => ({ value: String(id), label: name }))}
            onChange={(id) => choose(Number(id))}
          />
        )}
      </div>
      <Awaited query={organs}>{() => chosen !== null && <OrganYear organ={chosen.id} year={year} />}</Awaited>
      {able.length > 1 && <OverviewSection year={year} />}
    </Page>
  )
}
