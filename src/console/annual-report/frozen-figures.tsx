/** The three tables of a report as it was signed, every figure open to the records that it counted. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import type { FrozenFiguresJson } from '../../contract/annual-report-filing/frozen-json.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Section } from '../parts/page.tsx'
import { type FilingOf, frozenFiguresQuery } from './filing-api.ts'
import { placeAddress } from './report-address.ts'
import type { FigureView } from './tables/figure-view.ts'
import { ProactiveTable } from './tables/proactive-table.tsx'
import { RemedyTable } from './tables/remedy-table.tsx'
import { type Part, partHeading } from './tables/report-part.ts'
import { RequestTable } from './tables/request-table.tsx'

const viewOf = (of: FilingOf, { freeze, figures }: FrozenFiguresJson): FigureView => ({
  of,
  figures: new Map(figures.map((figure) => [figure.cell, figure])),
  flags: new Map(),
  showsLastYear: false,
  cellAddress: (cell) => placeAddress(of, { view: 'history', freeze, cell }),
})

const Chapter = ({ part, children }: { readonly part: Part; readonly children: ReactNode }) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className="report-part">
      <h3 id={id}>{partHeading(part)}</h3>
      {children}
    </section>
  )
}

const Tables = ({ of, frozen }: { readonly of: FilingOf; readonly frozen: FrozenFiguresJson }) => {
  const view = viewOf(of, frozen)
  return (
    <>
      <p className="report-title">{frozen.title}</p>
      <FrozenParts parts={frozen.parts} />
      <Chapter part={1}>
        <ProactiveTable form={frozen.form} view={view} />
      </Chapter>
      <Chapter part={2}>
        <RequestTable form={frozen.form} view={view} />
      </Chapter>
      <Chapter part={3}>
        <RemedyTable view={view} />
      </Chapter>
    </>
  )
}

/** What a government's report was added up from. */
const FrozenParts = ({ parts }: Pick<FrozenFiguresJson, 'parts'>) =>
  parts.length === 0 ? null : (
    <details>
      <summary>签发时汇总的{parts.length}份报告</summary>
      <ul className="chased">
        {parts.map(({ organ, stateName, freeze }) => (
          <li key={organ.id}>
            {organ.name}：{stateName}
            {freeze === null ? '' : `（第${freeze}次签发）`}
          </li>
        ))}
      </ul>
    </details>
  )

interface FrozenFiguresProps {
  readonly of: FilingOf
  readonly freeze: number
}

export const FrozenFigures = ({ of, freeze }: FrozenFiguresProps) => {
  const query = useQuery(frozenFiguresQuery(of, freeze))
  return (
    <Section title={`第${freeze}次签发时的数字`}>
      <p className="soft">点数字，看签发时计入的是哪些记录。</p>
      <Awaited query={query}>{(frozen) => <Tables of={of} frozen={frozen} />}</Awaited>
    </Section>
  )
}
