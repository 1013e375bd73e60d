/** Columns of the desk. */
import { Link } from 'wouter'
import type { ManuscriptItemJson } from '../../../contract/disclosure/manuscript-json.ts'
import { manuscriptAddress } from '../../addresses.ts'
import { instantText, shortDayText } from '../../parts/day-text.ts'
import { Lamp } from '../../parts/lamp.tsx'
import { remainingText } from '../../parts/lamp-words.ts'
import type { Column } from '../../parts/table.tsx'

const DeadlineCell = ({ item: { deadline } }: { readonly item: ManuscriptItemJson }) => {
  const text = remainingText(deadline.remainingDays)
  return (
    <>
      <Lamp lamp={deadline.lamp} {...(text === '' ? {} : { text })} />
      {deadline.on !== null && <span className="cell-note">{shortDayText(deadline.on)}前公开</span>}
    </>
  )
}

const TitleCell = ({ item }: { readonly item: ManuscriptItemJson }) => (
  <>
    <Link href={manuscriptAddress(item.id)} className="case-link">
      {item.title === '' ? '（还没有标题）' : item.title}
    </Link>
    <span className="cell-note">
      {item.documentNumber !== '' && <span>{item.documentNumber}</span>}
      <span>{item.kindName}</span>
      {item.attribute !== 'proactive' && <span className="badge badge-amber">{item.attributeName}</span>}
    </span>
  </>
)

const PhaseCell = ({ item }: { readonly item: ManuscriptItemJson }) => (
  <>
    <span className="nowrap">{item.phaseName}</span>
    {item.stageName !== '' && <span className="cell-note">待{item.stageName}</span>}
    {item.phase === 'scheduled' && item.publishAt !== null && (
      <span className="cell-note">{instantText(item.publishAt)}</span>
    )}
    {item.nextReviewOn !== null && (
      <span className="cell-note">{shortDayText(item.nextReviewOn)}重新评估</span>
    )}
  </>
)

const ORGAN: Column<ManuscriptItemJson> = {
  key: 'organ',
  head: '机关',
  isMinor: true,
  cell: ({ organ }) => organ.name,
}

const COLUMNS: readonly Column<ManuscriptItemJson>[] = [
  { key: 'deadline', head: '公开期限', cell: (item) => <DeadlineCell item={item} /> },
  { key: 'title', head: '稿件', isRowHead: true, cell: (item) => <TitleCell item={item} /> },
  { key: 'phase', head: '阶段', cell: (item) => <PhaseCell item={item} /> },
  {
    key: 'updated',
    head: '最近变动',
    isMinor: true,
    cell: ({ updatedAt }) => <span className="nowrap">{instantText(updatedAt)}</span>,
  },
]

export const manuscriptColumns = (severalOrgans: boolean): readonly Column<ManuscriptItemJson>[] => [
  ...COLUMNS,
  ...(severalOrgans ? [ORGAN] : []),
]
