import type { OrganSummary, RegionSummary } from '../../contract/annual-report-library.ts'
import { COMPARE_PATH, comparePath, regionLabel } from '../site-paths.ts'

/** As many organs as stay readable side by side. */
const PLACES = [1, 2, 3, 4] as const
export const MOST_COMPARED = PLACES.length

const byRegion = (
  organs: readonly OrganSummary[],
): readonly (readonly [string, readonly OrganSummary[]])[] => {
  const regions = [...new Set(organs.map(({ region }) => region))]
  return regions.map((region) => [region, organs.filter((organ) => organ.region === region)] as const)
}

const OrganSelect = ({
  organs,
  number,
  value,
}: {
  organs: readonly OrganSummary[]
  number: number
  value: string
}) => (
  <div className="field">
    <label htmlFor={`organ-${number}`}>单位{number}</label>
    <select id={`organ-${number}`} name="organ" defaultValue={value}>
      <option value="">（不选）</option>
      {byRegion(organs).map(([region, members]) => (
        <optgroup key={region} label={regionLabel(region)}>
          {members.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  </div>
)

interface CompareFormProps {
  readonly regions: readonly RegionSummary[]
  readonly region: string
  readonly organs: readonly OrganSummary[]
  readonly chosen: readonly string[]
  readonly year: number | null
}

/** More than these fold away. */
const REGIONS_SHOWN = 12

type RegionChoiceProps = Omit<CompareFormProps, 'organs'>

const RegionLinks = ({ regions, region, chosen, year }: RegionChoiceProps) => (
  <ul className="choices">
    {regions.map(({ name }) => (
      <li key={name}>
        <a href={comparePath(chosen, year, name)} aria-current={name === region ? 'true' : undefined}>
          {regionLabel(name)}
        </a>
      </li>
    ))}
  </ul>
)

/** Another region offers its organs; what is chosen already stays. */
const RegionChoice = (props: RegionChoiceProps) => {
  const { length } = props.regions
  if (length < 2) return null
  return (
    <nav aria-label="可选单位所在的地区">
      {length <= REGIONS_SHOWN ? (
        <RegionLinks {...props} />
      ) : (
        <details>
          <summary>
            可选单位所在的地区：{regionLabel(props.region)}（另有 {length - 1} 个）
          </summary>
          <RegionLinks {...props} />
        </details>
      )}
    </nav>
  )
}

export const CompareForm = ({ regions, region, organs, chosen, year }: CompareFormProps) => {
  const years = [...new Set(organs.flatMap((organ) => organ.years))].sort((a, b) => b - a)
  return (
    <>
      <RegionChoice regions={regions} region={region} chosen={chosen} year={year} />
      <form
        className="sheet fields compare-fields"
        method="get"
        action={COMPARE_PATH}
        aria-label="选择要对比的单位和年度"
      >
        {PLACES.map((place) => (
          <OrganSelect key={place} organs={organs} number={place} value={chosen[place - 1] ?? ''} />
        ))}
        <div className="field">
          <label htmlFor="year">年度</label>
          <select id="year" name="year" defaultValue={year === null ? '' : String(year)}>
            {years.map((each) => (
              <option key={each} value={each}>
                {each}年
              </option>
            ))}
          </select>
        </div>
        <div className="field field-submit">
          <button type="submit" className="primary">
            对比
          </button>
        </div>
      </form>
    </>
  )
}
