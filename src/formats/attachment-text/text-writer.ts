/** Characters that are kept of one attachment: a Chinese book of 300 pages has about as many. */
export const MAX_ATTACHMENT_CHARACTERS = 500_000

/** Collects lines up to a bound, so that no file can fill the memory. */
export interface TextWriter {
  readonly line: (text: string) => void
  readonly isFull: () => boolean
  readonly text: () => string
}

/** Blank lines are left out. @param most characters */
export const openTextWriter = (most: number = MAX_ATTACHMENT_CHARACTERS): TextWriter => {
  const lines: string[] = []
  let left = most
  return {
    line: (text) => {
      const line = text.trim()
      if (line === '' || left <= 0) return
      lines.push(line.slice(0, left))
      left -= line.length + 1
    },
    isFull: () => left <= 0,
    text: () => lines.join('\n'),
  }
}
