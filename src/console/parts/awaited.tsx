/** What is shown of a query: its answer, that it is coming, or why it does not come. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Page } from './page.tsx'
import { ProblemBox } from './problem-box.tsx'

interface AwaitedProps<T> {
  readonly query: UseQueryResult<T>
  /** Of the page, where nothing else gives it one while there is no answer. */
  readonly title?: string
  readonly children: (value: T) => ReactNode
}

export const Awaited = <T,>({ query, title, children }: AwaitedProps<T>) => {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) {
    const told = (
      <div className="sheet section">
        <ProblemBox error={query.error} />
        <Button onPress={() => query.refetch()}>重新读取</Button>
      </div>
    )
    return title === undefined ? told : <Page title={title}>{told}</Page>
  }
  return (
    <p className="waiting" role="status">
      正在读取……
    </p>
  )
}
