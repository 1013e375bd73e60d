/** A picture and, beside it, the table it was drawn from. */
import type { ReactNode } from 'react'
import { ScrollRegion } from '../shell/scroll-region.tsx'

interface ChartPanelProps {
  readonly id: string
  readonly heading: string
  readonly note?: string
  /** Most of the width goes to the table. */
  readonly hasWideTable?: boolean
  readonly chart: ReactNode
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const DataTable = ({ heading, head, rows }: Pick<ChartPanelProps, 'heading' | 'head' | 'rows'>) => (
  <ScrollRegion label={`${heading}数据表`}>
    <table className="plain-table sticky-first">
      <thead>
        <tr>
          {head.map((label, index) => (
            <th key={label} scope="col" className={index === 0 ? undefined : 'figure'}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label = '', ...figures]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {figures.map((figure, index) => (
              <td key={head[index + 1]} className="figure">
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
)

export const ChartPanel = ({
  id,
  heading,
  note,
  hasWideTable = false,
  chart,
  head,
  rows,
}: ChartPanelProps) => (
  <section className="sheet" aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{heading}</h2>
    {note !== undefined && <p className="chart-note">{note}</p>}
    <div className={hasWideTable ? 'chart-pair chart-pair-wide' : 'chart-pair'}>
      <figure>{chart}</figure>
      <div>
        <DataTable heading={heading} head={head} rows={rows} />
      </div>
    </div>
  </section>
)

/** Key of a column chart. */
export const SeriesKey = ({ labels }: { labels: readonly string[] }) => (
  <ul className="chart-key">
    {labels.map((label, index) => (
      <li key={label}>
        <span className={`swatch series-${index + 1}`} />
        {label}
      </li>
    ))}
  </ul>
)
