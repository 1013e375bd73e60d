/** Names of leaders, right wordings and words to be careful with, against which every manuscript is checked. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PhraseKind } from '../../law/proactive-disclosure/phrase-entry.ts'
import { organsQuery } from '../organ/organ-api.ts'
import { useChosenOrgan } from '../organ/use-chosen-organ.ts'
import { Awaited } from '../parts/awaited.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { SelectField, TextField } from '../parts/field.tsx'
import { Page, Section } from '../parts/page.tsx'
import { AddPhraseSection } from './add-phrase-section.tsx'
import { ExchangeSection } from './exchange-section.tsx'
import { phrasesQuery } from './phrase-api.ts'
import { KIND_CHOICES } from './phrase-form.ts'
import { PhraseTable } from './phrase-table.tsx'

const CHOICES: readonly { readonly value: PhraseKind | ''; readonly label: string }[] = [
  { value: '', label: '全部' },
  ...KIND_CHOICES,
]

const ListSection = ({ organ }: { readonly organ: number }) => {
  const [kind, setKind] = useState<PhraseKind | ''>('')
  const [q, setQ] = useState('')
  const list = useInfiniteQuery({ ...phrasesQuery(organ, kind, q.trim()), placeholderData: (last) => last })
  return (
    <Section title="名单">
      <div className="inline-form">
        <SelectField label="类型" value={kind} choices={CHOICES} onChange={setKind} />
        <TextField label="查找" type="search" value={q} maxLength={60} onChange={setQ} />
      </div>
      <Awaited query={list}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items)
          if (items.length === 0)
            return (
              <EmptyState title={kind === '' && q === '' ? '名单还是空的' : '没有符合条件的条目'}>
                可以在下面逐条添加，或者用表格一次导入。
              </EmptyState>
            )
          const more = list.hasNextPage
            ? { onMore: () => void list.fetchNextPage(), busy: list.isFetchingNextPage }
            : null
          return <PhraseTable organ={organ} items={items} more={more} />
        }}
      </Awaited>
    </Section>
  )
}

export const PhrasesPage = () => {
  const organs = useQuery(organsQuery)
  const { chosen, choose, able } = useChosenOrgan('phrase.arrange', organs.data ?? [])
  return (
    <Page
      title="姓名和表述"
      lead="检查稿件和附件时逐字比对：领导的姓名和职务、规范表述、慎用的词；上级机关的名单同样适用"
    >
      <Awaited query={organs}>
        {() => (
          <>
            {able.length > 1 && (
              <SelectField
                label="机关"
                value={String(chosen?.id ?? '')}
                choices={able.map(({ id, name }) => ({ value: String(id), label: name }))}
                onChange={(id) => choose(Number(id))}
              />
            )}
            {chosen !== null && (
              <div key={chosen.id}>
                <ListSection organ={chosen.id} />
                <AddPhraseSection organ={chosen.id} />
                <ExchangeSection organ={chosen.id} />
              </div>
            )}
          </>
        )}
      </Awaited>
    </Page>
  )
}
