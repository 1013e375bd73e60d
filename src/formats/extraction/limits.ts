/** Every bound the extraction keeps to, once. Reports are far below each of them; bombs and noise are above. */

const KIB = 1024
const MIB = 1024 * KIB

/** Bytes of a file that is opened at all. */
export const MAX_FILE_BYTES = 64 * MIB

/** Bytes of a text, Markdown or HTML file. */
export const MAX_TEXT_BYTES = 32 * MIB

/** Bytes of one XML part of a Word file after inflating. */
export const MAX_DOCX_PART_BYTES = 32 * MIB

/** Elements open at the same time in an XML part; a table in a table in a table takes about 30. */
export const MAX_XML_DEPTH = 1_000

/** Elements of one Word document. */
export const MAX_WORD_ELEMENTS = 3_000_000

/** Entries in the directory of a Word file. */
export const MAX_ARCHIVE_ENTRIES = 5_000

/** Inflated bytes to packed bytes of one XML part that is larger than RATIO_FREE_BYTES. */
export const MAX_INFLATION_RATIO = 400

/** Parts smaller than this may have any ratio, in bytes. */
export const RATIO_FREE_BYTES = MIB

/** Elements open at the same time while HTML is parsed. */
export const MAX_HTML_DEPTH = 2_000

/** Elements of one parsed HTML page. Pasted from Word with an element per character, a report has as many as characters. */
export const MAX_HTML_ELEMENTS = 500_000

/** Tables inside tables that are still laid out; deeper ones are read as plain lines. */
export const MAX_TABLE_DEPTH = 50

/** Columns over which a span is still believed. */
export const MAX_GRID_COLUMNS = 1_000

/** Pages of a PDF. */
export const MAX_PDF_PAGES = 300

/** Runs of glyphs of a PDF over all its pages. */
export const MAX_PDF_RUNS = 1_000_000

/** Bytes of one stream of a PDF after inflating; whole Chinese fonts have up to 25 MiB. */
export const MAX_PDF_STREAM_BYTES = 64 * MIB

/** Bytes of one picture of a PDF after inflating; a sheet scanned at 600 dpi in colour has 100 MiB. */
export const MAX_PDF_IMAGE_BYTES = 256 * MIB

/** Bytes of all streams of a PDF but its pictures, after inflating. */
export const MAX_PDF_INFLATED_BYTES = 256 * MIB

/** Lines or table rows of one document; a report has under a thousand. */
export const MAX_BLOCKS = 300_000

/** Bytes looked at, at the start, in the middle and at the end, to tell characters from noise. */
export const SAMPLE_BYTES = 64 * KIB

/** The PDF mark may stand anywhere in so many bytes from the start (ISO 32000-1, annex H, note 13). */
export const PDF_MARK_WITHIN_BYTES = KIB
