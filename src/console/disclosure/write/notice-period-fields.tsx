import { useState } from 'react'
import { parseLocalDate } from '../../../law/time/local-date.ts'
import { useCalendar } from '../../api/calendar.ts'
import { DateField } from '../../parts/date-field.tsx'
import type { ContentFieldsProps } from './field-props.ts'
import { Placed } from './placed.tsx'

/** 公示期: both days belong to it; it stands only when both are known. */
export const NoticePeriodFields = ({ content, change, errors }: ContentFieldsProps) => {
  const calendar = useCalendar()
  const [days, setDays] = useState({
    from: content.noticePeriod?.from ?? '',
    to: content.noticePeriod?.to ?? '',
  })
  if (content.kind !== 'publicNotice' && content.noticePeriod === null) return null
  const set = (part: Partial<typeof days>) => {
    const next = { ...days, ...part }
    setDays(next)
    const from = parseLocalDate(next.from)
    const to = parseLocalDate(next.to)
    change({ noticePeriod: from.ok && to.ok ? { from: from.value, to: to.value } : null })
  }
  return (
    <Placed place="noticePeriod">
      <div className="form-row">
        <DateField
          label="公示开始"
          isRequired
          calendar={calendar}
          value={days.from}
          error={errors.noticePeriod}
          onChange={(from) => set({ from })}
        />
        <DateField
          label="公示截止"
          isRequired
          hint="公示期包括首尾两天。"
          calendar={calendar}
          min={days.from}
          value={days.to}
          onChange={(to) => set({ to })}
        />
      </div>
    </Placed>
  )
}
