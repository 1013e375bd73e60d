/** Applications that must be confirmed with the applicant today: above everything else, and never folded away. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { SOURCES } from '../../law/sources.ts'
import { caseAddress } from '../addresses.ts'
import { useToday } from '../api/calendar.ts'
import { todoQuery } from '../api/case-api.ts'
import { dayText } from '../parts/day-text.ts'
import { Lamp } from '../parts/lamp.tsx'

const SHOWN = 8

export const ConfirmQueue = ({ organ, count }: { readonly organ: number | null; readonly count: number }) => {
  const { data } = useInfiniteQuery({ ...todoQuery({ organ, lamp: 'confirmToday' }), enabled: count > 0 })
  const today = useToday()
  if (count === 0) return null
  const items = (data?.pages[0]?.items ?? []).slice(0, SHOWN)
  return (
    <section className="notice notice-red confirm-queue" aria-labelledby="confirm-queue">
      <h2 id="confirm-queue">
        <Lamp lamp="confirmToday" text={`${count} 件申请今日须与申请人确认`} />
      </h2>
      <p className="soft">确认之日为收到申请之日，答复期限从这一天起算（{SOURCES['OGI-31-3'].label}）。</p>
      <ul>
        {items.map(({ id, number, subject, channelName, arrivedOn }) => (
          <li key={id}>
            <Link href={caseAddress(id)}>{subject}</Link>
            <span className="cell-note">
              {number} · {channelName} · {dayText(arrivedOn)}到达
              {arrivedOn < today && <span className="badge badge-red">应于到达当日确认，已过</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
