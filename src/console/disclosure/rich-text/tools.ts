import type { Editor } from '@tiptap/react'
import type { BlockClass } from './own-extensions.ts'

export interface Tool {
  readonly group: 'block' | 'mark' | 'place' | 'list' | 'back' | 'table'
  readonly label: string
  readonly sign: string
  readonly keys?: string
  readonly isOn?: (editor: Editor) => boolean
  readonly run: (editor: Editor) => boolean
}

const heading = (level: 2 | 3 | 4, label: string, sign: string): Tool => ({
  group: 'block',
  label,
  sign,
  keys: `Ctrl+Alt+${level}`,
  isOn: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
})

type SimpleMark = 'bold' | 'italic' | 'underline' | 'strike' | 'sup' | 'sub'

const mark = (name: SimpleMark, label: string, sign: string, keys?: string): Tool => ({
  group: 'mark',
  label,
  sign,
  ...(keys === undefined ? {} : { keys }),
  isOn: (editor) => editor.isActive(name),
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
})

const isPlaced = (editor: Editor, blockClass: BlockClass): boolean =>
  editor.isActive('paragraph', { blockClass }) || editor.isActive('heading', { blockClass })

const placed = (blockClass: BlockClass, label: string, sign: string): Tool => ({
  group: 'place',
  label,
  sign,
  isOn: (editor) => isPlaced(editor, blockClass),
  run: (editor) =>
    editor
      .chain()
      .focus()
      .setBlockClass(isPlaced(editor, blockClass) ? null : blockClass)
      .run(),
})

export const TEXT_TOOLS: readonly Tool[] = [
  heading(2, '一级标题', '标题一'),
  heading(3, '二级标题', '标题二'),
  heading(4, '三级标题', '标题三'),
  mark('bold', '加粗', '粗', 'Ctrl+B'),
  mark('italic', '斜体', '斜', 'Ctrl+I'),
  mark('underline', '下划线', '下划线', 'Ctrl+U'),
  mark('strike', '删除线', '删除线'),
  mark('sup', '上标', '上标'),
  mark('sub', '下标', '下标'),
  placed('center', '居中', '居中'),
  placed('right', '居右', '居右'),
  placed('no-indent', '首行不缩进', '顶格'),
  {
    group: 'list',
    label: '项目列表',
    sign: '列表',
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    group: 'list',
    label: '编号列表',
    sign: '编号',
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    group: 'list',
    label: '引用',
    sign: '引用',
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    group: 'list',
    label: '插入表格',
    sign: '表格',
    run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  },
  {
    group: 'back',
    label: '撤销',
    sign: '撤销',
    keys: 'Ctrl+Z',
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    group: 'back',
    label: '重做',
    sign: '重做',
    keys: 'Ctrl+Y',
    run: (editor) => editor.chain().focus().redo().run(),
  },
]

const table = (label: string, sign: string, run: Tool['run']): Tool => ({ group: 'table', label, sign, run })

export const TABLE_TOOLS: readonly Tool[] = [
  table('在下方加一行', '加行', (editor) => editor.chain().focus().addRowAfter().run()),
  table('在右侧加一列', '加列', (editor) => editor.chain().focus().addColumnAfter().run()),
  table('删除这一行', '删行', (editor) => editor.chain().focus().deleteRow().run()),
  table('删除这一列', '删列', (editor) => editor.chain().focus().deleteColumn().run()),
  table('合并或者拆分单元格', '合并/拆分', (editor) => editor.chain().focus().mergeOrSplit().run()),
  table('表头单元格', '表头', (editor) => editor.chain().focus().toggleHeaderCell().run()),
  table('删除表格', '删表', (editor) => editor.chain().focus().deleteTable().run()),
]
