/** A day, and what kind of day it is by the working calendar. */
import { parseLocalDate } from '../../law/time/local-date.ts'
import { dayKind, type WorkingCalendar } from '../../law/time/working-calendar.ts'
import { Field, type FieldWords } from './field.tsx'

interface DateFieldProps extends FieldWords {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly min?: string | undefined
  readonly max?: string | undefined
  readonly calendar: WorkingCalendar | null
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const
const KIND_WORDS = {
  weekday: '工作日',
  weekend: '周末，不是工作日',
  dayOff: '放假，不是工作日',
  makeUpWorkday: '调休上班，是工作日',
} as const

/** What is said under the control; null while no day is chosen or the calendar does not reach it. */
const dayWords = (text: string, calendar: WorkingCalendar | null): string | null => {
  const date = parseLocalDate(text)
  if (!date.ok || calendar === null) return null
  const weekday = WEEKDAYS[new Date(`${text}T00:00:00Z`).getUTCDay()] ?? ''
  const kind = dayKind(date.value, calendar)
  if (!kind.ok) return `星期${weekday}（工作日历尚未公布到这一天）`
  const { notice } = kind.value
  return `星期${weekday}，${KIND_WORDS[kind.value.kind]}${notice === null ? '' : `（${notice}）`}`
}

export const DateField = ({ value, onChange, min, max, calendar, hint, ...words }: DateFieldProps) => {
  const said = dayWords(value, calendar)
  const hints = [said, hint].filter((each) => each !== null && each !== undefined && each !== '')
  return (
    <Field {...words} {...(hints.length === 0 ? {} : { hint: <DayHint said={said} hint={hint} /> })}>
      {(links) => (
        <input
          {...links}
          type="date"
          value={value}
          min={min}
          max={max}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

const DayHint = ({ said, hint }: { readonly said: string | null; readonly hint: FieldWords['hint'] }) => (
  <>
    {said !== null && <span className="day-words">{said}</span>}
    {hint !== undefined && <span>{hint}</span>}
  </>
)
