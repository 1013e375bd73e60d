/** Attachments: what they carry unseen, whether they hold words at all, and in which formats a normative document is offered. */
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import { DISCLOSURE_KIND_RULES } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { SOURCES } from '../../law/sources.ts'
import type { HiddenContent, HiddenKind, InspectionRefusalCode } from '../office-inspection/hidden-content.ts'
import { describeHidden, INSPECTION_REFUSAL_WORDS } from '../office-inspection/hidden-words.ts'
import type { ManuscriptFinding } from './finding.ts'
import type { PageRead } from './read-page.ts'

export interface CheckedFile {
  readonly name: string
  /** What could be read; empty where nothing could. */
  readonly text: string
  /** Why nothing could be read; null where it could, or where nothing is known yet. */
  readonly unreadable: string | null
  /** It is being looked into for the first time. */
  readonly isPending: boolean
  readonly hidden: readonly HiddenContent[]
  /** Why it could not be looked into; null where it could. */
  readonly uninspected: InspectionRefusalCode | null
}

/** What says nothing that matters, or stands in every file. */
const MINOR: ReadonlySet<HiddenKind> = new Set([
  'author',
  'property',
  'text-layer',
  'hidden-values',
  'hidden-name',
  'tracked-format',
  'custom-data',
  'external-link',
  'layer',
  'unreadable-part',
])

const hiddenIn = ({ name, hidden }: CheckedFile): readonly ManuscriptFinding[] => {
  const told = hidden.map((content): ManuscriptFinding => {
    const { place, sentence } = describeHidden(content)
    return {
      check: 'hidden-content',
      severity: MINOR.has(content.kind) ? 'note' : 'warning',
      message: `${place}${sentence}`,
      place: name,
      excerpt: '',
    }
  })
  return told
}

const UNREADABLE: Readonly<Record<string, string>> = {
  'pdf-image-only': '只有图片，没有文字，不能检索、复制，读屏软件也读不出。',
  'pdf-encrypted': '设有密码，公众打不开。',
  'docx-encrypted': '设有密码，公众打不开。',
  'archive-corrupt': '文件已损坏，请重新上传。',
  'pdf-corrupt': '文件已损坏，请重新上传。',
  'word-97-not-supported': '是旧版 Word（.doc）文件，未能检查其中的文字，建议另存为 .docx。',
  'reading-timed-out': '读取超时，未能检查其中的文字。',
  'drawing-too-slow': '读取超时，未能检查其中的文字。',
}

const isPicture = (name: string): boolean => /\.(?:png|jpe?g|gif|webp|tiff?|bmp|heic)$/i.test(name)

/** Whose words nobody has read yet may hold somebody's number: it waits, and with it the manuscript. */
const pending = ({ name, text, isPending }: CheckedFile): readonly ManuscriptFinding[] =>
  isPending
    ? [
        {
          check: 'unreadable-file',
          severity: text === '' && !isPicture(name) ? 'error' : 'note',
          message: '附件正在检查，请稍后重新检查。',
          place: name,
          excerpt: '',
        },
      ]
    : []

/** Other kinds of files have nothing that could be looked into. */
const uninspected = ({ name, uninspected: code }: CheckedFile): readonly ManuscriptFinding[] =>
  code === null || code === 'not-an-inspectable-file'
    ? []
    : [
        {
          check: 'hidden-content',
          severity: 'note',
          message: INSPECTION_REFUSAL_WORDS[code],
          place: name,
          excerpt: '',
        },
      ]

const unreadable = (file: CheckedFile): readonly ManuscriptFinding[] => {
  if (file.unreadable === null || isPicture(file.name)) return []
  const isScan = file.unreadable === 'pdf-image-only'
  return [
    {
      check: isScan ? 'picture-only' : 'unreadable-file',
      severity: 'warning',
      message: UNREADABLE[file.unreadable] ?? '未能读取其中的文字，没有检查。',
      place: file.name,
      excerpt: '',
    },
  ]
}

/** Fewer characters are a caption, not a text. */
const FEWEST_CHARACTERS = 20

const withoutWords = (page: PageRead, files: readonly CheckedFile[]): readonly ManuscriptFinding[] => {
  const hasText = page.text.replace(/\s/g, '').length >= FEWEST_CHARACTERS
  const isOnlyPictures = page.pictures > 0 || files.some(({ unreadable: code }) => code === 'pdf-image-only')
  if (hasText || !isOnlyPictures || files.some(({ text }) => text.length >= FEWEST_CHARACTERS)) return []
  return [
    {
      check: 'picture-only',
      severity: 'warning',
      message: '全文只有图片或者扫描件，没有文字版。只发红章扫描件属于发布不规范，请录入正文。',
      place: 'text',
      excerpt: '',
    },
  ]
}

const hasEnding = (files: readonly CheckedFile[], endings: RegExp): boolean =>
  files.some(({ name }) => endings.test(name))

const formats = (
  { kind, attribution }: DisclosureContent,
  files: readonly CheckedFile[],
): readonly ManuscriptFinding[] => {
  if (!DISCLOSURE_KIND_RULES[kind].isRegistered || attribution.attribute !== 'proactive') return []
  const missing = [
    hasEnding(files, /\.(?:docx?|wps)$/i) ? '' : 'Word',
    hasEnding(files, /\.pdf$/i) ? '' : 'PDF',
  ].filter(Boolean)
  if (missing.length === 0) return []
  return [
    {
      check: 'formats',
      severity: 'warning',
      message: `${DISCLOSURE_KIND_RULES[kind].name}应当同时提供 Word 和 PDF 下载，缺${missing.join('、')}（${SOURCES['NORMATIVE-PAGE'].label}）。`,
      place: 'files',
      excerpt: '',
    },
  ]
}

/** Attachments of a manuscript beside its text. */
export const checkFiles = (
  content: DisclosureContent,
  page: PageRead,
  files: readonly CheckedFile[],
): readonly ManuscriptFinding[] => [
  ...withoutWords(page, files),
  ...formats(content, files),
  ...files.flatMap((file) => [
    ...pending(file),
    ...unreadable(file),
    ...uninspected(file),
    ...hiddenIn(file),
  ]),
]
