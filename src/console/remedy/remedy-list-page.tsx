/** The register of 行政复议 and 行政诉讼 cases: lamps, filters, figures. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { RemedyItemJson } from '../../contract/remedy/remedy-json.ts'
import { caseAddress, NEW_REMEDY, remedyAddress } from '../addresses.ts'
import { useMay } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
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
import { NO_PLACE, parseRemedies, type RemedyPlace } from './remedy-place.ts'

/** @param organId whose list it is: another keeper is named */
const columnsOf = (organId: number): readonly Column<RemedyItemJson>[] => [
  {
    key: 'title',
    head: '案件',
    isRowHead: true,
    cell: ({ id, title, groupName }) => (
      <>
        <Link href={remedyAddress(id)} className="remedy-title">
          {title}
        </Link>
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
        <span className="nowrap">{stageName}</span>
        {resultName !== '' && <span className="cell-note nowrap">{resultName}</span>}
        {followUpOpen && <span className="badge badge-amber">待落实</span>}
      </>
    ),
  },
  {
    key: 'against',
    head: '针对的行为',
    isMinor: true,
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
  {
    key: 'forum',
    head: '由谁审理',
    isMinor: true,
    cell: ({ forum, organ }) => (
      <>
        {forum === '' ? '没有登记' : forum}
        {organ.id !== organId && <span className="cell-note">{organ.name}登记</span>}
      </>
    ),
  },
  {
    key: 'filed',
    head: '提出',
    isMinor: true,
    cell: ({ filedOn }) => <span className="nowrap">{dayText(filedOn)}</span>,
  },
]

/** Every case that is not struck. */
const ALL: RemedyView = viewOf(NO_PLACE)

const isNarrowed = (view: RemedyView): boolean => JSON.stringify(view) !== JSON.stringify(ALL)

interface SummaryProps {
  readonly scope: RemedyScope
  /** Narrows the list below to what a figure counts. */
  readonly show: (part: Partial<RemedyView>) => void
}

const Summary = ({ scope, show }: SummaryProps) => {
  const counts = useQuery(remedyCountsQuery(scope))
  const figure = (name: string, count: number, part: Partial<RemedyView>) => (
    <div>
      <dt>{name}</dt>
      <dd>
        {count === 0 ? (
          '0 件'
        ) : (
          <Button
            kind="quiet"
            label={`${name}${count}件：在清单中查看`}
            onPress={() => show({ ...ALL, ...part })}
          >
            {count} 件
          </Button>
        )}
      </dd>
    </div>
  )
  return (
    <Awaited query={counts}>
      {({ stages, lamps, followUpOpen }) => (
        <dl className="facts remedy-summary">
          {figure('未审结', stages.filed + stages.accepted + stages.suspended, { result: 'pending' })}
          {figure('已到期', lamps.overdue, { lamp: 'overdue' })}
          {figure('即将到期', lamps.red, { lamp: 'red' })}
          {figure('审结后待落实', followUpOpen, { followUp: true })}
          {figure('已审结', stages.decided, { stage: 'decided' })}
        </dl>
      )}
    </Awaited>
  )
}

const Withheld = ({ organs }: { readonly organs: number }) =>
  organs > 0 && (
    <p className="field-hint">报告中的数字还包括{organs}个一并报告的单位的案件，您无权查看，没有列出。</p>
  )

const Register = ({ scope, place }: { readonly scope: RemedyScope; readonly place: RemedyPlace }) => {
  const [view, setView] = useState(() => viewOf(place))
  const change = (part: Partial<RemedyView>) => setView((before) => ({ ...before, ...part }))
  const list = useInfiniteQuery(remediesQuery(scope, view))
  return (
    <Section title="案件">
      <div className="remedy-stack">
        <Summary scope={scope} show={change} />
        <Filters view={view} change={change} />
        <Explained view={view} change={change} />
        <Withheld organs={list.data?.pages[0]?.withheldOrgans ?? 0} />
        <Awaited query={list}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items)
            if (items.length === 0)
              return (
                <EmptyState title={isNarrowed(view) ? '没有符合条件的案件。' : '还没有登记复议诉讼案件。'} />
              )
            const more = list.hasNextPage
              ? { onMore: () => list.fetchNextPage(), busy: list.isFetchingNextPage }
              : null
            return (
              <Table
                caption="复议诉讼案件"
                captionHidden
                columns={columnsOf(scope.organId)}
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
