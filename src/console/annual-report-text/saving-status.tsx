/** Whether the server has the words yet. */
import { errorText } from '../api/staff-error.ts'
import { Button } from '../parts/button.tsx'
import type { SavingStatus, WrittenTextDesk } from './use-written-text.ts'

const WORDS: Readonly<Record<SavingStatus, string>> = {
  saved: '已保存',
  unsaved: '停笔后自动保存',
  saving: '正在保存…',
  failed: '没有保存成功，文字留在本机浏览器里',
  conflict: '等待您选择保留哪一份文字',
}

export const SavingStatusLine = ({ desk }: { readonly desk: WrittenTextDesk }) => (
  <div className="saving-line no-print">
    <p role="status">
      {WORDS[desk.status]}
      {desk.status === 'failed' && `：${errorText(desk.error)}`}
      {desk.mergedWith !== '' && `（${desk.mergedWith}改了其他部分，已经合并）`}
      {desk.status !== 'failed' && desk.isRestored && '（已恢复本机浏览器里没有保存的文字）'}
    </p>
    {(desk.status === 'unsaved' || desk.status === 'failed') && (
      <Button onPress={desk.saveNow}>立即保存</Button>
    )}
  </div>
)
