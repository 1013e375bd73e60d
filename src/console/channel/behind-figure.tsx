/** The records that a figure counts. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { CountedReleaseJson } from '../../contract/channel/channel-json.ts'
import type { ReleaseChannel } from '../../law/proactive-disclosure/release-channel.ts'
import { manuscriptAddress } from '../addresses.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { dayText } from '../parts/day-text.ts'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { type CountScope, releasesQuery } from './channel-api.ts'

export interface Figure {
  readonly organId: number
  readonly organName: string
  readonly channel: ReleaseChannel
  readonly channelName: string
}

const ORGAN: Column<CountedReleaseJson> = { key: 'organ', head: '机关', cell: ({ organName }) => organName }

const COLUMNS: readonly Column<CountedReleaseJson>[] = [
  {
    key: 'title',
    head: '标题',
    isRowHead: true,
    cell: ({ id, title, isWithdrawn }) => (
      <>
        <Link href={manuscriptAddress(id)}>{title === '' ? '（已撤下的信息）' : title}</Link>
        {isWithdrawn && <span className="badge badge-amber">网页已撤下</span>}
      </>
    ),
  },
  {
    key: 'on',
    head: '发布日期',
    cell: ({ releasedOn }) => <span className="nowrap">{dayText(releasedOn)}</span>,
  },
  { key: 'place', head: '账号、版面或者地点', cell: ({ place }) => place },
  {
    key: 'link',
    head: '链接',
    isMinor: true,
    cell: ({ link }) =>
      link === '' ? (
        ''
      ) : (
        <a href={link} target="_blank" rel="noreferrer">
          打开<span className="spoken">{link}（在新窗口）</span>
        </a>
      ),
  },
]

interface BehindFigureProps {
  readonly scope: CountScope
  readonly figure: Figure
  readonly onClose: () => void
}

export const BehindFigure = ({ scope, figure, onClose }: BehindFigureProps) => {
  const list = useInfiniteQuery(releasesQuery(scope, figure.channel))
  const title = `${figure.organName}${scope.year}年${figure.channelName}`
  const isOfSeveral = scope.below || scope.reported !== null
  return (
    <Section title={title} actions={<Button onPress={onClose}>收起</Button>}>
      <Awaited query={list}>
        {({ pages }) => (
          <Table
            caption={`${title}的发布，新的在前`}
            captionHidden
            columns={isOfSeveral ? [...COLUMNS, ORGAN] : COLUMNS}
            rows={pages.flatMap((page) => page.items)}
            rowKey={({ id, recordId }) => `${id}:${recordId}`}
            more={
              list.hasNextPage ? { onMore: () => list.fetchNextPage(), busy: list.isFetchingNextPage } : null
            }
          />
        )}
      </Awaited>
    </Section>
  )
}
