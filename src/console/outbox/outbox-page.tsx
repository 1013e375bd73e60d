/** Whether messages left the house, and what the program does by itself. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type OutboxChannelJson, type OutboxStatus, STATUS_NAMES } from '../../contract/outbox/outbox-json.ts'
import { useMay } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { SelectField } from '../parts/field.tsx'
import { Page, Section } from '../parts/page.tsx'
import { JobTable } from './job-table.tsx'
import { MessageTable } from './message-table.tsx'
import { jobsQuery, outboxQuery } from './outbox-api.ts'

const CHOICES = [
  { value: '' as const, label: '全部' },
  ...(['waiting', 'sending', 'failed', 'sent'] as const).map((value) => ({
    value,
    label: STATUS_NAMES[value],
  })),
]

const Channel = ({ channel }: { readonly channel: OutboxChannelJson }) => {
  const isWell = channel.advice === '' && channel.failed === 0
  return (
    <div className={`notice ${isWell ? 'notice-green' : 'notice-amber'}`}>
      <p>
        <strong>{channel.name}</strong>：待发送{channel.waiting}条，发送失败{channel.failed}条
      </p>
      {channel.advice !== '' && <p>{channel.advice}</p>}
    </div>
  )
}

const Jobs = () => {
  const jobs = useQuery(jobsQuery)
  return (
    <Section title="系统自动任务">
      <Awaited query={jobs}>{({ items }) => <JobTable jobs={items} />}</Awaited>
    </Section>
  )
}

export const OutboxPage = () => {
  const [status, setStatus] = useState<OutboxStatus | ''>('')
  const list = useInfiniteQuery(outboxQuery(status))
  const maySeeJobs = useMay('job.read')
  return (
    <Page title="对外通知" lead="发给申请人和工作人员的邮件、短信是否发出；内容不在这里显示">
      <Awaited query={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          return (
            <>
              <div className="channels">
                {pages[0]?.channels.map((channel) => (
                  <Channel key={channel.channel} channel={channel} />
                ))}
              </div>
              <Section title="发送情况">
                <div className="inline-form">
                  <SelectField label="状态" value={status} choices={CHOICES} onChange={setStatus} />
                </div>
                {items.length === 0 ? (
                  <EmptyState title="没有这样的通知。" />
                ) : (
                  <MessageTable
                    items={items}
                    more={
                      list.hasNextPage
                        ? { onMore: () => list.fetchNextPage(), busy: list.isFetchingNextPage }
                        : null
                    }
                  />
                )}
              </Section>
            </>
          )
        }}
      </Awaited>
      {maySeeJobs && <Jobs />}
    </Page>
  )
}
