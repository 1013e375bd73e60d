/** Cases that the office above has urged and nobody has answered: an answer is due, so they stand in view. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { caseAddress } from '../addresses.ts'
import { todoQuery } from '../api/case-api.ts'

const SHOWN = 5

export const UrgeQueue = ({ organ }: { readonly organ: number | null }) => {
  const { data } = useInfiniteQuery(todoQuery({ organ, urged: '1' }))
  const items = data?.pages[0]?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="notice notice-amber confirm-queue" aria-labelledby="urge-queue">
      <h2 id="urge-queue">主管部门催办，等待回复</h2>
      <ul>
        {items.slice(0, SHOWN).map(({ id, number, subject }) => (
          <li key={id}>
            <Link href={caseAddress(id)}>{subject}</Link>
            <span className="cell-note">{number}</span>
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <Link href="/?urged=1">查看全部</Link>}
    </section>
  )
}
