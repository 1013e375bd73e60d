/** Moving through a list by keys: j and k, Enter opens, x chooses where rows can be chosen, / goes to the search. */
import { type RefObject, useState } from 'react'
import { useLocation } from 'wouter'
import { useShortcuts } from './shortcut.ts'

interface ListKeys {
  readonly items: readonly { readonly id: number }[]
  readonly searchBox: RefObject<HTMLInputElement | null>
  /** Where a row leads; its link stands in the list. */
  readonly addressOf: (id: number) => string
  readonly toggle?: (id: number) => void
}

/** Id of the row that the keys stand on; null before they were used. */
export const useListKeys = ({ items, searchBox, addressOf, toggle }: ListKeys): number | null => {
  const [current, setCurrent] = useState<number | null>(null)
  const [, go] = useLocation()
  const at = items.findIndex(({ id }) => id === current)
  const move = (step: number) => {
    const next = items[Math.min(Math.max(at + step, 0), items.length - 1)]
    if (next === undefined) return
    setCurrent(next.id)
    document.querySelector(`a[href$="${addressOf(next.id)}"].case-link`)?.scrollIntoView({ block: 'nearest' })
  }
  const open = () => {
    if (current !== null) go(addressOf(current))
  }
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    ...(current === null ? {} : { Enter: open }),
    ...(current === null || toggle === undefined ? {} : { x: () => toggle(current) }),
    '/': () => searchBox.current?.focus(),
  })
  return current
}
