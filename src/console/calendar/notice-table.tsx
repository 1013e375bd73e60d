/** Every notice the calendar rests on, the newest first. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { NoticeJson } from '../../contract/calendar/calendar-json.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { ConfirmStep } from '../parts/confirm-step.tsx'
import { dayText, momentText, shortDayText } from '../parts/day-text.ts'
import { type Column, Table } from '../parts/table.tsx'
import { withdrawNotice } from './calendar-api.ts'

const periodText = ([first, last]: readonly [string, string]): string =>
  first === last ? shortDayText(first) : `${shortDayText(first)}至${shortDayText(last)}`

const State = ({ notice }: { readonly notice: NoticeJson }) => {
  if (notice.withdrawnAt !== null)
    return <span className="badge">已于{momentText(notice.withdrawnAt)}撤下</span>
  if (notice.id === null) return <span className="badge">随软件提供</span>
  return (
    <>
      <span className="badge badge-green">已录入</span>
      <span className="cell-note">
        {notice.addedBy} {momentText(notice.addedAt ?? '')}
      </span>
    </>
  )
}

const Withdrawing = ({ notice, onClose }: { readonly notice: NoticeJson; readonly onClose: () => void }) => {
  const client = useQueryClient()
  const announce = useAnnounce()
  const withdrawing = useMutation({
    mutationFn: () => withdrawNotice(notice.id ?? 0),
    onSuccess: async ({ changed }) => {
      announce.done(`通知已撤下，${changed}件案件的期限已经更新。`)
      onClose()
      await client.invalidateQueries()
    },
  })
  return (
    <ConfirmStep
      title={`撤下${notice.notice.number}`}
      act="撤下"
      isDanger
      busy={withdrawing.isPending}
      error={withdrawing.error}
      onConfirm={() => withdrawing.mutate()}
      onClose={onClose}
    >
      <p>撤下以后，在办案件的期限按其余通知重新推算。通知和撤下的记录都会保留。</p>
    </ConfirmStep>
  )
}

const COLUMNS: readonly Column<NoticeJson>[] = [
  { key: 'number', head: '文号', isRowHead: true, cell: ({ notice }) => notice.number },
  { key: 'year', head: '年份', cell: ({ notice }) => notice.year ?? '调整个别日期' },
  {
    key: 'issued',
    head: '发文日期',
    cell: ({ notice }) => <span className="nowrap">{dayText(notice.issuedOn)}</span>,
  },
  { key: 'off', head: '放假', cell: ({ notice }) => notice.daysOff.map(periodText).join('、') },
  { key: 'work', head: '调休上班', cell: ({ notice }) => notice.makeUpWorkdays.map(shortDayText).join('、') },
  { key: 'state', head: '状态', cell: (notice) => <State notice={notice} /> },
]

export const NoticeTable = ({ notices }: { readonly notices: readonly NoticeJson[] }) => {
  const [opened, setOpened] = useState<NoticeJson | null>(null)
  const acts: Column<NoticeJson> = {
    key: 'acts',
    head: '操作',
    cell: (notice) =>
      notice.id === null || notice.withdrawnAt !== null ? null : (
        <Button kind="quiet" label={`撤下${notice.notice.number}`} onPress={() => setOpened(notice)}>
          撤下
        </Button>
      ),
  }
  return (
    <>
      <Table
        caption="放假通知，新的在前"
        captionHidden
        columns={[...COLUMNS, acts]}
        rows={[...notices].reverse()}
        rowKey={({ id, notice }) => id ?? notice.number}
      />
      {opened !== null && <Withdrawing notice={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
