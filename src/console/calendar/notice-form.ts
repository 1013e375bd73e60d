/** A holiday notice as it is typed in, and the notice that it makes. */
import type { HolidayNotice } from '../../law/time/holidays.ts'
import { type LocalDate, parseLocalDate } from '../../law/time/local-date.ts'

export interface Period {
  /** Tells the rows of the form apart. */
  readonly key: number
  readonly first: string
  readonly last: string
}

export interface NoticeForm {
  readonly number: string
  readonly issuedOn: string
  /** Empty for a notice that only amends days. */
  readonly year: string
  readonly periods: readonly Period[]
  /** One day a line, or separated by spaces or commas. */
  readonly makeUp: string
}

export const EMPTY_NOTICE: NoticeForm = {
  number: '',
  issuedOn: '',
  year: '',
  periods: [{ key: 0, first: '', last: '' }],
  makeUp: '',
}

const dateIn = (text: string): LocalDate | null => {
  const date = parseLocalDate(text.trim())
  return date.ok ? date.value : null
}

const isBlank = ({ first, last }: Period): boolean => first === '' && last === ''

/** The notice, or what is still to be mended, in Chinese. A period of one day needs its first day only. */
export const noticeFrom = (form: NoticeForm): HolidayNotice | string => {
  const issuedOn = dateIn(form.issuedOn)
  if (form.number.trim() === '') return '请填写通知的文号。'
  if (issuedOn === null) return '请填写发文日期。'
  if (form.year !== '' && !/^\d{4}$/.test(form.year)) return '年份应为四位数字。'
  const daysOff: (readonly [LocalDate, LocalDate])[] = []
  for (const period of form.periods.filter((each) => !isBlank(each))) {
    const first = dateIn(period.first)
    const last = dateIn(period.last === '' ? period.first : period.last)
    if (first === null || last === null) return '放假的起止日期没有填全。'
    daysOff.push([first, last])
  }
  const makeUpWorkdays: LocalDate[] = []
  for (const text of form.makeUp.split(/[\s,，、;；]+/).filter((each) => each !== '')) {
    const date = dateIn(text)
    if (date === null) return `调休上班日“${text}”应写成 2026-02-14 这样的日期。`
    makeUpWorkdays.push(date)
  }
  return {
    number: form.number.trim(),
    issuedOn,
    year: form.year === '' ? null : Number(form.year),
    daysOff,
    makeUpWorkdays,
  }
}
