/** Lets so many work at once; the others wait, and go on in the order in which they came. */

export type Turns = <T>(work: () => Promise<T>) => Promise<T>

export const makeTurns = (most: number): Turns => {
  let free = most
  const waiting: (() => void)[] = []
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) free += 1
    else next()
  }
  return async (work) => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
