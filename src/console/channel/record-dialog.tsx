import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChannelChoiceJson, ChannelStatementJson } from '../../contract/channel/channel-json.ts'
import type { ReleaseChannel } from '../../law/proactive-disclosure/release-channel.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { dayText } from '../parts/day-text.ts'
import { Dialog } from '../parts/dialog.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { FileDrop } from '../parts/file-drop.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { type Release, recordChannel } from './channel-api.ts'
import { missingIn, NOTHING_SAID, StatementFields } from './statement-fields.tsx'

interface RecordDialogProps {
  readonly release: Release
  readonly choices: readonly ChannelChoiceJson[]
  readonly onClose: () => void
}

const Shorter = ({
  choice,
  said,
  value,
  onChange,
}: {
  readonly choice: ChannelChoiceJson
  readonly said: ChannelStatementJson
  readonly value: string
  readonly onChange: (value: string) => void
}) =>
  choice.displayUntil === null ? null : (
    <>
      <p className="soft">今天张贴的，应当至少展示到{dayText(choice.displayUntil)}；张贴当日不计算在内。</p>
      {said.shownUntil !== null && (
        <TextField
          label="不足期限的理由"
          hint="期限足够的，不用填写"
          maxLength={500}
          value={value}
          onChange={onChange}
        />
      )}
    </>
  )

export const RecordDialog = ({ release, choices, onClose }: RecordDialogProps) => {
  const [channel, setChannel] = useState<ReleaseChannel | ''>('')
  const [said, setSaid] = useState(NOTHING_SAID)
  const [shorterBecause, setShorter] = useState('')
  const [files, setFiles] = useState<readonly File[]>([])
  const client = useQueryClient()
  const announce = useAnnounce()
  const choice = choices.find((each) => each.channel === channel) ?? null
  const saving = useMutation({
    mutationFn: (to: ReleaseChannel) => recordChannel(release, { channel: to, said, shorterBecause }, files),
    onSuccess: async () => {
      announce.done('已经登记。')
      await client.invalidateQueries({ queryKey: ['channels'] })
      onClose()
    },
  })
  const why = missingIn(choice, said, files.length)
  return (
    <Dialog title="登记一次发布" size="large" onClose={onClose}>
      <div className="dialog-body">
        <SelectField
          label="渠道"
          isRequired
          value={channel}
          choices={[
            { value: '', label: '请选择' },
            ...choices.map((each) => ({ value: each.channel, label: each.name })),
          ]}
          onChange={(value) => {
            setChannel(value)
            setSaid((before) => ({ ...before, shownUntil: null }))
          }}
        />
        {choice !== null && (
          <>
            <StatementFields choice={choice} said={said} onChange={setSaid} />
            <Shorter choice={choice} said={said} value={shorterBecause} onChange={setShorter} />
            <FileDrop
              label={choice.proof === 'file' ? '现场照片等凭证（必须上传）' : '截图、照片、扫描件等凭证'}
              hint="加密保存，只有本机关和上级看得到"
              files={files}
              onChange={setFiles}
            />
          </>
        )}
        <ProblemBox error={saving.error} />
      </div>
      <div className="dialog-actions">
        <Button
          kind="primary"
          busy={saving.isPending}
          off={why === null ? null : { text: why }}
          onPress={() => choice !== null && saving.mutate(choice.channel)}
        >
          登记
        </Button>
        <Button onPress={onClose}>返回</Button>
      </div>
    </Dialog>
  )
}
