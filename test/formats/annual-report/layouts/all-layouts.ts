import { BLANK_LAYOUTS } from './blank-layouts.ts'
import { CHANGED_LAYOUTS } from './changed-layouts.ts'
import { DOCX_LAYOUTS } from './docx-layouts.ts'
import { DOCX_XML_LAYOUTS } from './docx-xml-layouts.ts'
import { HTML_LAYOUTS } from './html-layouts.ts'
import type { Layout, RefusedLayout } from './layout.ts'
import { ODD_LAYOUTS, REFUSED_TEXTS } from './odd-layouts.ts'
import { PAGE_LAYOUTS } from './page-layouts.ts'
import { IMAGE_ONLY_PDF, PDF_LAYOUTS } from './pdf-layouts.ts'
import { STRUCTURE_LAYOUTS } from './structure-layouts.ts'
import { TEXT_LAYOUTS } from './text-layouts.ts'

/** Cheap to write and read: text, Markdown and HTML. */
export const PLAIN_LAYOUTS: readonly Layout[] = [
  ...TEXT_LAYOUTS,
  ...CHANGED_LAYOUTS,
  ...ODD_LAYOUTS,
  ...HTML_LAYOUTS,
  ...BLANK_LAYOUTS,
  ...PAGE_LAYOUTS,
  ...STRUCTURE_LAYOUTS,
]

/** Containers that cost tens of milliseconds each. */
export const CONTAINER_LAYOUTS: readonly Layout[] = [...DOCX_LAYOUTS, ...DOCX_XML_LAYOUTS, ...PDF_LAYOUTS]

export const REFUSED_LAYOUTS: readonly RefusedLayout[] = [...REFUSED_TEXTS, IMAGE_ONLY_PDF]
