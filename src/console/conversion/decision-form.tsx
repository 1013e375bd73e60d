/** To publish, a manuscript begins; not to, a reason is told to whoever suggested it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ConversionJson } from '../../contract/conversion/conversion-json.ts'
import {
  DISCLOSURE_KIND_RULES,
  DISCLOSURE_KINDS,
  type DisclosureKind,
} from '../../law/proactive-disclosure/disclosure-kind.ts'
import { writeAddress } from '../addresses.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { useKeptText } from '../parts/kept-text.ts'
import { ProblemBox } from '../parts/problem-box.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { type DecisionBody, decide } from './conversion-api.ts'

const KIND_CHOICES = DISCLOSURE_KINDS.map((kind) => ({
  value: kind,
  label: DISCLOSURE_KIND_RULES[kind].name,
}))

export const DecisionForm = ({ conversion }: { readonly conversion: ConversionJson }) => {
  const client = useQueryClient()
  const announce = useAnnounce()
  const [, navigate] = useLocation()
  const [kind, setKind] = useState<DisclosureKind>('information')
  const [title, setTitle] = useState('')
  const kept = useKeptText(`conversion:${conversion.id}`)
  const reason = kept.text
  const decision = useMutation({
    mutationFn: (body: DecisionBody) => decide(conversion.organ.id, conversion.id, body),
    onSuccess: ({ manuscriptId }) => {
      announce.done('已经决定')
      kept.forget()
      if (manuscriptId !== null) navigate(writeAddress(manuscriptId))
      return client.invalidateQueries({ queryKey: ['conversions'] })
    },
  })
  return (
    <div className="form">
      <ProblemBox error={decision.error} />
      <details>
        <summary>转为主动公开</summary>
        <div className="form">
          <SelectField label="种类" value={kind} choices={KIND_CHOICES} onChange={setKind} />
          <TextField
            label="标题"
            hint="公开的标题，不写申请人的任何信息"
            value={title}
            maxLength={300}
            isRequired
            onChange={setTitle}
          />
          <div className="actions">
            <Button
              kind="primary"
              busy={decision.isPending}
              off={title.trim() === '' ? { text: '请填写标题' } : null}
              onPress={() => decision.mutate({ decision: 'converted', kind, title })}
            >
              开始写稿
            </Button>
          </div>
        </div>
      </details>
      <details>
        <summary>不转为主动公开</summary>
        <div className="form">
          <TextArea label="理由" hint="提出建议的申请人会看到" kept={kept} maxLength={500} isRequired />
          <div className="actions">
            <Button
              busy={decision.isPending}
              off={reason.trim() === '' ? { text: '请写明理由' } : null}
              onPress={() => decision.mutate({ decision: 'declined', reason })}
            >
              不转为主动公开
            </Button>
          </div>
        </div>
      </details>
    </div>
  )
}
