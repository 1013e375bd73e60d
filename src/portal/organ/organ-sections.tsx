/** What an organ published last, and the columns by which it arranges its documents. */
import type { ApplyOrgan } from '../../store/apply-organ.ts'
import type { SiteColumn } from '../../store/site-column.ts'
import { type ColumnNode, topColumns } from '../column/column-tree.ts'
import { DocumentList } from '../disclosure/document-list.tsx'
import { cataloguePath, columnPath } from '../site-paths.ts'
import type { OrganPlatform } from './organ-platform.ts'

export const NewestSection = ({ platform: { organ, newest, today } }: { platform: OrganPlatform }) =>
  newest.length > 0 && (
    <section aria-labelledby="newest-title">
      <h2 id="newest-title">最新公开</h2>
      <div className="sheet list-sheet">
        <DocumentList documents={newest} today={today} />
        <p className="list-more">
          <a href={cataloguePath({ slug: organ.slug })}>全部公开的文件</a>
        </p>
      </div>
    </section>
  )

const ColumnCard = ({ organ, node: { column, below } }: { organ: ApplyOrgan; node: ColumnNode }) => (
  <li className={column.isKeyArea ? 'card column-card key-area' : 'card column-card'}>
    <h3>
      <a href={columnPath(organ.slug, column.slug)}>{column.name}</a>
    </h3>
    {column.about !== '' && <p>{column.about}</p>}
    {below.length > 0 && (
      <ul className="below">
        {below.map(({ id, slug, name }) => (
          <li key={id}>
            <a href={columnPath(organ.slug, slug)}>{name}</a>
          </li>
        ))}
      </ul>
    )}
  </li>
)

interface ColumnCardsProps {
  readonly organ: ApplyOrgan
  readonly nodes: readonly ColumnNode[]
  readonly id: string
  readonly title: string
}

export const ColumnCards = ({ organ, nodes, id, title }: ColumnCardsProps) =>
  nodes.length > 0 && (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="cards column-cards">
        {nodes.map((node) => (
          <ColumnCard key={node.column.id} organ={organ} node={node} />
        ))}
      </ul>
    </section>
  )

const ClosedColumns = ({ organ, columns }: { organ: ApplyOrgan; columns: readonly SiteColumn[] }) => {
  const closed = columns.filter(({ closedAt, parentId }) => closedAt !== null && parentId === null)
  return (
    closed.length > 0 && (
      <p className="closed-columns">
        停止更新、保留查阅的栏目：
        {closed.map(({ id, slug, name }, index) => (
          <span key={id}>
            {index > 0 && '、'}
            <a href={columnPath(organ.slug, slug)}>{name}</a>
          </span>
        ))}
      </p>
    )
  )
}

export const ColumnsSection = ({ platform: { organ, columns } }: { platform: OrganPlatform }) => {
  const nodes = topColumns(columns)
  return (
    <>
      <ColumnCards
        organ={organ}
        nodes={nodes.filter(({ column }) => column.isKeyArea)}
        id="key-areas-title"
        title="重点领域"
      />
      <ColumnCards
        organ={organ}
        nodes={nodes.filter(({ column }) => !column.isKeyArea)}
        id="columns-title"
        title="栏目"
      />
      <ClosedColumns organ={organ} columns={columns} />
    </>
  )
}
