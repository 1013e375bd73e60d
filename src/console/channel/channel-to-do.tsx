/** Planned and not recorded; displays whose time is over. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { MissingReleaseListJson } from '../../contract/channel/channel-json.ts'
import { manuscriptAddress } from '../addresses.ts'
import { Awaited } from '../parts/awaited.tsx'
import { dayText } from '../parts/day-text.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { missingQuery } from './channel-api.ts'

type Missing = MissingReleaseListJson['items'][number]
type Hanging = MissingReleaseListJson['toTakeDown'][number]

const MISSING: readonly Column<Missing>[] = [
  {
    key: 'title',
    head: '标题',
    isRowHead: true,
    cell: ({ id, title }) => <Link href={`${manuscriptAddress(id)}?view=channels`}>{title}</Link>,
  },
  { key: 'organ', head: '机关', isMinor: true, cell: ({ organName }) => organName },
  {
    key: 'channels',
    head: '还没有登记',
    cell: ({ channels }) => channels.map(({ name }) => name).join('、'),
  },
  {
    key: 'on',
    head: '网站发布',
    cell: ({ publishedOn }) => <span className="nowrap">{dayText(publishedOn)}</span>,
  },
]

const HANGING: readonly Column<Hanging>[] = [
  {
    key: 'title',
    head: '标题',
    isRowHead: true,
    cell: ({ id, title }) => (
      <Link href={`${manuscriptAddress(id)}?view=channels`}>{title === '' ? '（已撤下的信息）' : title}</Link>
    ),
  },
  { key: 'place', head: '地点', cell: ({ place }) => place },
  {
    key: 'until',
    head: '展示到',
    cell: ({ shownUntil }) => <span className="nowrap">{dayText(shownUntil)}</span>,
  },
]

export const ToDo = ({ organId, below }: { readonly organId: number; readonly below: boolean }) => {
  const missing = useQuery(missingQuery(organId, below))
  return (
    <Awaited query={missing}>
      {({ items, toTakeDown, next }) => (
        <>
          <Section title="计划发布而没有登记的">
            {items.length === 0 ? (
              <EmptyState title="没有。" />
            ) : (
              <Table
                caption="计划发布而没有登记的，先发布的在前"
                captionHidden
                columns={MISSING}
                rows={items}
                rowKey={({ id }) => id}
              />
            )}
            {next !== null && <p className="soft">只显示最早的{items.length}条。</p>}
          </Section>
          {toTakeDown.length > 0 && (
            <Section title="展示到期，应当撤下并登记的">
              <Table
                caption="展示到期的公示，先到期的在前"
                captionHidden
                columns={HANGING}
                rows={toTakeDown}
                rowKey={({ recordId }) => recordId}
              />
            </Section>
          )}
        </>
      )}
    </Awaited>
  )
}
