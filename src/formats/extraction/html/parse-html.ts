import { ok, type Refusal, type Result, refused } from '../../../law/result.ts'
import type { Block, ReadRefusalCode, SourceDocument } from '../../source-document.ts'
import { MAX_HTML_DEPTH } from '../limits.ts'
import { placeBlocks } from '../place-blocks.ts'
import { ENOUGH_MARKS, reportMarks } from '../report-words.ts'
import { collectFlow } from './collect-flow.ts'
import type { Parent } from './element.ts'
import { embeddedReportHtml, reportHtmlInScript } from './embedded-html.ts'
import { metaTitleOf } from './meta-title.ts'
import { parseTree } from './parse-tree.ts'

const blockTexts = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (block.kind === 'line' ? block.text : block.cells.map(({ text }) => text).join(' ')))
    .join('\n')

const hasReport = (blocks: readonly Block[]): boolean => reportMarks(blockTexts(blocks)) >= ENOUGH_MARKS

/** What the page shows; else what it carries to be shown by script; else what it hides. */
const bestBlocks = (root: Parent): readonly Block[] => {
  const shown = placeBlocks(collectFlow(root, { withHidden: false }))
  if (hasReport(shown)) return shown
  const carried = embeddedReportHtml(root)
  const carriedTree = carried === null ? null : parseTree(tableWrapped(carried))
  if (carriedTree !== null) {
    const blocks = placeBlocks(collectFlow(carriedTree, { withHidden: false }))
    if (hasReport(blocks)) return blocks
  }
  const all = placeBlocks(collectFlow(root, { withHidden: true }))
  return hasReport(all) ? all : shown
}

/** Rows without their table would lose their cells, as the standard drops stray row and cell tags. */
const tableWrapped = (html: string): string =>
  /<td\b/i.test(html) && !/<table\b/i.test(html) ? `<table>${html}</table>` : html

/** Reads an HTML page or fragment. Refuses a page that is too deep or too large to be a report. */
export const parseHtml = (html: string): Result<SourceDocument, Refusal<ReadRefusalCode>> => {
  const root = parseTree(tableWrapped(reportHtmlInScript(html) ?? html))
  if (root === null) return refused({ code: 'file-too-large', facts: { nesting: MAX_HTML_DEPTH } })
  return ok({ media: 'html', metaTitle: metaTitleOf(root), blocks: bestBlocks(root) })
}
