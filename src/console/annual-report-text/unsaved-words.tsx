/** Words that this browser kept while the report went on without them: shown, since they can no longer be saved. */
import type { FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import { useWorkplace } from '../api/session.ts'
import { CHAPTER_NAMES } from './chapters.ts'
import { keptKey, keptWords } from './kept-words.ts'
import { changedChapters } from './merge-chapters.ts'

export const UnsavedWords = ({ filing: { organ, year, text } }: { readonly filing: FilingJson }) => {
  const { me } = useWorkplace()
  const kept = keptWords(keptKey(me.accountId, organ.id, year))
  if (kept === null) return null
  const left = changedChapters(kept.chapters, text.written)
  if (left.length === 0) return null
  return (
    <section className="notice notice-amber no-print" aria-label="没有保存的文字">
      <p>
        <strong>您有写好而没有保存的文字。</strong>
        报告目前不能修改。下列文字留在本机浏览器里，报告退回以后会自动恢复；也可以先复制出来。
      </p>
      {left.map((section) => (
        <div key={section}>
          <h3>{CHAPTER_NAMES[section]}</h3>
          <p className="conflict-words">{kept.chapters[section]}</p>
        </div>
      ))}
    </section>
  )
}
