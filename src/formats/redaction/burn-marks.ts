import type { Canvas, Image, SKRSContext2D } from '@napi-rs/canvas'
import { MAX_GROUND_CHARACTERS } from './limits.ts'
import { GROUND_FONT, type LoadedDrawing } from './load-drawing.ts'
import type { Area } from './page-characters.ts'

/** Letters smaller than this, in pixels at 200 dpi about 6 points, are not printed. */
const SMALLEST_LETTER = 16
const LARGEST_LETTER = 34
/** Share of the black area that the ground may fill. */
const FILLED = 0.86

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Whole pixels, outwards, so that no pixel of the area keeps a share of what was there; at least one. */
const boxOf = ({ x, y, width, height }: Area, across: number, down: number): Box => {
  const left = Math.min(across - 1, Math.max(0, Math.floor(x * across)))
  const top = Math.min(down - 1, Math.max(0, Math.floor(y * down)))
  const right = Math.min(across, Math.ceil((x + width) * across))
  const bottom = Math.min(down, Math.ceil((y + height) * down))
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) }
}

const printable = (ground: string): string =>
  [...ground.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()].slice(0, MAX_GROUND_CHARACTERS).join('')

const printGround = (context: SKRSContext2D, ground: string, box: Box): void => {
  const letter = Math.min(LARGEST_LETTER, Math.floor(box.height * FILLED))
  if (letter < SMALLEST_LETTER) return
  context.font = `${letter}px "${GROUND_FONT}"`
  const fitting = Math.floor((letter * box.width * FILLED) / context.measureText(ground).width)
  const size = Math.min(letter, fitting)
  if (!(size >= SMALLEST_LETTER)) return
  context.font = `${size}px "${GROUND_FONT}"`
  context.fillStyle = 'white'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(ground, box.left + box.width / 2, box.top + box.height / 2)
}

/**
 * A copy of the picture in which every area is painted black, and the grounds in white on those that are large
 * enough. A fresh canvas: no clip, transparency or blending left by what was drawn before can spare a pixel.
 */
export const burnMarks = (
  { createCanvas }: LoadedDrawing['canvas'],
  original: Canvas | Image,
  marks: readonly (Area & { readonly ground: string })[],
): Canvas => {
  const canvas = createCanvas(original.width, original.height)
  const context = canvas.getContext('2d')
  const boxes = marks.map((mark) => ({
    box: boxOf(mark, canvas.width, canvas.height),
    ground: printable(mark.ground),
  }))
  context.drawImage(original, 0, 0)
  context.fillStyle = 'black'
  for (const { box } of boxes) context.fillRect(box.left, box.top, box.width, box.height)
  for (const { box, ground } of boxes) if (ground !== '') printGround(context, ground, box)
  return canvas
}
