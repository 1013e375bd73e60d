import { ok, type Refusal, type Result } from '../../../law/result.ts'
import type { Block, ReadRefusalCode, SourceDocument } from '../../source-document.ts'
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

const carriedBlocks = (root: Parent): readonly Block[] => {
  const html = embeddedReportHtml(root)
  const tree = html === null ? null : parseTree(tableWrapped(html))
  return tree?.ok ? placeBlocks(collectFlow(tree.value, { withHidden: false }).items) : []
}

type Content = Pick<SourceDocument, 'blocks' | 'notes'>

/** What the page shows; else what it carries to be shown by script; else what it hides. */
const bestContent = (root: Parent): Content => {
  const flow = collectFlow(root, { withHidden: false })
  const shown = placeBlocks(flow.items)
  if (hasReport(shown)) return { blocks: shown }
  const carried = carriedBlocks(root)
  if (hasReport(carried)) return { blocks: carried, notes: ['taken-from-script'] }
  const all = flow.leftOut ? placeBlocks(collectFlow(root, { withHidden: true }).items) : shown
  return hasReport(all) ? { blocks: all, notes: ['taken-from-hidden'] } : { blocks: shown }
}

/** Rows without their table would lose their cells, as the standard drops stray row and cell tags. */
const tableWrapped = (html: string): string =>
  /<td\b/i.test(html) && !/<table\b/i.test(html) ? `<table>${html}</table>` : html

/** Reads an HTML page or fragment. Refuses a page that is too deep or too large to be a report. */
export const parseHtml = (html: string): Result<SourceDocument, Refusal<ReadRefusalCode>> => {
  const root = parseTree(tableWrapped(reportHtmlInScript(html) ?? html))
  if (!root.ok) return root
  return ok({ media: 'html', metaTitle: metaTitleOf(root.value), ...bestContent(root.value) })
}
