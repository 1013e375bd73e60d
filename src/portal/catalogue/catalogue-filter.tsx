import type { CatalogueItem } from '../../law/proactive-disclosure/catalogue-items.ts'
import { DISCLOSURE_KINDS, type DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { kindName } from '../disclosure/shown-document.ts'
import { type CatalogueView, cataloguePath } from '../site-paths.ts'

interface CatalogueFilterProps {
  readonly view: CatalogueView
  readonly items: readonly CatalogueItem[]
  readonly years: ReadonlyMap<number, number>
  readonly kinds: ReadonlyMap<DisclosureKind, number>
}

export const CatalogueFilter = ({ view, items, years, kinds }: CatalogueFilterProps) => {
  const shownYears = [...years.keys()].sort((a, b) => b - a)
  const shownKinds = DISCLOSURE_KINDS.filter((kind) => kinds.has(kind) || kind === view.kind)
  return (
    <form className="sheet fields catalogue-fields" method="get" action={cataloguePath({ slug: view.slug })}>
      <div>
        <label htmlFor="catalogue-item">公开事项</label>
        <select id="catalogue-item" name="item" defaultValue={view.item ?? ''}>
          <option value="">全部事项</option>
          {items.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="catalogue-kind">信息类别</label>
        <select id="catalogue-kind" name="kind" defaultValue={view.kind ?? ''}>
          <option value="">全部类别</option>
          {shownKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}（{kinds.get(kind) ?? 0}）
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="catalogue-year">公开年度</label>
        <select id="catalogue-year" name="year" defaultValue={view.year ?? ''}>
          <option value="">全部年度</option>
          {shownYears.map((year) => (
            <option key={year} value={year}>
              {year}年（{years.get(year) ?? 0}）
            </option>
          ))}
        </select>
      </div>
      <div className="field-submit">
        <button type="submit" className="primary">
          筛选
        </button>
      </div>
    </form>
  )
}
