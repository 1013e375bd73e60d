import { useState } from 'react'
import type { PhraseJson } from '../../contract/phrase/phrase-json.ts'
import { PHRASE_KIND_NAMES } from '../../contract/phrase/phrase-words.ts'
import { Button } from '../parts/button.tsx'
import { dayText } from '../parts/day-text.ts'
import { type Column, Table } from '../parts/table.tsx'
import { ChangePhraseDialog, RemovePhraseDialog } from './phrase-dialogs.tsx'

const dayOf = (day: string | null): string => (day === null ? '' : dayText(day))

const holdsFor = ({ since, until }: PhraseJson): string => {
  if (since === null && until === null) return '长期'
  if (until === null) return `${dayOf(since)}起`
  return since === null ? `至${dayOf(until)}` : `${dayOf(since)}至${dayOf(until)}`
}

type Chosen = { readonly phrase: PhraseJson; readonly act: 'change' | 'remove' } | null

const Acts = ({ phrase, choose }: { phrase: PhraseJson; choose: (chosen: Chosen) => void }) => {
  const word = phrase.rightWord || phrase.wrongWords[0] || ''
  if (phrase.isInherited) return <span className="soft">由{phrase.organ.name}维护</span>
  return (
    <div className="actions">
      <Button kind="quiet" label={`修改：${word}`} onPress={() => choose({ phrase, act: 'change' })}>
        修改
      </Button>
      <Button kind="quiet" label={`移出：${word}`} onPress={() => choose({ phrase, act: 'remove' })}>
        移出
      </Button>
    </div>
  )
}

const columnsFor = (choose: (chosen: Chosen) => void): readonly Column<PhraseJson>[] => [
  {
    key: 'right',
    head: '正确写法',
    isRowHead: true,
    cell: ({ rightWord, title, kind }) => (
      <>
        {rightWord || <span className="soft">（{PHRASE_KIND_NAMES[kind]}）</span>}
        {title !== '' && <span className="cell-note">{title}</span>}
      </>
    ),
  },
  {
    key: 'wrong',
    head: '要查出的写法',
    cell: ({ wrongWords, note, kind }) => (
      <>
        {wrongWords.join('、') || (kind === 'leader' ? '与姓名只差一个字的' : '')}
        {note !== '' && <span className="cell-note">{note}</span>}
      </>
    ),
  },
  { key: 'kind', head: '类型', isMinor: true, cell: ({ kind }) => PHRASE_KIND_NAMES[kind] },
  { key: 'days', head: '有效期', isMinor: true, cell: holdsFor },
  { key: 'acts', head: '操作', cell: (phrase) => <Acts phrase={phrase} choose={choose} /> },
]

interface PhraseTableProps {
  readonly organ: number
  readonly items: readonly PhraseJson[]
  readonly more: { readonly onMore: () => void; readonly busy: boolean } | null
}

export const PhraseTable = ({ organ, items, more }: PhraseTableProps) => {
  const [chosen, setChosen] = useState<Chosen>(null)
  const close = () => setChosen(null)
  return (
    <>
      <Table
        caption="名单中的条目"
        captionHidden
        columns={columnsFor(setChosen)}
        rows={items}
        rowKey={({ id }) => id}
        more={more}
      />
      {chosen?.act === 'change' && (
        <ChangePhraseDialog organ={organ} phrase={chosen.phrase} onClose={close} />
      )}
      {chosen?.act === 'remove' && (
        <RemovePhraseDialog organ={organ} phrase={chosen.phrase} onClose={close} />
      )}
    </>
  )
}
