/** Changing an entry and taking it out. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PhraseJson } from '../../contract/phrase/phrase-json.ts'
import { ConfirmStep } from '../parts/confirm-step.tsx'
import { changePhrase, phrasesKey, removePhrase } from './phrase-api.ts'
import { PhraseFields } from './phrase-fields.tsx'
import { bodyOf, formOf } from './phrase-form.ts'

export interface PhraseDialogProps {
  readonly organ: number
  readonly phrase: PhraseJson
  readonly onClose: () => void
}

const usePhraseAct = (organ: number, act: () => Promise<unknown>, onClose: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: phrasesKey(organ) }),
  })
}

export const ChangePhraseDialog = ({ organ, phrase, onClose }: PhraseDialogProps) => {
  const [form, setForm] = useState(formOf(phrase))
  const save = usePhraseAct(organ, () => changePhrase(organ, phrase.id, bodyOf(form)), onClose)
  return (
    <ConfirmStep
      title="修改名单中的一条"
      act="保存"
      busy={save.isPending}
      error={save.error}
      onConfirm={() => save.mutate()}
      onClose={onClose}
    >
      <div className="form">
        <PhraseFields form={form} change={(part) => setForm({ ...form, ...part })} />
      </div>
    </ConfirmStep>
  )
}

export const RemovePhraseDialog = ({ organ, phrase, onClose }: PhraseDialogProps) => {
  const removal = usePhraseAct(organ, () => removePhrase(organ, phrase.id), onClose)
  return (
    <ConfirmStep
      title="从名单中移出"
      act="移出"
      isDanger
      busy={removal.isPending}
      error={removal.error}
      onConfirm={() => removal.mutate()}
      onClose={onClose}
    >
      <p>
        移出“{phrase.rightWord || phrase.wrongWords.join('、')}
        ”以后，检查稿件时不再提示；操作记录中保留原来的内容。领导职务变动时，建议改填截止日期，不要移出。
      </p>
    </ConfirmStep>
  )
}
