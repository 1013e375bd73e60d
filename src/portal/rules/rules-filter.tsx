/** Choosing among the documents: by how they stand today, by year, by words. */
import { VALIDITY_NAMES } from '../../contract/normative-document/register-words.ts'
import { VALIDITIES, type Validity } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { type RulesView, rulesPath } from '../site-paths.ts'

interface ValidityTilesProps {
  readonly view: RulesView
  readonly counts: Readonly<Record<Validity, number>>
}

/** How many stand how; each opens to its list. */
export const ValidityTiles = ({ view, counts }: ValidityTilesProps) => {
  const total = VALIDITIES.reduce((sum, validity) => sum + counts[validity], 0)
  const tiles = [
    { validity: undefined, name: '全部文件', count: total },
    ...VALIDITIES.map((validity) => ({
      validity,
      name: VALIDITY_NAMES[validity],
      count: counts[validity],
    })),
  ]
  return (
    <ul className="rule-tiles" aria-label="按有效性查看">
      {tiles.map(({ validity, name, count }) => (
        <li key={name} className={validity === undefined ? undefined : `validity-${validity}`}>
          <a
            href={rulesPath({ slug: view.slug, validity })}
            aria-current={view.validity === validity ? 'true' : undefined}
          >
            <strong>{count}</strong>
            <span>{name}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

interface RulesFilterProps {
  readonly view: RulesView
  /** Years in which documents were made, newest first. */
  readonly years: readonly number[]
}

export const RulesFilter = ({ view, years }: RulesFilterProps) => (
  <search>
    <form className="sheet fields rule-fields" method="get" action={rulesPath({ slug: view.slug })}>
      <div>
        <label htmlFor="rules-q">名称或文号</label>
        <input id="rules-q" name="q" type="search" defaultValue={view.q} maxLength={100} />
      </div>
      <div>
        <label htmlFor="rules-validity">有效性</label>
        <select id="rules-validity" name="validity" defaultValue={view.validity ?? ''}>
          <option value="">不限</option>
          {VALIDITIES.map((validity) => (
            <option key={validity} value={validity}>
              {VALIDITY_NAMES[validity]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="rules-year">成文年份</label>
        <select id="rules-year" name="year" defaultValue={view.year === undefined ? '' : String(view.year)}>
          <option value="">不限</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}年
            </option>
          ))}
        </select>
      </div>
      {view.ended !== undefined && <input type="hidden" name="ended" value={view.ended} />}
      <div className="field-submit">
        <button type="submit" className="primary">
          查询
        </button>
      </div>
    </form>
  </search>
)
