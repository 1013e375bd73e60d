import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrganGuide } from '../../contract/organ/organ-guide.ts'
import { fieldErrors } from '../api/staff-error.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { CheckField } from '../parts/choice-field.tsx'
import { TextField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { PlainArea } from '../parts/text-area.tsx'
import { guideQuery, writeGuide } from './organ-api.ts'

const LINES = [
  ['office', '政府信息公开工作机构', 100],
  ['address', '办公地址', 200],
  ['postcode', '邮政编码', 10],
  ['officeHours', '办公时间', 200],
  ['phone', '联系电话', 60],
  ['fax', '传真', 60],
  ['email', '电子邮箱', 200],
] as const

const CHANNELS = [
  ['online', '网上申请'],
  ['email', '电子邮件'],
  ['fax', '传真'],
] as const

interface GuideFormProps {
  readonly organId: number
  readonly kept: OrganGuide
}

export const GuideForm = ({ organId, kept }: GuideFormProps) => {
  const [guide, setGuide] = useState(kept)
  const client = useQueryClient()
  const { done } = useAnnounce()
  const save = useMutation({
    mutationFn: () => writeGuide(organId, guide),
    onSuccess: () => {
      done('公开指南已经更新，公众即可看到。')
      return client.invalidateQueries({ queryKey: guideQuery(organId).queryKey })
    },
  })
  const errors = fieldErrors(save.error)
  const setChannel = (channel: OrganGuide['channels'][number], isOn: boolean) =>
    setGuide({
      ...guide,
      channels: isOn ? [...guide.channels, channel] : guide.channels.filter((each) => each !== channel),
    })
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <div className="form-row">
        {LINES.map(([name, label, most]) => (
          <TextField
            key={name}
            label={label}
            value={guide[name]}
            error={errors[name]}
            maxLength={most}
            onChange={(value) => setGuide({ ...guide, [name]: value })}
          />
        ))}
      </div>
      <fieldset className="choices">
        <legend>当面和邮寄以外的申请渠道</legend>
        <div className="choices-row">
          {CHANNELS.map(([channel, label]) => (
            <CheckField
              key={channel}
              label={label}
              value={guide.channels.includes(channel)}
              onChange={(isOn) => setChannel(channel, isOn)}
            />
          ))}
        </div>
      </fieldset>
      <PlainArea
        label="公开信息的范围和编排"
        rows={6}
        value={guide.scope}
        error={errors.scope}
        onChange={(scope) => setGuide({ ...guide, scope })}
      />
      <ProblemBox error={save.error} />
      <div className="actions">
        <Button type="submit" kind="primary" busy={save.isPending}>
          保存指南
        </Button>
      </div>
    </form>
  )
}
