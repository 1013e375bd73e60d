/** What the colours of a picture mean. */
export const ChartKey = ({
  kinds,
}: {
  readonly kinds: readonly (readonly [paint: string, label: string])[]
}) => (
  <ul className="chart-key">
    {kinds.map(([paint, label]) => (
      <li key={paint}>
        <span className={`swatch ${paint}`} />
        {label}
      </li>
    ))}
  </ul>
)

/** Beside bars that carry a mark of the year before. */
export const BarsKey = ({ year }: { readonly year: number }) => (
  <ul className="chart-key">
    <li>
      <span className="swatch series-1" />
      {year}年
    </li>
    <li>
      <span className="swatch swatch-mark" />
      {year - 1}年
    </li>
  </ul>
)
