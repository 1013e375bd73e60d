import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageMarks } from './page-item.ts'
import { paintPage } from './paint-page.ts'
import type { FontShape } from './painter.ts'

/** In milliseconds: a font that pdf.js announced and then never described. */
const FONT_WAIT = 2_000

/** The names of the operator codes of pdf.js. */
export const operatorNames = (codes: Readonly<Record<string, number>>): ReadonlyMap<number, string> =>
  new Map(Object.entries(codes).map(([name, code]) => [code, name]))

const describedFont = (page: PDFPageProxy, name: string): Promise<unknown> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, FONT_WAIT, null)
    page.commonObjs.get(name, (font: unknown) => {
      clearTimeout(timer)
      resolve(font)
    })
  })

const shapeOf = (font: unknown): FontShape | null => {
  if (typeof font !== 'object' || font === null) return null
  return {
    fontMatrix: 'fontMatrix' in font && Array.isArray(font.fontMatrix) ? font.fontMatrix : null,
    vertical: 'vertical' in font && font.vertical === true,
  }
}

const isFontName = (value: unknown): value is string => typeof value === 'string' && /^g_.*_f\d+$/.test(value)

/** Everything that the operators wait for; fonts are named `g_…_f1` and so on. */
const fontNames = (operands: readonly unknown[]): ReadonlySet<string> => {
  const names = new Set<string>()
  for (const values of operands)
    if (Array.isArray(values)) for (const value of values) if (isFontName(value)) names.add(value)
  return names
}

/** The text and ruling lines of a page, in points from its top left. */
export const readPage = async (
  page: PDFPageProxy,
  names: ReadonlyMap<number, string>,
): Promise<PageMarks> => {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 })
  const fonts = new Map<string, FontShape>()
  for (const name of fontNames(argsArray)) {
    const shape = shapeOf(await describedFont(page, name))
    if (shape !== null) fonts.set(name, shape)
  }
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const marks = paintPage({ codes: fnArray, operands: argsArray, names }, fonts, { width, height, transform })
  page.cleanup()
  return marks
}
