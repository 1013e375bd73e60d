/** The desk: what is being written, reviewed and published. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link } from 'wouter'
import { NEW_MANUSCRIPT } from '../../addresses.ts'
import { holds, useWorkplace } from '../../api/session.ts'
import { Awaited } from '../../parts/awaited.tsx'
import { Page } from '../../parts/page.tsx'
import { manuscriptCountsQuery, manuscriptsQuery } from '../manuscript-api.ts'
import { DeskCounts } from './desk-counts.tsx'
import { DeskFilterForm } from './desk-filter-form.tsx'
import { isFiltered } from './manuscript-filter.ts'
import { ManuscriptList } from './manuscript-list.tsx'
import { useManuscriptFilter } from './use-manuscript-filter.ts'

export const ManuscriptsPage = () => {
  const { me, organ } = useWorkplace()
  const organId = organ?.id ?? null
  const address = useManuscriptFilter()
  const searchBox = useRef<HTMLInputElement>(null)
  const counts = useQuery(manuscriptCountsQuery(organId))
  const list = useInfiniteQuery(manuscriptsQuery({ ...address.filter, organ: organId }))
  const mayWrite = holds(me, 'manuscript.write', organId ?? undefined)
  return (
    <Page
      title="稿件"
      lead="主动公开的信息从这里撰写、审核、签发、发布。"
      actions={
        mayWrite && (
          <Link href={NEW_MANUSCRIPT} className="button primary">
            撰写稿件
          </Link>
        )
      }
    >
      <Awaited query={counts}>{(value) => <DeskCounts counts={value} address={address} />}</Awaited>
      <div className="sheet section">
        <DeskFilterForm address={address} searchBox={searchBox} />
        <div className="desk-list">
          <Awaited query={list}>
            {({ pages }) => (
              <ManuscriptList
                items={pages.flatMap(({ items }) => items)}
                isNarrowed={isFiltered(address.filter)}
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
      </div>
    </Page>
  )
}
