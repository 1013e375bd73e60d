/** Every bound the extraction keeps to, once. Reports are far below each of them; bombs and noise are above. */

const KIB = 1024
const MIB = 1024 * KIB

/** Bytes of a file that is opened at all. */
export const MAX_FILE_BYTES = 64 * MIB

/** Bytes of a text, Markdown or HTML file. */
export const MAX_TEXT_BYTES = 32 * MIB

/** Bytes of one XML part of a Word file after inflating; the largest report part seen is under 5 MiB. */
export const MAX_DOCX_PART_BYTES = 32 * MIB

/** Entries in the directory of a Word file. */
export const MAX_ARCHIVE_ENTRIES = 5_000

/** Inflated bytes to packed bytes of one XML part; repetitive tables reach about 60. */
export const MAX_INFLATION_RATIO = 400

/** Parts smaller than this may have any ratio, in bytes. */
export const RATIO_FREE_BYTES = MIB

/** Elements open at the same time while HTML is parsed. */
export const MAX_HTML_DEPTH = 2_000

/** Nodes in one parsed HTML tree. */
export const MAX_HTML_NODES = 3_000_000

/** Tables inside tables that are still laid out; deeper ones are read as plain lines. */
export const MAX_TABLE_DEPTH = 50

/** Columns over which a span is still believed. */
export const MAX_GRID_COLUMNS = 1_000

/** Pages of a PDF. */
export const MAX_PDF_PAGES = 300

/** Text items (runs of glyphs) of a PDF over all its pages. */
export const MAX_PDF_ITEMS = 1_000_000

/** Bytes looked at, at the start, in the middle and at the end, to tell characters from noise. */
export const SAMPLE_BYTES = 64 * KIB

/** The PDF mark may stand anywhere in so many bytes from the start (ISO 32000-1, annex H, note 13). */
export const PDF_MARK_WITHIN_BYTES = KIB
