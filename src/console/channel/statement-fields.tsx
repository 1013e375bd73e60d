/** Day, place, link, period and note of a release through a channel. */
import type { ChannelChoiceJson, ChannelStatementJson } from '../../contract/channel/channel-json.ts'
import { useCalendar } from '../api/calendar.ts'
import { DateField } from '../parts/date-field.tsx'
import { TextField } from '../parts/field.tsx'

interface StatementFieldsProps {
  readonly choice: ChannelChoiceJson
  readonly said: ChannelStatementJson
  readonly onChange: (said: ChannelStatementJson) => void
}

export const NOTHING_SAID: ChannelStatementJson = {
  releasedOn: '',
  place: '',
  link: '',
  note: '',
  shownUntil: null,
  takenDownOn: null,
}

/** Why it cannot be sent yet; null when it can. */
export const missingIn = (choice: ChannelChoiceJson | null, said: ChannelStatementJson, files: number) => {
  if (choice === null) return '请先选择渠道。'
  if (said.releasedOn === '') return '请先填写日期。'
  if (choice.isDisplay && said.shownUntil === null) return '请先填写展示到哪一天。'
  if (files > 0 || (choice.proof !== 'file' && said.link.trim() !== '')) return null
  return choice.proof === 'file' ? '请先上传照片等凭证。' : '请先填写链接，或者上传凭证。'
}

export const StatementFields = ({ choice, said, onChange }: StatementFieldsProps) => {
  const calendar = useCalendar()
  const change = (part: Partial<ChannelStatementJson>) => onChange({ ...said, ...part })
  return (
    <>
      <DateField
        label={choice.isDisplay ? '张贴、展示的日期' : '发布的日期'}
        isRequired
        calendar={calendar}
        value={said.releasedOn}
        onChange={(releasedOn) => change({ releasedOn })}
      />
      <TextField
        label="账号、报刊版面、栏目或者地点"
        maxLength={200}
        value={said.place}
        onChange={(place) => change({ place })}
      />
      {choice.isDisplay && (
        <DateField
          label="展示到"
          isRequired
          calendar={calendar}
          value={said.shownUntil ?? ''}
          onChange={(day) => change({ shownUntil: day === '' ? null : day })}
        />
      )}
      {choice.proof !== 'file' && (
        <TextField label="链接" maxLength={1_000} value={said.link} onChange={(link) => change({ link })} />
      )}
      <TextField label="备注" maxLength={1_000} value={said.note} onChange={(note) => change({ note })} />
    </>
  )
}
