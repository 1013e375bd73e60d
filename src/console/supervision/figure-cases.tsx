/** The cases behind a figure: numbers, days and lamps, nobody's name. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { FIGURE_NAMES, type SupervisedCaseJson } from '../../contract/supervision/supervision-json.ts'
import { caseAddress } from '../addresses.ts'
import { useMay } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { shortDayText } from '../parts/day-text.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Lamp } from '../parts/lamp.tsx'
import { remainingText } from '../parts/lamp-words.ts'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import type { ChosenFigure } from './chosen-figure.ts'
import { supervisedCasesQuery } from './supervision-api.ts'
import { UrgeBar } from './urge-bar.tsx'

const Deadline = ({ item }: { readonly item: SupervisedCaseJson }) => {
  const text = remainingText(item.remainingDays)
  return (
    <>
      <Lamp lamp={item.lamp} {...(text === '' || item.lamp === 'confirmToday' ? {} : { text })} />
      {item.deadline.on !== null && (
        <span className="cell-note">
          {item.deadline.name} {shortDayText(item.deadline.on)}
          {item.isExtended && ' · 已延期'}
        </span>
      )}
    </>
  )
}

const NumberCell = ({ item, mayOpen }: { readonly item: SupervisedCaseJson; readonly mayOpen: boolean }) => (
  <>
    {mayOpen ? (
      <Link href={caseAddress(item.id)} className="case-number">
        {item.number}
      </Link>
    ) : (
      <span className="case-number">{item.number}</span>
    )}
    <span className="cell-note">
      {item.urged && <span className="badge badge-red">已催办</span>}
      {item.outcomeName !== null && <span className="badge badge-green">{item.outcomeName}</span>}
    </span>
  </>
)

const columnsFor = (mayOpen: boolean): readonly Column<SupervisedCaseJson>[] => [
  {
    key: 'number',
    head: '受理号',
    isRowHead: true,
    cell: (item) => <NumberCell item={item} mayOpen={mayOpen} />,
  },
  { key: 'organ', head: '机关', cell: ({ organ }) => organ.name },
  { key: 'deadline', head: '期限', cell: (item) => <Deadline item={item} /> },
  { key: 'phase', head: '阶段', cell: ({ phaseName }) => <span className="nowrap">{phaseName}</span> },
  { key: 'arrived', head: '来件', cell: ({ arrivedOn }) => shortDayText(arrivedOn) },
  { key: 'received', head: '收到申请', cell: ({ receivedOn }) => shortDayText(receivedOn) },
  { key: 'closed', head: '办结', cell: ({ closedOn }) => shortDayText(closedOn) },
  { key: 'assigned', head: '分派', cell: ({ isAssigned }) => (isAssigned ? '已分派' : '未分派') },
  { key: 'stars', head: '评分', isFigure: true, cell: ({ stars }) => stars ?? '' },
]

interface FigureCasesProps {
  readonly chosen: ChosenFigure
  readonly organName: string
  readonly onClose: () => void
}

export const FigureCases = ({ chosen, organName, onClose }: FigureCasesProps) => {
  const list = useInfiniteQuery(supervisedCasesQuery(chosen.figure, chosen.organ))
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set())
  const mayUrge = useMay('request.urge')
  const mayOpen = useMay('request.read')
  const toggle = (id: number) => {
    const next = new Set(picked)
    if (!next.delete(id)) next.add(id)
    setPicked(next)
  }
  const picker: Column<SupervisedCaseJson> = {
    key: 'pick',
    head: <span className="spoken">选中</span>,
    cell: ({ id, number }) => (
      <input
        type="checkbox"
        aria-label={`选中${number}`}
        checked={picked.has(id)}
        onChange={() => toggle(id)}
      />
    ),
  }
  const title = `${organName}：${FIGURE_NAMES[chosen.figure]}`
  return (
    <Section title={title} actions={<Button onPress={onClose}>收起</Button>}>
      {mayUrge && <UrgeBar chosen={[...picked]} onDone={() => setPicked(new Set())} />}
      <Awaited query={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          if (items.length === 0) return <EmptyState title="没有这样的案件。" />
          return (
            <Table
              caption={`${title}的案件`}
              captionHidden
              columns={mayUrge ? [picker, ...columnsFor(mayOpen)] : columnsFor(mayOpen)}
              rows={items}
              rowKey={({ id }) => id}
              more={
                list.hasNextPage
                  ? { onMore: () => list.fetchNextPage(), busy: list.isFetchingNextPage }
                  : null
              }
            />
          )
        }}
      </Awaited>
    </Section>
  )
}
