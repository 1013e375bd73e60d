import { lazy, Suspense, useCallback, useId, useRef, useState } from 'react'
import type { ManuscriptFileJson, ManuscriptJson } from '../../../contract/disclosure/manuscript-json.ts'
import { fieldErrors } from '../../api/staff-error.ts'
import { TextField } from '../../parts/field.tsx'
import { Section } from '../../parts/page.tsx'
import { pictureAddress, shownAtFor } from '../picture-address.ts'
import type { RichTextEditorProps } from '../rich-text/rich-text-editor.tsx'
import { AttachmentsSection } from './attachments-section.tsx'
import { AttributionFields } from './attribution-fields.tsx'
import { CatalogueFields } from './catalogue-fields.tsx'
import { DateFields } from './date-fields.tsx'
import { Placed } from './placed.tsx'
import { RelationFields } from './relation-fields.tsx'
import type { ContentDraft } from './use-content-draft.ts'

const RichTextEditor = lazy(async () => {
  const { RichTextEditor: loaded } = await import('../rich-text/rich-text-editor.tsx')
  return { default: loaded }
})

interface WriteFieldsProps {
  readonly subject: ManuscriptJson
  readonly draft: ContentDraft
}

type Editor = Parameters<RichTextEditorProps['onReady']>[0]

export const WriteFields = ({ subject, draft: { content, change, saveNow, error } }: WriteFieldsProps) => {
  const { id } = subject
  const textLabel = useId()
  const editor = useRef<Editor>(null)
  const onReady = useCallback((ready: Editor) => {
    editor.current = ready
  }, [])
  const [shownAt] = useState(() => shownAtFor(id))
  const props = { content, change, errors: fieldErrors(error) }
  const insert = (file: ManuscriptFileJson) =>
    editor.current
      ?.chain()
      .focus()
      .insertOwnImage({ src: pictureAddress(id, file), alt: file.name.replace(/\.\w+$/, '') })
      .run()
  return (
    <div>
      <Section title="标题和正文">
        <div className="form">
          <Placed place="title">
            <TextField
              label="标题"
              isRequired
              maxLength={300}
              value={content.title}
              error={props.errors.title}
              onChange={(title) => change({ title })}
            />
          </Placed>
          <Placed place="html">
            <p className="field-label" id={textLabel}>
              正文
            </p>
            <Suspense fallback={<p className="waiting">正在打开编辑器……</p>}>
              <RichTextEditor
                html={content.html}
                labelledBy={textLabel}
                shownAt={shownAt}
                onReady={onReady}
                onChange={(html) => change({ html })}
              />
            </Suspense>
            <p className="field-hint">可以从 Word、WPS 粘贴，多余的格式会自动去掉；表格、标题、加粗保留。</p>
          </Placed>
        </div>
      </Section>
      <Section title="附件">
        <AttachmentsSection
          id={id}
          files={content.files}
          known={subject.files}
          saveNow={saveNow}
          onChange={(files) => change({ files })}
          onInsert={insert}
        />
      </Section>
      <Section title="公开属性">
        <AttributionFields {...props} />
      </Section>
      <Section title="文号和日期">
        <DateFields {...props} />
      </Section>
      <Section title="目录和栏目">
        <CatalogueFields {...props} organ={subject.organ.id} />
      </Section>
      <Section title="与其他文件的关系">
        <RelationFields {...props} id={id} />
      </Section>
    </div>
  )
}
