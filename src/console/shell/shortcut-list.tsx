import { Dialog } from '../parts/dialog.tsx'

const SHORTCUTS: readonly (readonly [keys: string, what: string])[] = [
  ['j', '下一件'],
  ['k', '上一件'],
  ['Enter', '打开选中的案件'],
  ['x', '选中或取消选中，用于批量分派'],
  ['/', '查找'],
  ['n', '登记新的申请'],
  ['h', '回到待办'],
  ['?', '显示这张表'],
  ['Esc', '关闭对话框'],
]

export const ShortcutList = ({ onClose }: { readonly onClose: () => void }) => (
  <Dialog title="快捷键" onClose={onClose}>
    <table className="plain-table">
      <caption className="spoken">快捷键</caption>
      <thead>
        <tr>
          <th scope="col">按键</th>
          <th scope="col">作用</th>
        </tr>
      </thead>
      <tbody>
        {SHORTCUTS.map(([keys, what]) => (
          <tr key={keys}>
            <th scope="row">
              <kbd>{keys}</kbd>
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Dialog>
)
