/** What is shown of a query: its answer, that it is coming, or why it does not come. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { ProblemBox } from './problem-box.tsx'

interface AwaitedProps<T> {
  readonly query: UseQueryResult<T>
  readonly children: (value: T) => ReactNode
}

export const Awaited = <T,>({ query, children }: AwaitedProps<T>) => {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) {
    return (
      <div className="sheet section">
        <ProblemBox error={query.error} />
        <Button onPress={() => query.refetch()}>重新读取</Button>
      </div>
    )
  }
  return (
    <p className="waiting" role="status">
      正在读取……
    </p>
  )
}
