import { ok, type Result, refused } from '../../law/result.ts'
import { drawPage } from './draw-page.ts'
import { MAX_REDACTION_BYTES, MAX_SCREEN_WIDTH, MIN_SCREEN_WIDTH } from './limits.ts'
import { withPdf } from './open-pdf.ts'
import type { RedactionRefusal, RenderedPage } from './redaction.ts'

/**
 * A page of a PDF as a PNG for the marking screen. `page` counts from 1, `width` is in pixels (50 to 3000).
 * Refuses with `page-unknown`, `width-invalid`, `page-not-drawn` and whatever keeps the file from being opened.
 */
export const renderPage = async (
  pdf: Uint8Array,
  page: number,
  width: number,
): Promise<Result<RenderedPage, RedactionRefusal>> => {
  if (!(width >= MIN_SCREEN_WIDTH && width <= MAX_SCREEN_WIDTH)) return refused({ code: 'width-invalid' })
  return withPdf(pdf, MAX_REDACTION_BYTES, async ({ document, drawing }) => {
    const pages = document.numPages
    if (!Number.isInteger(page) || page < 1 || page > pages)
      return refused({ code: 'page-unknown', facts: { pages } })
    const shown = await document.getPage(page)
    const drawn = await drawPage(shown, drawing, width / shown.getViewport({ scale: 1 }).width)
    if (drawn === null) return refused({ code: 'page-not-drawn', facts: { page } })
    const png = new Uint8Array(await drawn.canvas.encode('png'))
    return ok({
      png,
      width: drawn.canvas.width,
      height: drawn.canvas.height,
      pages,
      fontsMissing: drawn.fontsMissing,
    })
  })
}
