/** What an item of the standard catalogue says, column by column. */
import type { StandardItem } from '../../law/proactive-disclosure/standard-catalogue.ts'
import type { Column } from '../parts/table.tsx'

export const WORD_COLUMNS: readonly Column<StandardItem>[] = [
  {
    key: 'item',
    head: '公开事项',
    isRowHead: true,
    cell: ({ matter, item }) => (
      <>
        {item}
        {item !== matter && <span className="cell-note">{matter}</span>}
      </>
    ),
  },
  { key: 'content', head: '公开内容', cell: ({ content }) => content },
  { key: 'term', head: '公开时限', cell: ({ term }) => term },
  { key: 'organ', head: '公开主体', cell: ({ organName }) => organName },
  {
    key: 'how',
    head: '对象、方式、层级',
    isMinor: true,
    cell: ({ audience, method, levels }) =>
      [audience, method, levels].filter((text) => text !== '').join('；'),
  },
  { key: 'channels', head: '渠道和载体', isMinor: true, cell: ({ channels }) => channels },
  { key: 'basis', head: '公开依据', isMinor: true, cell: ({ basis }) => basis },
]
