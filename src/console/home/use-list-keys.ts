/** Moving through the list by keys: j and k, Enter opens, x chooses, / goes to the search. */
import { type RefObject, useState } from 'react'
import { useLocation } from 'wouter'
import type { TodoItemJson } from '../../contract/request/case-json.ts'
import { caseAddress } from '../addresses.ts'
import { useShortcuts } from '../shell/shortcut.ts'

interface ListKeys {
  readonly items: readonly TodoItemJson[]
  readonly searchBox: RefObject<HTMLInputElement | null>
  readonly toggle: (id: number) => void
}

/** Id of the case that the keys stand on; null before they were used. */
export const useListKeys = ({ items, searchBox, toggle }: ListKeys): number | null => {
  const [current, setCurrent] = useState<number | null>(null)
  const [, go] = useLocation()
  const at = items.findIndex(({ id }) => id === current)
  const move = (step: number) => {
    const next = items[Math.min(Math.max(at + step, 0), items.length - 1)]
    if (next === undefined) return
    setCurrent(next.id)
    document
      .querySelector(`a[href$="${caseAddress(next.id)}"].case-link`)
      ?.scrollIntoView({ block: 'nearest' })
  }
  const open = () => {
    if (current !== null) go(caseAddress(current))
  }
  const choose = () => {
    if (current !== null) toggle(current)
  }
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    ...(current === null ? {} : { Enter: open, x: choose }),
    '/': () => searchBox.current?.focus(),
  })
  return current
}
