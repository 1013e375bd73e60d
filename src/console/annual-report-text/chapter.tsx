/** One chapter: its editor, what may be put in, the draft that may be taken over, and what stands beside it. */
import type { Editor } from '@tiptap/react'
import { lazy, type ReactNode, Suspense, useCallback, useId, useState } from 'react'
import type { FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import type { ReportDraftJson } from '../../contract/annual-report-filing/text-json.ts'
import type { NarrativeSection } from '../../law/annual-report/annual-report.ts'
import { blanksIn } from '../../law/annual-report/narrative/blank.ts'
import { missingParts } from '../../law/annual-report/narrative/compose-draft.ts'
import { Button } from '../parts/button.tsx'
import { ConfirmStep } from '../parts/confirm-step.tsx'
import { CHAPTER_HINTS, CHAPTER_NAMES } from './chapters.ts'
import { documentOf } from './document-of.ts'
import type { FigureSource } from './figure-source.ts'
import { REFERENCE_NODE } from './reference-name.ts'
import { ReferencePicker } from './reference-picker.tsx'
import type { WrittenTextDesk } from './use-written-text.ts'

const ChapterEditor = lazy(async () => {
  const { ChapterEditor: loaded } = await import('./chapter-editor.tsx')
  return { default: loaded }
})

interface ChapterProps {
  readonly section: NarrativeSection
  readonly filing: FilingJson
  readonly desk: WrittenTextDesk
  readonly source: FigureSource
  /** Null while it is fetched, or where it cannot be had. */
  readonly draft: ReportDraftJson | null
  /** Shown beside the text. */
  readonly beside?: ReactNode
}

const NO_DRAFT = { text: '正在根据记录起草，请稍候。' }

const Remarks = ({ section, desk }: Pick<ChapterProps, 'section' | 'desk'>) => {
  const blanks = blanksIn(desk.text.chapters[section])
  const missing = section === 'overview' ? missingParts(desk.text.chapters.overview) : []
  const isGenerated = desk.text.generated.includes(section)
  return (
    <>
      {isGenerated && (
        <p className="notice notice-amber">
          <strong>系统起草，尚未修改。</strong>
          各机关的草稿由同样的记录项目写成，原样报送会与其他机关雷同，也写不出本机关的工作特点。请修改补充后再报送。
        </p>
      )}
      {missing.length > 0 && <p className="blank-count">没有找到以下部分的标题：{missing.join('、')}</p>}
      {blanks.length > 0 && (
        <p className="blank-count">
          还有{blanks.length}处待填：{blanks.filter((what) => what !== '').join('；')}
        </p>
      )}
    </>
  )
}

export const Chapter = ({ section, filing, desk, source, draft, beside }: ChapterProps) => {
  const headingId = useId()
  const [editor, setEditor] = useState<Editor | null>(null)
  const [isPicking, setPicking] = useState(false)
  const [isReplacing, setReplacing] = useState(false)
  const ready = useCallback((given: Editor | null) => setEditor(given), [])
  const text = desk.text.chapters[section]
  const take = () => {
    setReplacing(false)
    if (draft === null || editor === null) return
    // Through the editor, so that it can be undone there.
    editor.commands.setContent(documentOf(draft[section]), { emitUpdate: false })
    desk.takeDraft(section, draft[section])
  }
  const insert = (key: string) => {
    setPicking(false)
    editor?.chain().focus().insertContent({ type: REFERENCE_NODE, attrs: { key } }).run()
  }
  return (
    <section className="section sheet chapter" aria-labelledby={headingId} id={`chapter-${section}`}>
      <div className="section-head">
        <h2 id={headingId}>{CHAPTER_NAMES[section]}</h2>
        <div className="chapter-tools">
          <Button onPress={() => setPicking(true)}>插入数据</Button>
          <Button
            off={draft === null || editor === null ? NO_DRAFT : null}
            onPress={() => (text.trim() === '' ? take() : setReplacing(true))}
          >
            采用系统起草
          </Button>
        </div>
      </div>
      <p className="soft">{CHAPTER_HINTS[section]}</p>
      <Remarks section={section} desk={desk} />
      <div className={beside === undefined ? undefined : 'chapter-beside'}>
        <Suspense fallback={<p className="soft">正在打开编辑器…</p>}>
          <ChapterEditor
            key={desk.replaced[section]}
            text={text}
            source={source}
            labelledBy={headingId}
            onChange={(words) => desk.write(section, words)}
            onBlur={desk.saveNow}
            onReady={ready}
          />
        </Suspense>
        {beside}
      </div>
      {isPicking && (
        <ReferencePicker
          filing={filing}
          facts={draft?.facts ?? []}
          onChoose={insert}
          onClose={() => setPicking(false)}
        />
      )}
      {isReplacing && (
        <ConfirmStep
          title="用系统起草的文字替换本部分？"
          act="替换本部分"
          busy={false}
          onConfirm={take}
          onClose={() => setReplacing(false)}
        >
          <p>本部分现有的文字将由草稿代替。可以撤销（Ctrl+Z）；以前保存的各个版本也都留有记录。</p>
        </ConfirmStep>
      )}
    </section>
  )
}
