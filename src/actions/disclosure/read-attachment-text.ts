import type {
  AttachmentText,
  AttachmentTextRefusal,
} from '../../formats/attachment-text/text-of-attachment.ts'
import type { Result } from '../../law/result.ts'
import type { ActContext } from '../act-context.ts'
import type { DrawingRefusal } from '../drawing/drawing.ts'

export interface Attachment {
  readonly name: string
  readonly media: string
  readonly bytes: Uint8Array
}

/**
 * The words of an attachment, read in a thread that is ended at its limit. A file that cannot be read is refused, for a
 * caller who stores it anyway without words; `drawing-busy` and `drawing-failed` are no fault of the file.
 */
export const readAttachmentText = (
  context: Pick<ActContext, 'drawing'>,
  attachment: Attachment,
): Promise<Result<AttachmentText, AttachmentTextRefusal | DrawingRefusal>> =>
  context.drawing.words(attachment)
