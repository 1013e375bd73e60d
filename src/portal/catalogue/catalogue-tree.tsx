/** The statutory items as a tree: Art. 20 and what Art. 21 adds, each with its number of documents. */
import type { CatalogueItem } from '../../law/proactive-disclosure/catalogue-items.ts'
import { figureText } from '../chart/figure.ts'
import { type CatalogueView, cataloguePath } from '../site-paths.ts'

interface CatalogueTreeProps {
  readonly view: CatalogueView
  readonly items: readonly CatalogueItem[]
  readonly counts: ReadonlyMap<string, number>
  /** Of every item together, and of what has none. */
  readonly total: number
}

const GROUPS = [
  { prefix: '20-', title: '应当主动公开的信息', article: '条例第二十条' },
  { prefix: '21-county-', title: '市县政府及部门还应公开', article: '条例第二十一条' },
  { prefix: '21-township-', title: '乡镇还应公开', article: '条例第二十一条' },
] as const

const ItemLink = ({ view, item, count }: { view: CatalogueView; item: CatalogueItem; count: number }) => (
  <li>
    <a
      href={cataloguePath({ ...view, item: item.code })}
      aria-current={view.item === item.code ? 'true' : undefined}
      className={count === 0 ? 'empty-item' : undefined}
    >
      <span>{item.name}</span>
      <span className="count">{figureText(count)}</span>
    </a>
  </li>
)

export const CatalogueTree = ({ view, items, counts, total }: CatalogueTreeProps) => (
  <nav className="catalogue-tree" aria-label="法定公开事项" id="items">
    <p className="tree-all">
      <a
        href={cataloguePath({ ...view, item: undefined })}
        aria-current={view.item === undefined ? 'true' : undefined}
      >
        <span>全部事项</span>
        <span className="count">{figureText(total)}</span>
      </a>
    </p>
    {GROUPS.map(({ prefix, title, article }) => {
      const own = items.filter(({ code }) => code.startsWith(prefix))
      return (
        own.length > 0 && (
          <section key={prefix} aria-label={title}>
            <h2>
              {title}
              <span>{article}</span>
            </h2>
            <ul>
              {own.map((item) => (
                <ItemLink key={item.code} view={view} item={item} count={counts.get(item.code) ?? 0} />
              ))}
            </ul>
          </section>
        )
      )
    })}
  </nav>
)
