/** How many releases went where in a year, the records behind each figure, and what is still to be done. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from 'wouter'
import type { ChannelCountsJson } from '../../contract/channel/channel-json.ts'
import { channelRule, type ReleaseChannel } from '../../law/proactive-disclosure/release-channel.ts'
import { yearOf } from '../../law/time/local-date.ts'
import { useToday } from '../api/calendar.ts'
import { Awaited } from '../parts/awaited.tsx'
import { CheckField } from '../parts/choice-field.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { SelectField } from '../parts/field.tsx'
import { Page, Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { OrganChoice } from '../trace/organ-choice.tsx'
import { BehindFigure, type Figure } from './behind-figure.tsx'
import { type CountScope, countsExport, countsQuery } from './channel-api.ts'
import { type ChannelPlace, parseChannels } from './channel-place.ts'
import { ToDo } from './channel-to-do.tsx'

type OrganRow = ChannelCountsJson['organs'][number]

/** Years back that are offered. */
const YEARS = 8

/** Channels that anybody used, in their order. */
const usedIn = ({ channels, organs }: ChannelCountsJson) =>
  channels.filter(({ channel }) =>
    organs.some(({ counts }) => counts.some((each) => each.channel === channel)),
  )

const columnsFor = (
  counts: ChannelCountsJson,
  { organId, reported }: CountScope,
  onFigure: (figure: Figure) => void,
): readonly Column<OrganRow>[] => [
  { key: 'organ', head: '机关', isRowHead: true, cell: ({ name }) => name },
  ...usedIn(counts).map(({ channel, name }) => ({
    key: channel,
    head: name,
    isFigure: true,
    cell: (row: OrganRow) => {
      const own = row.counts.find((each) => each.channel === channel)
      if (own === undefined) return 0
      const words = own.times === own.releases ? `${own.releases}` : `${own.releases}条，${own.times}次`
      // Another organ that is reported for is listed with the whole, not by itself.
      if (reported !== null && row.id !== organId) return words
      return (
        <button
          type="button"
          className="button quiet"
          aria-label={`${row.name}${name}${own.releases}条，查看登记`}
          onClick={() => onFigure({ organId: row.id, organName: row.name, channel, channelName: name })}
        >
          {words}
        </button>
      )
    },
  })),
]

/** The list that the address asks for: of the organ, and of those below where they are counted. */
const figureOf = ({ organId }: CountScope, channel: ReleaseChannel | null): Figure | null =>
  channel === null ? null : { organId, organName: '', channel, channelName: channelRule(channel).name }

interface CountsProps {
  readonly scope: CountScope
  readonly first: ReleaseChannel | null
}

/** What was asked for stands below a table of every organ. */
const intoView = (node: HTMLDivElement | null): void => node?.scrollIntoView()

const Counts = ({ scope, first }: CountsProps) => {
  const [figure, setFigure] = useState(() => figureOf(scope, first))
  const counts = useQuery(countsQuery(scope))
  return (
    <>
      <Section
        title={`${scope.year}年各渠道发布数量`}
        actions={
          <a className="button" href={countsExport(scope)} download>
            下载表格（CSV）
          </a>
        }
      >
        <Awaited query={counts}>
          {(found) =>
            found.organs.length === 0 ? (
              <EmptyState title="这一年还没有发布。" />
            ) : (
              <Table
                caption="各渠道发布的条数；同一条信息在一个渠道发布多次的，另列次数"
                columns={columnsFor(found, scope, setFigure)}
                rows={found.organs}
                rowKey={({ id }) => id}
              />
            )
          }
        </Awaited>
      </Section>
      {figure !== null && !counts.isPending && (
        <div key={`${figure.organId}:${figure.channel}`} ref={intoView}>
          <BehindFigure
            scope={
              figure.organName === ''
                ? scope
                : { ...scope, organId: figure.organId, below: false, reported: null }
            }
            figure={figure}
            onClose={() => setFigure(null)}
          />
        </div>
      )}
    </>
  )
}

const ChannelsOf = ({ organId, place }: { readonly organId: number; readonly place: ChannelPlace }) => {
  const today = useToday()
  const [year, setYear] = useState(String(place.year ?? yearOf(today)))
  const [below, setBelow] = useState(place.below)
  const isReported = place.reported !== null && !below
  const reported = isReported && Number(year) !== place.year ? Number(year) : place.reported
  const offered = Array.from({ length: YEARS }, (_, back) => String(yearOf(today) - back))
  const years = [...new Set([...offered, year])]
  return (
    <>
      <div className="inline-form">
        <SelectField
          label="年度"
          value={year}
          choices={years.map((value) => ({ value, label: `${value}年` }))}
          onChange={setYear}
        />
        <CheckField label="包括下级机关" value={below} onChange={setBelow} />
      </div>
      <Counts
        key={`${year}:${below}`}
        scope={{ organId, below, reported: isReported ? reported : null, year: Number(year) }}
        first={place.channel}
      />
      <ToDo organId={organId} below={below} />
    </>
  )
}

export const ChannelCountsPage = () => {
  const search = useSearch()
  const place = parseChannels(search)
  return (
    <Page title="发布渠道" lead="信息除网站以外还发布到了哪里；年度报告的数字由此而来">
      <OrganChoice key={place.organ} permission="manuscript.list" named={place.organ}>
        {(organId) => <ChannelsOf key={`${organId} ${search}`} organId={organId} place={place} />}
      </OrganChoice>
    </Page>
  )
}
