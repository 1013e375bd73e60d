import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import type { AdjustmentJson, TemplateJson } from '../../contract/request/template-json.ts'
import { fieldErrors } from '../api/staff-error.ts'
import { previewTemplate, saveTemplate, templateQuery } from '../api/template-api.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { LetterText } from '../parts/letter-text.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { AdjustmentForm } from './adjustment-form.tsx'

interface EditorProps {
  readonly organ: number
  readonly template: TemplateJson
}

interface Edited {
  readonly adjustment: AdjustmentJson
}

const Preview = ({
  organ,
  kind,
  adjustment,
}: {
  organ: number
  kind: string
  adjustment: AdjustmentJson
}) => {
  const asked = useDeferredValue(adjustment)
  const preview = useQuery({
    queryKey: ['templates', organ, kind, 'preview', asked],
    queryFn: () => previewTemplate(organ, kind, asked),
    retry: false,
    placeholderData: keepPreviousData,
  })
  if (preview.isError) return <ProblemBox error={preview.error} />
  return <Awaited query={preview}>{({ text }) => <LetterText text={text} />}</Awaited>
}

const Editor = ({ organ, template }: EditorProps) => {
  const empty = useMemo<Edited>(() => ({ adjustment: template.adjustment }), [template.adjustment])
  const { form, change, forget, isRestored } = useKeptForm<Edited>(
    `template:${organ}:${template.kind}`,
    empty,
  )
  const client = useQueryClient()
  const announce = useAnnounce()
  const save = useMutation({
    mutationFn: () => saveTemplate(organ, template.kind, form.adjustment, template.version),
    onSuccess: async () => {
      announce.done(`“${template.name}”的模板已经保存，此后制作的文书按新模板。`)
      await client.invalidateQueries({ queryKey: ['templates', organ] })
      forget()
    },
  })
  return (
    <>
      <Section title={template.name}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            save.mutate()
          }}
        >
          {isRestored && <p className="notice">已恢复上次没有保存的修改。</p>}
          <AdjustmentForm
            template={template}
            adjustment={form.adjustment}
            errors={fieldErrors(save.error)}
            onChange={(adjustment) => change({ adjustment })}
          />
          <ProblemBox error={save.error} />
          <div className="actions wizard-actions">
            <Button type="submit" kind="primary" busy={save.isPending}>
              保存模板
            </Button>
            <Button onPress={() => change({ adjustment: {} })}>恢复标准模板</Button>
          </div>
        </form>
      </Section>
      <Section title="预览（虚构的案件）">
        <Preview organ={organ} kind={template.kind} adjustment={form.adjustment} />
      </Section>
    </>
  )
}

export const TemplateEditor = ({ organ, kind }: { readonly organ: number; readonly kind: string }) => {
  const query = useQuery(templateQuery(organ, kind))
  return (
    <Awaited query={query}>{(template) => <Editor key={kind} organ={organ} template={template} />}</Awaited>
  )
}
