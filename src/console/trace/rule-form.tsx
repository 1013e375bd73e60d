/** How long an organ keeps its closed cases, and what happens then. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { RETENTION_ACTION_NAMES, type RetentionJson } from '../../contract/trace/retention-json.ts'
import { RETENTION_ACTIONS, RETENTION_YEARS } from '../../law/retention/retention.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { TextField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { retentionQuery, setRule } from './trace-api.ts'

const NOTES = {
  review: '期满的案件列在下面，由机关管理员逐件决定。',
  anonymise: '期满后自动销毁申请人信息、附件和文书，只留下统计需要的内容，不能恢复。',
} as const

interface RuleFormProps {
  readonly organId: number
  readonly kept: RetentionJson
}

export const RuleForm = ({ organId, kept }: RuleFormProps) => {
  const client = useQueryClient()
  const announce = useAnnounce()
  const [years, setYears] = useState(String(kept.rule.years))
  const [action, setAction] = useState(kept.rule.action)
  const setting = useMutation({
    mutationFn: (isOwn: boolean) => setRule(organId, isOwn ? { years: Number(years), action } : null),
    onSuccess: async () => {
      announce.done('保管规则已保存。')
      await client.invalidateQueries({ queryKey: retentionQuery(organId).queryKey })
    },
  })
  return (
    <div className="form">
      <TextField
        label="办结后保管多少年"
        type="number"
        value={years}
        min={RETENTION_YEARS.least}
        max={RETENTION_YEARS.most}
        hint={`依据：${kept.sources.join('；')}`}
        onChange={setYears}
      />
      <ChoiceField
        label="期满以后"
        value={action}
        choices={RETENTION_ACTIONS.map((value) => ({
          value,
          label: RETENTION_ACTION_NAMES[value],
          note: NOTES[value],
        }))}
        onChange={setAction}
      />
      <ProblemBox error={setting.error} />
      <div className="form-actions">
        <Button kind="primary" busy={setting.isPending} onPress={() => setting.mutate(true)}>
          保存规则
        </Button>
        {kept.rule.isOwn && (
          <Button busy={setting.isPending} onPress={() => setting.mutate(false)}>
            恢复默认规则
          </Button>
        )}
      </div>
    </div>
  )
}
