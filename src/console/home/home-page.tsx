/** The to-do list: what must be done, the nearest day first. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { REGISTER } from '../addresses.ts'
import { useToday } from '../api/calendar.ts'
import { countsQuery, todoQuery } from '../api/case-api.ts'
import { holds, useWorkplace } from '../api/session.ts'
import { staffAddress } from '../api/staff-api.ts'
import { Awaited } from '../parts/awaited.tsx'
import { dayText } from '../parts/day-text.ts'
import { Page } from '../parts/page.tsx'
import { ConfirmQueue } from './confirm-queue.tsx'
import { FilterForm } from './filter-form.tsx'
import { LampCounts } from './lamp-counts.tsx'
import { SavedViews } from './saved-views.tsx'
import type { TodoFilter } from './todo-filter.ts'
import { TodoList } from './todo-list.tsx'
import { UrgeQueue } from './urge-queue.tsx'
import { useTodoFilter } from './use-todo-filter.ts'

const queryOf = (filter: TodoFilter, organ: number | null, self: number) => ({
  organ,
  lamp: filter.lamp,
  phase: filter.phase,
  assignee: filter.whose === 'mine' ? String(self) : filter.whose === 'unassigned' ? 'none' : '',
  urged: filter.urged,
  closed: filter.closed,
  q: filter.q,
})

export const HomePage = () => {
  const { me, organ } = useWorkplace()
  const organId = organ?.id ?? null
  const today = useToday()
  const address = useTodoFilter()
  const searchBox = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const counts = useQuery(countsQuery({ organ: organId }))
  const query = queryOf(address.filter, organId, me.accountId)
  const list = useInfiniteQuery(todoQuery(query))
  const mayAnswer = holds(me, 'request.acknowledgeUrge', organId ?? undefined)
  const mayRegister = holds(me, 'request.register', organId ?? undefined)
  return (
    <Page
      title="待办"
      lead={`今天是${dayText(today)}`}
      actions={
        <>
          {mayRegister && (
            <Link href={REGISTER} className="button primary">
              登记申请
            </Link>
          )}
          <a className="button" href={staffAddress('/requests/export', query)} download>
            导出列表
          </a>
        </>
      }
    >
      <Awaited query={counts}>
        {(value) => (
          <>
            <ConfirmQueue organ={organId} count={value.toConfirm} />
            {mayAnswer && <UrgeQueue organ={organId} />}
            <LampCounts counts={value} address={address} />
          </>
        )}
      </Awaited>
      <div className="sheet section">
        <FilterForm address={address} searchBox={searchBox} />
        <SavedViews address={address} />
        <Awaited query={list}>
          {({ pages }) => (
            <TodoList
              items={pages.flatMap(({ items }) => items)}
              filter={address.filter}
              chosen={chosen}
              setChosen={setChosen}
              searchBox={searchBox}
              more={
                list.hasNextPage
                  ? { onMore: () => list.fetchNextPage(), busy: list.isFetchingNextPage }
                  : null
              }
            />
          )}
        </Awaited>
      </div>
    </Page>
  )
}
