/** Columns that stay aligned when Chinese characters take two places each. */
import stringWidth from 'string-width'

/** Control characters would move the cursor or change the terminal: file names may hold them. */
export const printable = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Surrogate}\u2028\u2029]/gu, '\uFFFD')

/** Cuts at the width, with … in the last place. */
export const cut = (text: string, width: number): string => {
  if (stringWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const character of text) {
    const next = used + stringWidth(character)
    if (next > width - 1) break
    kept += character
    used = next
  }
  return `${kept}…`
}

export const padLeft = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - stringWidth(text))) + text

export const padRight = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)))
