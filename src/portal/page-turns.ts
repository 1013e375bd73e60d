/** One maker for each page: those who ask meanwhile wait, and take what was made. */

export interface PageTurns {
  /** Resolves when nobody is making the page; at once when nobody is. */
  readonly over: (key: string) => Promise<void>
  /** Takes the turn if nobody has it. @returns what ends the turn; harmless when repeated */
  readonly begin: (key: string) => () => void
}

interface Turn {
  readonly over: Promise<void>
  readonly end: () => void
}

const nothingToEnd = (): void => undefined

const newTurn = (): Turn => {
  let end = nothingToEnd
  const over = new Promise<void>((resolve) => {
    end = resolve
  })
  return { over, end }
}

export const makePageTurns = (): PageTurns => {
  const turns = new Map<string, Turn>()
  return {
    over: async (key) => {
      await turns.get(key)?.over
    },
    begin: (key) => {
      if (turns.has(key)) return nothingToEnd
      const turn = newTurn()
      turns.set(key, turn)
      return () => {
        if (turns.get(key) === turn) turns.delete(key)
        turn.end()
      }
    },
  }
}
