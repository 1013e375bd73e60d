import { readBlocks } from './read-blocks.ts'
import { writeBlocks } from './write-html.ts'

/**
 * Any markup, typed or pasted, as clean markup of the closed list in `allowed-html.ts`: no script, no style,
 * no class but alignment, no address but of the web, of mail and of this site, pictures of this site's own
 * attachments only. Cleaning what is clean changes nothing.
 */
export const sanitizeHtml = (html: string): string => writeBlocks(readBlocks(html))
