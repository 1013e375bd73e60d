import type { CaseFileInput } from '../../formats/case-file/case-file.ts'
import type { DrawingAnswers, DrawingTasks } from './drawing.ts'
import type { DrawingPool, OrDrawingRefusal } from './drawing-pool.ts'

/** Originals that have to be drawn are listed with their sums instead. */
const withoutDrawing = (input: CaseFileInput): CaseFileInput => ({
  ...input,
  documents: input.documents.map((document) =>
    document.kind === 'original' ? { ...document, isTooSlow: true } : document,
  ),
})

/**
 * The file of a case, with the pages of its originals where they can be drawn. One hostile or endless original among them must
 * not keep a case from the archive: then all are enclosed as they are, and listed.
 */
export const bindCaseFile = async (
  drawing: Pick<DrawingPool, 'caseFile'>,
  { input, format }: DrawingTasks['caseFile'],
): Promise<OrDrawingRefusal<DrawingAnswers['caseFile']>> => {
  const made = await drawing.caseFile({ input, format })
  if (made.ok) return made
  const { code } = made.refusal
  return code === 'drawing-too-slow' || code === 'drawing-failed'
    ? drawing.caseFile({ input: withoutDrawing(input), format })
    : made
}
