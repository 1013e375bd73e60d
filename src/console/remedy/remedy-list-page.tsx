/** The register of 行政复议 and 行政诉讼 cases: lamps, filters, figures. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { RemedyItemJson } from '../../contract/remedy/remedy-json.ts'
import { caseAddress, NEW_REMEDY, remedyAddress } from '../addresses.ts'
import { useMay } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { CheckField } from '../parts/choice-field.tsx'
import { dayText } from '../parts/day-text.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Page, Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { OrganChoice } from '../trace/organ-choice.tsx'
import { type RemedyScope, type RemedyView, remediesQuery, remedyCountsQuery } from './remedy-api.ts'
import { RemedyFigures } from './remedy-figures.tsx'
import { Explained, Filters, viewOf } from './remedy-filters.tsx'
import { RemedyLamp } from './remedy-lamp.tsx'
import { parseRemedies, type RemedyPlace } from './remedy-place.ts'

const COLUMNS: readonly Column<RemedyItemJson>[] = [
  {
    key: 'title',
    head: '案件',
    isRowHead: true,
    cell: ({ id, title, groupName }) => (
      <>
        <Link href={remedyAddress(id)}>{title}</Link>
        <span className="cell-note">{groupName}</span>
      </>
    ),
  },
  { key: 'lamp', head: '期限', cell: (item) => <RemedyLamp {...item} /> },
  {
    key: 'stage',
    head: '环节',
    cell: ({ stageName, resultName, followUpOpen }) => (
      <>
        {stageName}
        {resultName !== '' && <span className="cell-note">{resultName}</span>}
        {followUpOpen && <span className="badge badge-amber">待落实</span>}
      </>
    ),
  },
  {
    key: 'against',
    head: '针对的行为',
    cell: ({ attackedName, against, request }) => (
      <>
        {attackedName}
        {request !== null && (
          <span className="cell-note">
            <Link href={caseAddress(request.id)}>{request.number}</Link>
          </span>
        )}
        {request === null && against !== '' && <span className="cell-note">{against}</span>}
      </>
    ),
  },
  { key: 'forum', head: '复议机关或者法院', isMinor: true, cell: ({ forum }) => forum },
  { key: 'organ', head: '登记机关', isMinor: true, cell: ({ organ }) => organ.name },
  {
    key: 'filed',
    head: '提出',
    isMinor: true,
    cell: ({ filedOn }) => <span className="nowrap">{dayText(filedOn)}</span>,
  },
]

const Summary = ({ scope }: { readonly scope: RemedyScope }) => {
  const counts = useQuery(remedyCountsQuery(scope))
  return (
    <Awaited query={counts}>
      {({ stages, lamps, followUpOpen }) => (
        <dl className="facts">
          <div>
            <dt>未审结</dt>
            <dd>{stages.filed + stages.accepted + stages.suspended} 件</dd>
          </div>
          <div>
            <dt>已到期、即将到期</dt>
            <dd>
              {lamps.overdue} 件、{lamps.red} 件
            </dd>
          </div>
          <div>
            <dt>审结后待落实</dt>
            <dd>{followUpOpen} 件</dd>
          </div>
          <div>
            <dt>已审结</dt>
            <dd>{stages.decided} 件</dd>
          </div>
        </dl>
      )}
    </Awaited>
  )
}

const Register = ({ scope, place }: { readonly scope: RemedyScope; readonly place: RemedyPlace }) => {
  const [view, setView] = useState(() => viewOf(place))
  const change = (part: Partial<RemedyView>) => setView((before) => ({ ...before, ...part }))
  const list = useInfiniteQuery(remediesQuery(scope, view))
  return (
    <Section title="案件">
      <div className="remedy-stack">
        <Summary scope={scope} />
        <Filters view={view} change={change} />
        <Explained view={view} change={change} />
        <Awaited query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items)
            if (items.length === 0) return <EmptyState title="没有这样的案件。" />
            const more = list.hasNextPage
              ? { onMore: () => list.fetchNextPage(), busy: list.isFetchingNextPage }
              : null
            return (
              <Table
                caption="复议诉讼案件"
                captionHidden
                columns={COLUMNS}
                rows={items}
                rowKey={({ id }) => id}
                more={more}
              />
            )
          }}
        </Awaited>
      </div>
    </Section>
  )
}

const RemediesOf = ({ organId, place }: { readonly organId: number; readonly place: RemedyPlace }) => {
  const [below, setBelow] = useState(place.below)
  const mayRegister = useMay('remedy.write', organId)
  const scope = { organId, below }
  return (
    <>
      <div className="actions remedy-head">
        {mayRegister && (
          <Link className="button primary" href={`${NEW_REMEDY}?organ=${organId}`}>
            登记案件
          </Link>
        )}
        <CheckField label="包括下级机关" value={below} onChange={setBelow} />
      </div>
      <Register scope={scope} place={place} />
      <RemedyFigures scope={scope} first={place.year} />
    </>
  )
}

export const RemedyListPage = () => {
  const search = useSearch()
  const place = parseRemedies(search)
  return (
    <Page title="复议诉讼" lead="因政府信息公开申请行政复议、提起行政诉讼的案件，年度报告表四由此汇总">
      <OrganChoice key={place.organ} permission="remedy.read" named={place.organ}>
        {(organId) => <RemediesOf key={`${organId} ${search}`} organId={organId} place={place} />}
      </OrganChoice>
    </Page>
  )
}
