/** 催报: one message to every organ chosen, after one more look at who they are. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FilingItemJson } from '../../../contract/annual-report-filing/filing-json.ts'
import { useAnnounce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useKeptText } from '../../parts/kept-text.ts'
import { ProblemBox } from '../../parts/problem-box.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { chase, FILINGS } from '../filing-api.ts'

const LONGEST = 500

const usualText = (year: number): string =>
  `贵单位${year}年度政府信息公开工作年度报告尚未完成报送，请抓紧编制，尽快报送审核，按期公布。`

const nameIn = (items: readonly FilingItemJson[], id: number): string =>
  items.find(({ organ }) => organ.id === id)?.organ.name ?? ''

interface ChaseDialogProps {
  readonly year: number
  readonly chosen: readonly FilingItemJson[]
  readonly onClose: () => void
  readonly onSent: () => void
}

export const ChaseDialog = ({ year, chosen, onClose, onSent }: ChaseDialogProps) => {
  const kept = useKeptText(`annual-report:chase:${year}`)
  const client = useQueryClient()
  const announce = useAnnounce()
  const sending = useMutation({
    mutationFn: () =>
      chase(
        year,
        chosen.map(({ organ }) => organ.id),
        kept.text.trim(),
      ),
    onSuccess: async ({ chased, refused }) => {
      kept.forget()
      if (chased.length > 0) announce.done(`已向${chased.length}个机关催报。`)
      for (const { organ, message } of refused) announce.wrong(`${nameIn(chosen, organ)}：${message}`)
      await client.invalidateQueries({ queryKey: FILINGS })
      onSent()
      onClose()
    },
  })
  return (
    <Dialog title={`催报${year}年度报告`} onClose={onClose}>
      <div className="dialog-body form">
        <p>将向以下{chosen.length}个机关的经办人发送催报消息：</p>
        <ul className="chased">
          {chosen.map(({ organ, phaseName, isLate }) => (
            <li key={organ.id}>
              {organ.name} <span className="soft">{phaseName}</span>
              {isLate && <span className="badge badge-red">逾期</span>}
            </li>
          ))}
        </ul>
        <TextArea label="催报的内容" kept={kept} rows={3} maxLength={LONGEST} isRequired />
        {kept.text === '' && (
          <p>
            <Button onPress={() => kept.setText(usualText(year))}>填入常用文字</Button>
          </p>
        )}
        <ProblemBox error={sending.error} />
      </div>
      <div className="dialog-actions">
        <Button
          kind="primary"
          busy={sending.isPending}
          off={kept.text.trim() === '' ? { text: '请先写明催报的内容。' } : null}
          onPress={() => sending.mutate()}
        >
          发送催报
        </Button>
        <Button onPress={onClose}>返回</Button>
      </div>
    </Dialog>
  )
}
