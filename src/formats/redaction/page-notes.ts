import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Area } from './page-characters.ts'

/** The words of a note, stamp or form field, and the area it takes on the page as people see it. */
export interface PageNote {
  readonly kind: 'annotation' | 'form-value'
  readonly texts: readonly string[]
  readonly area: Area
}

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value === 'object' && value !== null && 'str' in value) return textsIn(value.str)
  return []
}

const NOTE_TEXTS = [
  'contentsObj',
  'titleObj',
  'richText',
  'textContent',
  'alternativeText',
  'overlaidText',
  'url',
]
const FORM_TEXTS = ['fieldValue', 'defaultFieldValue', 'buttonValue']

const textsOf = (annotation: object, names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => textsIn(Reflect.get(annotation, name)))),
]

const isRectangle = (value: unknown): value is readonly [number, number, number, number] =>
  Array.isArray(value) && value.length === 4 && value.every(Number.isFinite)

const areaOf = (page: PDFPageProxy, rectangle: unknown): Area => {
  if (!isRectangle(rectangle)) return { x: 0, y: 0, width: 0, height: 0 }
  const viewport = page.getViewport({ scale: 1 })
  const [ax = 0, ay = 0, bx = 0, by = 0] = viewport.convertToViewportRectangle([...rectangle])
  return {
    x: Math.min(ax, bx) / viewport.width,
    y: Math.min(ay, by) / viewport.height,
    width: Math.abs(bx - ax) / viewport.width,
    height: Math.abs(by - ay) / viewport.height,
  }
}

/** What notes, stamps, links and form fields of a page say. */
export const pageNotes = async (page: PDFPageProxy): Promise<readonly PageNote[]> => {
  const annotations: readonly unknown[] = await page.getAnnotations()
  return annotations.flatMap((annotation): readonly PageNote[] => {
    if (typeof annotation !== 'object' || annotation === null) return []
    const area = areaOf(page, Reflect.get(annotation, 'rect'))
    const said = { kind: 'annotation' as const, texts: textsOf(annotation, NOTE_TEXTS), area }
    const filled = { kind: 'form-value' as const, texts: textsOf(annotation, FORM_TEXTS), area }
    return [said, filled].filter(({ texts }) => texts.length > 0)
  })
}
