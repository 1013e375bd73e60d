import { errorText } from '../../api/staff-error.ts'
import { instantText } from '../../parts/day-text.ts'
import type { ContentDraft } from './use-content-draft.ts'

/** Where what was typed is at the moment. */
export const SaveStatus = ({ draft: { state, savedAt, error } }: { readonly draft: ContentDraft }) => {
  if (state === 'failed') {
    return (
      <p className="problem" role="alert">
        还没有保存：{errorText(error)}内容留在本页，会再次尝试。
      </p>
    )
  }
  const words = {
    saved: savedAt === '' ? '已保存' : `已保存（${instantText(savedAt).slice(11)}）`,
    changed: '有改动，稍后自动保存……',
    saving: '正在保存……',
    conflict: '暂停保存：他人已修改，请先处理',
  }[state]
  return (
    <p className={`save-status save-${state}`} role="status">
      {words}
    </p>
  )
}
