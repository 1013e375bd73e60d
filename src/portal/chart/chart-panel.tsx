/** A picture and, beside it, the table it was drawn from. */
import type { ReactNode } from 'react'
import { ScrollRegion } from '../shell/scroll-region.tsx'

interface ChartPanelProps {
  readonly id: string
  readonly heading: string
  readonly note?: string
  readonly chart: ReactNode
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const DataTable = ({ id, head, rows }: Pick<ChartPanelProps, 'id' | 'head' | 'rows'>) => (
  <ScrollRegion labelledBy={`${id}-title`}>
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

export const ChartPanel = ({ id, heading, note, chart, head, rows }: ChartPanelProps) => (
  <section className="sheet" aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{heading}</h2>
    {note !== undefined && <p className="chart-note">{note}</p>}
    <div className="chart-pair">
      <figure>{chart}</figure>
      <div>
        <DataTable id={id} head={head} rows={rows} />
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
