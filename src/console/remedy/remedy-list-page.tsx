/** The register of 行政复议 and 行政诉讼 cases: lamps, filters, figures. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { RemedyItemJson } from '../../contract/remedy/remedy-json.ts'
import {
  REMEDY_GROUP_NAMES,
  REMEDY_LAMP_NAMES,
  REMEDY_RESULT_NAMES,
  REMEDY_STAGE_NAMES,
} from '../../contract/remedy/remedy-words.ts'
import { caseAddress, NEW_REMEDY, remedyAddress } from '../addresses.ts'
import { useMay } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { CheckField } from '../parts/choice-field.tsx'
import { dayText } from '../parts/day-text.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { Page, Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { OrganChoice } from '../trace/organ-choice.tsx'
import { type RemedyScope, type RemedyView, remediesQuery, remedyCountsQuery } from './remedy-api.ts'
import { RemedyFigures } from './remedy-figures.tsx'
import { RemedyLamp } from './remedy-lamp.tsx'

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

const choicesOf = (names: Readonly<Record<string, string>>, keys: readonly string[], all: string) => [
  { value: '', label: all },
  ...keys.map((value) => ({ value, label: names[value] ?? value })),
]

const STAGES = choicesOf(
  REMEDY_STAGE_NAMES,
  ['filed', 'accepted', 'suspended', 'decided', 'voided'],
  '全部环节',
)
const GROUPS = choicesOf(REMEDY_GROUP_NAMES, Object.keys(REMEDY_GROUP_NAMES), '复议和诉讼')
const LAMP_CHOICES = choicesOf(REMEDY_LAMP_NAMES, ['overdue', 'red', 'yellow', 'green', 'none'], '全部期限')
const RESULTS = choicesOf(REMEDY_RESULT_NAMES, Object.keys(REMEDY_RESULT_NAMES), '全部结果')

const EMPTY_VIEW: RemedyView = { stage: '', group: '', lamp: '', result: '', followUp: false, q: '' }

interface FilterProps {
  readonly view: RemedyView
  readonly change: (part: Partial<RemedyView>) => void
}

const Filters = ({ view, change }: FilterProps) => (
  <div className="form-row no-print">
    <SelectField label="环节" value={view.stage} choices={STAGES} onChange={(stage) => change({ stage })} />
    <SelectField label="类型" value={view.group} choices={GROUPS} onChange={(group) => change({ group })} />
    <SelectField
      label="期限"
      value={view.lamp}
      choices={LAMP_CHOICES}
      onChange={(lamp) => change({ lamp })}
    />
    <SelectField
      label="结果"
      value={view.result}
      choices={RESULTS}
      onChange={(result) => change({ result })}
    />
    <TextField
      label="案号、机关或者申请编号"
      type="search"
      value={view.q}
      maxLength={100}
      onChange={(q) => change({ q })}
    />
    <CheckField label="只看待落实的" value={view.followUp} onChange={(followUp) => change({ followUp })} />
  </div>
)

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

const Register = ({ scope }: { readonly scope: RemedyScope }) => {
  const [view, setView] = useState(EMPTY_VIEW)
  const list = useInfiniteQuery(remediesQuery(scope, view))
  return (
    <Section title="案件">
      <div className="remedy-stack">
        <Summary scope={scope} />
        <Filters view={view} change={(part) => setView((before) => ({ ...before, ...part }))} />
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

const RemediesOf = ({ organId }: { readonly organId: number }) => {
  const [below, setBelow] = useState(false)
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
      <Register scope={scope} />
      <RemedyFigures scope={scope} />
    </>
  )
}

export const RemedyListPage = () => (
  <Page title="复议诉讼" lead="因政府信息公开申请行政复议、提起行政诉讼的案件，年度报告表四由此汇总">
    <OrganChoice permission="remedy.read">
      {(organId) => <RemediesOf key={organId} organId={organId} />}
    </OrganChoice>
  </Page>
)
