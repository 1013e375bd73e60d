/** Every bound that drawing and burning keep to, once. */

const MIB = 1024 * 1024

/** Bytes of a PDF or picture that is opened at all. */
export const MAX_REDACTION_BYTES = 64 * MIB

/** Bytes of a result; a scanned sheet takes about 400 KiB. */
export const MAX_RESULT_BYTES = 192 * MIB

/** Pages of a PDF that are turned into pictures at once; 300 take about a minute and 150 MiB. */
export const MAX_REDACTION_PAGES = 300

export const MAX_MARKS = 5_000

/** Dots per inch of a burned page. */
export const BURNED_DPI = 200

/** Pixels of one drawn page, in memory four bytes each; larger sheets are drawn with fewer dots per inch. */
export const MAX_PAGE_PIXELS = 25_000_000

/** Pixels of one picture inside a PDF, or of one redacted picture; a sheet at 600 dpi has 35 million. */
export const MAX_PICTURE_PIXELS = 80_000_000

/** Width of a page on the marking screen, in pixels. */
export const MIN_SCREEN_WIDTH = 50
export const MAX_SCREEN_WIDTH = 3_000

/** Characters of a ground that are printed. */
export const MAX_GROUND_CHARACTERS = 60

/** Quality of burned pages, 0 to 100: letters keep clean edges, a scanned sheet has about 400 KiB. */
export const JPEG_QUALITY = 85
