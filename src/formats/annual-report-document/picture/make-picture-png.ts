import type { SKRSContext2D } from '@napi-rs/canvas'
import { fontFiles, printable } from '../../request-document/print-fonts.ts'
import type { Mark, Picture } from './mark.ts'

/** In the order of `fontFiles`. */
const NAMES = ['Sunlit Serif Regular', 'Sunlit Serif', 'Sunlit Sans'] as const
const FACES = { serif: NAMES[1], sans: NAMES[2] } as const

type DrawingPackage = typeof import('@napi-rs/canvas')
let loaded: Promise<DrawingPackage> | null = null

const load = async (): Promise<DrawingPackage> => {
  const drawing = await import('@napi-rs/canvas')
  for (const [index, file] of fontFiles().entries()) {
    drawing.GlobalFonts.registerFromPath(file, NAMES[index])
  }
  return drawing
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const

const draw = (context: SKRSContext2D, mark: Mark): void => {
  context.fillStyle = mark.fill
  if (mark.kind === 'rect') {
    context.beginPath()
    context.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius)
    context.fill()
    return
  }
  const [first, second] = mark.face === 'serif' ? [FACES.serif, FACES.sans] : [FACES.sans, FACES.serif]
  context.font = `${mark.size}px "${first}", "${second}"`
  context.textAlign = ALIGN[mark.anchor]
  context.fillText(printable(mark.text), mark.x, mark.y)
}

/** The picture as PNG, one pixel to each of its own; a character that no font has is drawn as 〓. */
export const makePicturePng = async (picture: Picture): Promise<Uint8Array> => {
  loaded ??= load()
  const { createCanvas } = await loaded
  const canvas = createCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  for (const mark of picture.marks) draw(context, mark)
  return new Uint8Array(await canvas.encode('png'))
}
