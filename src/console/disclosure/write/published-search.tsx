/** Looks for what this site has published, to name it in a manuscript. */
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useId, useState } from 'react'
import type { SearchAnswer } from '../../../contract/search/search-json.ts'
import { readPublic } from '../../api/staff-api.ts'
import { ProblemBox } from '../../parts/problem-box.tsx'

export interface Published {
  readonly id: number
  readonly title: string
  readonly documentNumber: string
}

interface PublishedSearchProps {
  readonly label: string
  /** Left out of what is found: the manuscript itself. */
  readonly except: number
  readonly onChoose: (document: Published) => void
}

const SHORTEST = 2
const SHOWN = 8

export const PublishedSearch = ({ label, except, onChoose }: PublishedSearchProps) => {
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const id = useId()
  const found = useQuery({
    queryKey: ['published', asked],
    queryFn: () => readPublic<SearchAnswer>('/search', { q: asked, limit: String(SHOWN) }),
    enabled: asked.length >= SHORTEST,
    retry: false,
  })
  const items = (found.data?.items ?? [])
    .filter((item) => item.id !== except)
    .map(({ title, documentNumber, organ, ...item }) => ({
      id: item.id,
      title: title.text,
      documentNumber: documentNumber.text,
      organName: organ.name,
    }))
  return (
    <div className="field published-search">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" value={text} onChange={(event) => setText(event.target.value)} />
      <ProblemBox error={found.error} />
      {asked.length >= SHORTEST && (
        <ul className="found-documents" aria-live="polite">
          {items.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className="button quiet"
                onClick={() => {
                  onChoose(item)
                  setText('')
                }}
              >
                {item.title}
                {item.documentNumber !== '' && `（${item.documentNumber}）`}
                <span className="soft">{item.organName}</span>
              </button>
            </li>
          ))}
          {found.isSuccess && items.length === 0 && (
            <li className="soft">本站没有找到，可以直接填写名称。</li>
          )}
        </ul>
      )}
    </div>
  )
}
