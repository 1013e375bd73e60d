import type { Canvas } from '@napi-rs/canvas'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { MAX_PAGE_PIXELS } from './limits.ts'
import type { LoadedDrawing } from './load-drawing.ts'

export interface DrawnPage {
  readonly canvas: Canvas
  /** Size of the page as people see it, in points. */
  readonly width: number
  readonly height: number
  readonly fontsMissing: boolean
}

/** Scale at which the page keeps within the pixels that are drawn at most. */
const boundedScale = (width: number, height: number, wanted: number): number =>
  Math.min(wanted, Math.sqrt(MAX_PAGE_PIXELS / (width * height)))

const lacksFont = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'missingFile' in value && value.missingFile === true

/**
 * Draws a page on white, turned and cropped as in a viewer, with the notes, stamps and form values that are
 * visible in print form; `scale` is pixels per point. Null when the page has no size that can be drawn.
 */
export const drawPage = async (
  page: PDFPageProxy,
  { canvas: drawing }: LoadedDrawing,
  scale: number,
): Promise<DrawnPage | null> => {
  const { width, height } = page.getViewport({ scale: 1 })
  if (!(width > 0 && height > 0 && Number.isFinite(width * height))) return null
  const viewport = page.getViewport({ scale: boundedScale(width, height, scale) })
  const canvas = drawing.createCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  )
  const surface = canvas as unknown as HTMLCanvasElement
  await page.render({ canvas: surface, viewport, background: 'white' }).promise
  const fontsMissing = [...page.commonObjs].some(([, value]) => lacksFont(value))
  return { canvas, width, height, fontsMissing }
}
