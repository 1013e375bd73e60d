/** 主动公开, 依申请公开 and 不予公开 of an organ. Only what is published is shown to the public; the other two are for the staff. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { AttributeItemJson } from '../../contract/handover/handover-json.ts'
import {
  DISCLOSURE_ATTRIBUTES,
  type DisclosureAttribute,
} from '../../law/proactive-disclosure/disclosure-kind.ts'
import { manuscriptAddress } from '../addresses.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Page, Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { OrganChoice } from '../trace/organ-choice.tsx'
import { attributesFileAddress, attributesQuery } from './handover-api.ts'

const NAMES: Readonly<Record<DisclosureAttribute, string>> = {
  proactive: '主动公开',
  onRequest: '依申请公开',
  withheld: '不予公开',
}

const FIRST: readonly Column<AttributeItemJson>[] = [
  {
    key: 'title',
    head: '名称',
    isRowHead: true,
    cell: ({ id, title }) => <Link href={manuscriptAddress(id)}>{title}</Link>,
  },
  { key: 'number', head: '文号', cell: ({ documentNumber }) => documentNumber },
  { key: 'kind', head: '类别', isMinor: true, cell: ({ kindName }) => kindName },
  { key: 'formed', head: '成文', cell: ({ formedOn }) => <span className="day">{formedOn}</span> },
]

const PUBLISHED: readonly Column<AttributeItemJson>[] = [
  { key: 'index', head: '索引号', cell: ({ indexNumber }) => indexNumber },
  { key: 'published', head: '公开', cell: ({ publishedOn }) => <span className="day">{publishedOn}</span> },
]

const WITHHELD: readonly Column<AttributeItemJson>[] = [
  {
    key: 'ground',
    head: '情形和依据',
    cell: ({ exemption, source }) => (
      <>
        {exemption}
        {source !== '' && <span className="row-note">{source}</span>}
      </>
    ),
  },
  { key: 'reason', head: '理由', cell: ({ reason }) => reason },
  {
    key: 'review',
    head: '下次评估',
    cell: ({ nextReviewOn, isReviewDue }) => (
      <>
        {nextReviewOn ?? ''}
        {isReviewDue && <span className="badge badge-red">应当评估</span>}
      </>
    ),
  },
]

const COLUMNS: Readonly<Record<DisclosureAttribute, readonly Column<AttributeItemJson>[]>> = {
  proactive: [...FIRST, ...PUBLISHED],
  onRequest: [...FIRST, ...WITHHELD],
  withheld: [...FIRST, ...WITHHELD],
}

const FEW = 50
const MANY = 200

const Lists = ({ organId }: { readonly organId: number }) => {
  const [attribute, choose] = useState<DisclosureAttribute>('proactive')
  const [limit, setLimit] = useState(FEW)
  const query = useQuery({ ...attributesQuery(organId, attribute, limit), placeholderData: (last) => last })
  const actions = (
    <div className="actions">
      <a className="button" href={attributesFileAddress(organId, attribute, 'xlsx')} download>
        导出表格
      </a>
      <a className="button" href={attributesFileAddress(organId, attribute, 'csv')} download>
        导出 CSV
      </a>
    </div>
  )
  return (
    <Awaited query={query}>
      {({ items, next, counts }) => (
        <>
          <div className="count-cards">
            {DISCLOSURE_ATTRIBUTES.map((each) => (
              <button
                key={each}
                type="button"
                className="count-card"
                aria-pressed={each === attribute}
                onClick={() => choose(each)}
              >
                <span>{NAMES[each]}</span>
                <strong>{counts[each]}</strong>
                <span className="soft">件</span>
              </button>
            ))}
          </div>
          <Section title={`${NAMES[attribute]}清单`} actions={actions}>
            {items.length === 0 ? (
              <EmptyState title="清单里没有信息。" />
            ) : (
              <Table
                caption={`${NAMES[attribute]}清单`}
                captionHidden
                columns={COLUMNS[attribute]}
                rows={items}
                rowKey={({ id }) => id}
              />
            )}
            {next !== null && limit === FEW && (
              <p className="more">
                <Button onPress={() => setLimit(MANY)}>显示更多</Button>
              </p>
            )}
            {next !== null && limit === MANY && <p className="soft">只显示前{MANY}件，全部请导出表格。</p>}
          </Section>
        </>
      )}
    </Awaited>
  )
}

export const AttributesPage = () => (
  <Page title="公开属性清单" lead="稿件签发后按公开属性自动列入；网站上只有主动公开的">
    <OrganChoice permission="register.read">
      {(organId) => <Lists key={organId} organId={organId} />}
    </OrganChoice>
  </Page>
)
