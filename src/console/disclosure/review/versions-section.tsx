import type { ManuscriptJson } from '../../../contract/disclosure/manuscript-json.ts'
import { instantText } from '../../parts/day-text.ts'
import { Section } from '../../parts/page.tsx'
import { type Column, Table } from '../../parts/table.tsx'

type Version = NonNullable<ManuscriptJson['released']>['versions'][number]

const COLUMNS: readonly Column<Version>[] = [
  { key: 'version', head: '版本', isRowHead: true, cell: ({ version }) => `第 ${version} 版` },
  {
    key: 'at',
    head: '发布时间',
    cell: ({ publishedAt }) => <span className="nowrap">{instantText(publishedAt)}</span>,
  },
  { key: 'note', head: '修订说明', cell: ({ changeNote }) => (changeNote === '' ? '首次发布' : changeNote) },
  {
    key: 'shown',
    head: '公众能否查看',
    cell: ({ isShown }) => (
      <span className={isShown ? 'badge badge-green' : 'badge'}>{isShown ? '可以' : '不可以'}</span>
    ),
  },
]

/** What the public sees of it now, and what it saw before. */
export const VersionsSection = ({ subject: { released } }: { readonly subject: ManuscriptJson }) =>
  released === null ? null : (
    <Section
      title="公开的版本"
      actions={
        <a href={released.path} target="_blank" rel="noreferrer">
          打开公众页面
        </a>
      }
    >
      <p>
        索引号 <span className="case-number">{released.indexNumber}</span>
      </p>
      <Table
        caption="公开的版本，新的在前"
        captionHidden
        columns={COLUMNS}
        rows={released.versions.toSorted((one, other) => other.version - one.version)}
        rowKey={({ version }) => version}
      />
    </Section>
  )
