/** The working calendar: what it rests on, and taking the next year's notice. */
import { useQuery } from '@tanstack/react-query'
import { Awaited } from '../parts/awaited.tsx'
import { dayText } from '../parts/day-text.ts'
import { Page, Section } from '../parts/page.tsx'
import { AddNoticeSection } from './add-notice-section.tsx'
import { calendarQuery } from './calendar-api.ts'
import { NoticeTable } from './notice-table.tsx'

export const CalendarPage = () => {
  const calendar = useQuery(calendarQuery)
  const to = calendar.data?.to
  return (
    <Page
      title="工作日历"
      lead={
        to === undefined
          ? undefined
          : `国务院办公厅的放假通知已录到${dayText(to)}；此后的期限不推算，等通知公布后录入`
      }
    >
      <AddNoticeSection />
      <Awaited query={calendar}>
        {({ notices }) => (
          <Section title="放假通知">
            <NoticeTable notices={notices} />
          </Section>
        )}
      </Awaited>
    </Page>
  )
}
