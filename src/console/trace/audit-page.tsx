/** Who did what in an organ: by person and by day, newest first. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { AuditEntryJson } from '../../contract/trace/trace-json.ts'
import { accountsQuery } from '../account/account-api.ts'
import { caseAddress } from '../addresses.ts'
import { useMay } from '../api/session.ts'
import { AUDIT_COLUMNS } from '../case/case-audit.tsx'
import { Awaited } from '../parts/awaited.tsx'
import { DateField } from '../parts/date-field.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { SelectField } from '../parts/field.tsx'
import { Page, Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { OrganChoice } from './organ-choice.tsx'
import { type AuditView, auditQuery } from './trace-api.ts'

const SUBJECT: Column<AuditEntryJson> = {
  key: 'subject',
  head: '对象',
  cell: ({ subjectKind, subjectKindName, subjectId, subjectName }) =>
    subjectKind === 'request' && subjectName !== null ? (
      <Link href={caseAddress(Number(subjectId))} className="case-number">
        {subjectName}
      </Link>
    ) : (
      subjectKindName
    ),
}

const COLUMNS = AUDIT_COLUMNS.flatMap((column) => (column.key === 'changes' ? [SUBJECT, column] : [column]))

const ALL: AuditView = { actor: '', from: '', to: '' }
const OTHERS = [
  { value: '', label: '全部' },
  { value: 'applicant', label: '申请人' },
  { value: 'system', label: '系统' },
]

interface FilterProps {
  readonly organId: number
  readonly view: AuditView
  readonly onChange: (view: AuditView) => void
}

const Filter = ({ organId, view, onChange }: FilterProps) => {
  const mayList = useMay('account.list')
  const accounts = useQuery({ ...accountsQuery(organId), enabled: mayList })
  const people = (accounts.data?.items ?? []).map(({ id, displayName }) => ({
    value: String(id),
    label: displayName,
  }))
  return (
    <div className="inline-form">
      <SelectField
        label="操作人"
        value={view.actor}
        choices={[...OTHERS, ...people]}
        onChange={(actor) => onChange({ ...view, actor })}
      />
      <DateField
        label="从"
        value={view.from}
        calendar={null}
        onChange={(from) => onChange({ ...view, from })}
      />
      <DateField
        label="到（含）"
        value={view.to}
        calendar={null}
        onChange={(to) => onChange({ ...view, to })}
      />
    </div>
  )
}

const AuditOf = ({ organId }: { readonly organId: number }) => {
  const [view, setView] = useState(ALL)
  const list = useInfiniteQuery(auditQuery(organId, view))
  const more = list.hasNextPage ? { onMore: () => list.fetchNextPage(), busy: list.isFetchingNextPage } : null
  return (
    <Section title="记录">
      <Filter organId={organId} view={view} onChange={setView} />
      <Awaited query={list}>
        {({ pages }) => {
          const entries = pages.flatMap(({ items }) => items)
          if (entries.length === 0) return <EmptyState title="没有这样的记录。" />
          return (
            <Table
              caption="操作记录，新的在前"
              columns={COLUMNS}
              rows={entries}
              rowKey={({ seq }) => seq}
              more={more}
            />
          )
        }}
      </Awaited>
    </Section>
  )
}

export const AuditPage = () => (
  <Page title="操作记录" lead="记录首尾相接，任何改动都能被查出；内容不含申请人的个人信息">
    <OrganChoice permission="audit.read">
      {(organId) => <AuditOf key={organId} organId={organId} />}
    </OrganChoice>
  </Page>
)
