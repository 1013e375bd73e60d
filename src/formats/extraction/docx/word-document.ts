import { ok, type Refusal, type Result, refused } from '../../../law/result.ts'
import type { ReadRefusalCode, SourceDocument } from '../../source-document.ts'
import { MAX_BLOCKS } from '../limits.ts'
import { placeBlocks } from '../place-blocks.ts'
import { collectWordFlow, type WordFlow } from './collect-word-flow.ts'
import { NO_NUMBERING } from './word-numbering.ts'

type WordResult = Result<SourceDocument, Refusal<ReadRefusalCode>>

export const NO_BODY = refused({ code: 'docx-invalid', facts: { reason: 'no-body' } } as const)

export const wordDocument = (flow: WordFlow, metaTitle: string | null): WordResult => {
  if (flow.kind === 'no-body') return NO_BODY
  if (flow.kind === 'too-large')
    return refused({ code: 'file-too-large', facts: { limit: MAX_BLOCKS, of: 'lines' } })
  return ok({ media: 'docx', metaTitle, blocks: placeBlocks(flow.items) })
}

/** Reads a Word document saved as a single XML file (Word 2003 XML or flat OPC). */
export const parseWordXml = (xml: Uint8Array): WordResult =>
  wordDocument(collectWordFlow(xml, NO_NUMBERING), null)
