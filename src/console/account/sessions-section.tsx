import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SessionJson } from '../../contract/account/account-json.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { endAllSessions, endSession, sessionsQuery } from './account-api.ts'
import { timeText } from './time-text.ts'

const COLUMNS: readonly Column<SessionJson>[] = [
  {
    key: 'device',
    head: '设备',
    isRowHead: true,
    cell: ({ userAgent, isThis }) => (
      <>
        <span className="user-agent">{userAgent === '' ? '不明' : userAgent}</span>
        {isThis && <span className="badge badge-green">本次登录</span>}
      </>
    ),
  },
  { key: 'address', head: '网络地址', cell: ({ address }) => address },
  { key: 'created', head: '登录时间', cell: ({ createdAt }) => timeText(createdAt) },
  { key: 'seen', head: '最近使用', cell: ({ lastSeenAt }) => timeText(lastSeenAt) },
]

export const SessionsSection = () => {
  const client = useQueryClient()
  const sessions = useQuery(sessionsQuery)
  const endOne = useMutation({
    mutationFn: endSession,
    onSuccess: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
  const endAll = useMutation({
    mutationFn: endAllSessions,
    onSuccess: () => location.assign('/console/sign-in'),
  })
  const ending: Column<SessionJson> = {
    key: 'end',
    head: '操作',
    cell: ({ id, isThis }) =>
      isThis ? null : (
        <Button kind="quiet" busy={endOne.isPending} onPress={() => endOne.mutate(id)}>
          结束
        </Button>
      ),
  }
  return (
    <Section
      title="登录在哪些设备上"
      actions={
        <Button kind="danger" busy={endAll.isPending} onPress={() => endAll.mutate()}>
          在所有设备上退出
        </Button>
      }
    >
      <ProblemBox error={endOne.error ?? endAll.error} />
      <Awaited query={sessions}>
        {(items) => (
          <Table
            caption="各处登录"
            captionHidden
            columns={[...COLUMNS, ending]}
            rows={items}
            rowKey={({ id }) => id}
          />
        )}
      </Awaited>
    </Section>
  )
}
