/** Why a holiday notice is not taken, in plain Chinese. Facts fill the places in braces. */
import type { HolidayNoticeRefusalCode } from '../../law/time/accept-holiday-notice.ts'

export const CALENDAR_REFUSAL_WORDS: Readonly<
  Record<HolidayNoticeRefusalCode | 'notice-unknown' | 'notice-needed', string>
> = {
  'notice-number-missing': '请填写通知的文号。',
  'notice-number-known': '{number}已经录入。',
  'notice-issued-earlier': '发文日期{date}早于已录入的最近一份通知（{last}）。',
  'notice-issued-in-future': '发文日期{date}尚未到来。',
  'notice-days-missing': '请填写放假日期或者调休上班日期。',
  'notice-year-known': '{year}年的放假安排已经录入；只调整个别日期的，请不填年份。',
  'notice-year-gap': '应当先录入{next}年的放假安排。',
  'notice-day-outside': '{date}不在这份通知可以安排的年份内。',
  'notice-period-reversed': '放假日期从{first}到{last}，先后颠倒。',
  'notice-period-too-long': '从{first}到{last}连续放假过长，请核对。',
  'notice-period-overlaps': '{first}起的一段与前一段（到{last}为止）重叠。',
  'notice-holiday-missing': '{date}是法定节假日，应当列入放假日期。',
  'notice-make-up-repeated': '调休上班日{date}重复。',
  'notice-make-up-is-weekday': '{date}本来就是工作日，不是调休上班日。',
  'notice-make-up-is-day-off': '{date}同时列为放假和调休上班。',
  'notice-unknown': '没有这份通知，或者它已经撤下。',
  'notice-needed': '后面年份的安排以这份通知为前提，不能撤下。',
}
