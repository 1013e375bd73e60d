/** Columns of the to-do list. */
import { Link } from 'wouter'
import type { TodoItemJson } from '../../contract/request/case-json.ts'
import { caseAddress } from '../addresses.ts'
import { shortDayText } from '../parts/day-text.ts'
import { Lamp } from '../parts/lamp.tsx'
import { remainingText } from '../parts/lamp-words.ts'
import type { Column } from '../parts/table.tsx'

const DeadlineCell = ({ item }: { readonly item: TodoItemJson }) => {
  const { deadline, lamp, remainingDays, isExtended } = item
  const text = remainingText(remainingDays)
  return (
    <>
      <Lamp lamp={lamp} {...(text === '' || lamp === 'confirmToday' ? {} : { text })} />
      <span className="cell-note">
        {deadline.on === null ? deadline.name : `${deadline.name} ${shortDayText(deadline.on)}`}
        {isExtended && ' · 已延期'}
      </span>
    </>
  )
}

const SubjectCell = ({ item }: { readonly item: TodoItemJson }) => (
  <>
    <Link href={caseAddress(item.id)} className="case-link">
      {item.subject}
    </Link>
    <span className="cell-note">
      <span className="case-number">{item.number}</span>
      {item.urged && <span className="badge badge-red">催办</span>}
      {item.onHold && <span className="badge">暂不销毁</span>}
      {item.outcomeName !== null && <span className="badge badge-green">{item.outcomeName}</span>}
    </span>
  </>
)

export interface Selecting {
  readonly chosen: ReadonlySet<number>
  readonly toggle: (id: number) => void
}

const chooser = ({ chosen, toggle }: Selecting): Column<TodoItemJson> => ({
  key: 'choose',
  isMinor: true,
  head: <span className="spoken">选中</span>,
  cell: (item) => (
    <input
      type="checkbox"
      aria-label={`选中${item.number}`}
      checked={chosen.has(item.id)}
      onChange={() => toggle(item.id)}
    />
  ),
})

const ORGAN: Column<TodoItemJson> = {
  key: 'organ',
  head: '机关',
  isMinor: true,
  cell: ({ organ }) => organ.name,
}

const COLUMNS: readonly Column<TodoItemJson>[] = [
  { key: 'deadline', head: '期限', cell: (item) => <DeadlineCell item={item} /> },
  { key: 'subject', head: '申请事项', isRowHead: true, cell: (item) => <SubjectCell item={item} /> },
  {
    key: 'phase',
    head: '阶段',
    cell: ({ phaseName }) => <span className="nowrap">{phaseName}</span>,
  },
  {
    key: 'came',
    isMinor: true,
    head: '来件',
    cell: ({ channelName, arrivedOn, applicantTypeName }) => (
      <>
        <span className="nowrap">{shortDayText(arrivedOn)}</span> {channelName}
        <span className="cell-note">{applicantTypeName}</span>
      </>
    ),
  },
  {
    key: 'assignee',
    isMinor: true,
    head: '经办人',
    cell: ({ assignee }) =>
      assignee === null ? (
        <span className="faint nowrap">未分派</span>
      ) : (
        <span className="nowrap">{assignee.name}</span>
      ),
  },
]

/** @param selecting null for whoever assigns nothing */
export const todoColumns = (
  selecting: Selecting | null,
  severalOrgans: boolean,
): readonly Column<TodoItemJson>[] => [
  ...(selecting === null ? [] : [chooser(selecting)]),
  ...COLUMNS,
  ...(severalOrgans ? [ORGAN] : []),
]
