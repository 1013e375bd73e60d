import type { UploadKind } from './upload-facts.ts'

/** What belongs to a kind: what it is sent as, its endings (the usual one first), and its family. */
interface KindFacts {
  readonly mediaType: string
  readonly endings: readonly string[]
  /** Kinds that people and programs mix up harmlessly: a picture saved under another picture's ending. */
  readonly family: string
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const ODF = 'application/vnd.oasis.opendocument'

export const KIND_FACTS: Readonly<Record<UploadKind, KindFacts>> = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], family: 'pdf' },
  docx: {
    mediaType: `${OFFICE}.wordprocessingml.document`,
    endings: ['docx', 'docm', 'dotx', 'dotm'],
    family: 'text',
  },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx', 'xlsm', 'xltx'], family: 'sheet' },
  pptx: {
    mediaType: `${OFFICE}.presentationml.presentation`,
    endings: ['pptx', 'pptm', 'ppsx'],
    family: 'slides',
  },
  doc: { mediaType: 'application/msword', endings: ['doc', 'wps', 'dot'], family: 'text' },
  xls: { mediaType: 'application/vnd.ms-excel', endings: ['xls', 'et', 'xlt'], family: 'sheet' },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', endings: ['ppt', 'dps', 'pps'], family: 'slides' },
  odt: { mediaType: `${ODF}.text`, endings: ['odt'], family: 'text' },
  ods: { mediaType: `${ODF}.spreadsheet`, endings: ['ods'], family: 'sheet' },
  ofd: { mediaType: 'application/ofd', endings: ['ofd'], family: 'ofd' },
  rtf: { mediaType: 'application/rtf', endings: ['rtf'], family: 'text' },
  txt: { mediaType: 'text/plain', endings: ['txt', 'csv', 'md', 'log'], family: 'plain' },
  png: { mediaType: 'image/png', endings: ['png'], family: 'picture' },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'], family: 'picture' },
  gif: { mediaType: 'image/gif', endings: ['gif'], family: 'picture' },
  webp: { mediaType: 'image/webp', endings: ['webp'], family: 'picture' },
  tiff: { mediaType: 'image/tiff', endings: ['tif', 'tiff'], family: 'picture' },
  bmp: { mediaType: 'image/bmp', endings: ['bmp'], family: 'picture' },
  heic: { mediaType: 'image/heic', endings: ['heic', 'heif'], family: 'picture' },
  zip: { mediaType: 'application/zip', endings: ['zip'], family: 'zip' },
  rar: { mediaType: 'application/vnd.rar', endings: ['rar'], family: 'rar' },
  '7z': { mediaType: 'application/x-7z-compressed', endings: ['7z'], family: '7z' },
  eml: { mediaType: 'message/rfc822', endings: ['eml'], family: 'mail' },
}

/** Endings that systems run, or browsers show with scripts. No content makes them acceptable. */
export const DANGEROUS_ENDINGS: ReadonlySet<string> = new Set(
  (
    'exe com scr pif bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta msi msp msix appx cpl dll sys drv ocx reg ' +
    'lnk url scf inf jar class apk ipa app dmg pkg deb rpm sh bash py pyc pl rb php phtml jsp jspx asp aspx cgi ' +
    'html htm xhtml shtml mht mhtml svg svgz xml xsl xslt swf chm iso img vhd vhdx xll xlam ppam iqy settingcontent-ms'
  ).split(' '),
)

const KINDS_BY_ENDING: ReadonlyMap<string, UploadKind> = new Map(
  Object.entries(KIND_FACTS).flatMap(([kind, { endings }]) =>
    endings.map((ending) => [ending, kind as UploadKind] as const),
  ),
)

/** The kind that an ending promises; null for an ending that promises nothing known. */
export const kindOfEnding = (ending: string): UploadKind | null => KINDS_BY_ENDING.get(ending) ?? null
