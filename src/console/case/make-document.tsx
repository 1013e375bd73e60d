/** Documents that stand beside the procedure (更正答复, 纳入主动公开建议答复), and those that an act could not make for want of a fact. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseJson } from '../../contract/request/case-json.ts'
import { DOCUMENT_KINDS, documentKind } from '../../law/request/documents.ts'
import { makeDocument } from '../api/document-api.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { SelectField } from '../parts/field.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { ProblemBox } from '../parts/problem-box.tsx'
import { PlainArea } from '../parts/text-area.tsx'

/** What each of them states. */
const STATED: Readonly<Record<string, readonly (readonly [fact: string, label: string])[]>> = {
  correctionReply: [
    ['recordToCorrect', '要求更正的记录'],
    ['correctionResult', '处理结果'],
  ],
  conversionReply: [['conversionResult', '对建议的处理']],
}

const choiceOf = (key: string) => ({ value: key, label: documentKind(key)?.name ?? key })
const BESIDE = Object.keys(STATED)

/** Kinds of which an act makes one only in some cases. */
const NOT_ALWAYS = ['thirdPartyDecision', 'thirdPartyReply']
const isReply = (key: string): boolean => key.startsWith('reply') || key.startsWith('notice')

/** Kinds whose act has happened and of which the case holds none. */
const wantingKinds = ({ timeline, documents }: CaseJson): readonly string[] => {
  const happened = new Set(timeline.map(({ type }) => type))
  const made = new Set(documents.map(({ kind }) => kind))
  return DOCUMENT_KINDS.filter(({ key, act }) => act !== null && happened.has(act) && !made.has(key))
    .map(({ key }) => key)
    .filter((key) => !isReply(key) && !NOT_ALWAYS.includes(key))
}
const NO_FACTS: Readonly<Record<string, string>> = {}

interface MakeDocumentProps {
  readonly subject: CaseJson
  readonly onClose: () => void
}

export const MakeDocument = ({ subject, onClose }: MakeDocumentProps) => {
  const kinds = [...wantingKinds(subject), ...BESIDE].map(choiceOf)
  const [kind, setKind] = useState(kinds[0]?.value ?? '')
  const kept = useKeptForm(`case:${subject.id}:document`, NO_FACTS)
  const client = useQueryClient()
  const announce = useAnnounce()
  const stated = STATED[kind] ?? []
  const make = useMutation({
    mutationFn: () =>
      makeDocument(
        subject.id,
        kind,
        Object.fromEntries(stated.map(([fact]) => [fact, kept.form[fact] ?? ''])),
      ),
    onSuccess: async () => {
      kept.forget()
      announce.done('文书已经制作。')
      await client.invalidateQueries({ queryKey: ['requests'] })
      onClose()
    },
  })
  return (
    <Dialog title="制作其他文书" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          make.mutate()
        }}
      >
        <div className="dialog-body form">
          <SelectField label="种类" value={kind} choices={kinds} onChange={setKind} />
          {stated.map(([fact, label]) => (
            <PlainArea
              key={fact}
              label={label}
              isRequired
              value={kept.form[fact] ?? ''}
              onChange={(text) => kept.change({ [fact]: text })}
            />
          ))}
          <ProblemBox error={make.error} />
        </div>
        <div className="dialog-actions">
          <Button type="submit" kind="primary" busy={make.isPending}>
            制作
          </Button>
          <Button onPress={onClose}>返回</Button>
        </div>
      </form>
    </Dialog>
  )
}
