/** What a picture is made of, the same for SVG and PNG. Lengths are pixels from the top left. */

export interface RectMark {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string
  readonly radius: number
}

export type Anchor = 'start' | 'middle' | 'end'
export type Face = 'serif' | 'sans'

export interface TextMark {
  readonly kind: 'text'
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly size: number
  readonly face: Face
  readonly fill: string
  readonly anchor: Anchor
  readonly text: string
}

export type Mark = RectMark | TextMark

export interface Picture {
  readonly width: number
  readonly height: number
  readonly title: string
  /** Every number of the picture in words. */
  readonly words: string
  readonly marks: readonly Mark[]
}

/** A part of a picture and where it ends. */
export interface Drawn {
  readonly marks: readonly Mark[]
  readonly bottom: number
}

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 0,
): RectMark => ({ kind: 'rect', x, y, width, height, fill, radius })

interface TextStyle {
  readonly size: number
  readonly fill: string
  readonly face?: Face
  readonly anchor?: Anchor
  /** Pixels that it may take; it is set smaller where it would take more. */
  readonly room?: number
}

/** Share of its size that a character takes: figures and Latin letters little more than half. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (character >= '\u2e80' || character === '—' ? 1 : 0.58), 0) *
  size

export const label = (
  x: number,
  y: number,
  text: string,
  { size, fill, face = 'sans', anchor = 'start', room }: TextStyle,
): TextMark => {
  const fitting = room === undefined ? size : Math.min(size, (size * room) / textWidth(text, size))
  return { kind: 'text', x, y, size: Math.round(fitting * 10) / 10, face, fill, anchor, text }
}
