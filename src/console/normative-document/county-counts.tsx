/** The figures of every organ that one may see, with their sum: what the government's own report takes in. */
import { useQuery } from '@tanstack/react-query'
import type { OrganCountsJson } from '../../contract/normative-document/register-json.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { countyCountsQuery } from './register-api.ts'

const figure = (
  key: string,
  head: string,
  value: (counts: OrganCountsJson) => number,
): Column<OrganCountsJson> => ({ key, head, isFigure: true, cell: value })

const columnsFor = (show: (organId: number) => void): readonly Column<OrganCountsJson>[] => [
  {
    key: 'organ',
    head: '机关',
    isRowHead: true,
    cell: ({ organ }) =>
      organ.id === 0 ? (
        organ.name
      ) : (
        <button
          type="button"
          className="figure-link"
          aria-label={`${organ.name}：查看各数字背后的文件`}
          onClick={() => show(organ.id)}
        >
          {organ.name}
        </button>
      ),
  },
  figure('issued', '规范性文件制发', ({ normativeDocument }) => normativeDocument.issued),
  figure('repealed', '规范性文件废止', ({ normativeDocument }) => normativeDocument.repealed),
  figure('inForce', '规范性文件现行有效', ({ normativeDocument }) => normativeDocument.inForce),
  figure('rules', '规章现行有效', ({ governmentRule }) => governmentRule.inForce),
]

interface CountyCountsProps {
  readonly year: number
  /** Opens the figures of one organ. */
  readonly show: (organId: number) => void
}

export const CountyCounts = ({ year, show }: CountyCountsProps) => {
  const counts = useQuery(countyCountsQuery(year))
  if (counts.data !== undefined && counts.data.organs.length < 2) return null
  return (
    <Section title="各机关">
      <Awaited query={counts}>
        {({ organs, total }) => (
          <Table
            caption={`${year}年各机关规章和规范性文件件数`}
            captionHidden
            columns={columnsFor(show)}
            rows={[...organs, { organ: { id: 0, name: '合计' }, ...total }]}
            rowKey={({ organ }) => organ.id}
            rowClass={({ organ }) => (organ.id === 0 ? 'total-row' : undefined)}
          />
        )}
      </Awaited>
    </Section>
  )
}
