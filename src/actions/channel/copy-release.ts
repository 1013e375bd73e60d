/** The same text for other channels: for a WeChat account, and for a notice board. */
import { makeNoticePdf, type NoticePaper } from '../../formats/channel-copy/make-notice-pdf.ts'
import { makeWechatHtml } from '../../formats/channel-copy/make-wechat-html.ts'
import type { ReleaseCopy } from '../../formats/channel-copy/release-copy.ts'
import { TypesettingError } from '../../formats/request-document/typst-compiler.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { type CopiedPage, readCopiedPage } from '../../store/copied-page.ts'
import type { ActContext } from '../act-context.ts'

export type CopyRefusal = Refusal<'release-unknown' | 'letter-not-set'>

const copyOf = ({ baseUrl }: ActContext, page: CopiedPage): ReleaseCopy => ({
  title: page.title,
  organ: page.organName,
  documentNumber: page.documentNumber,
  publishedOn: page.publishedOn,
  html: page.html,
  files: page.files,
  pageAddress: baseUrl === null ? null : `${baseUrl}/disclosures/${page.id}`,
})

/** For download and copying; never shown inside a page of ours. */
export const copyForWechat = async (
  context: ActContext,
  organId: number,
  disclosureId: number,
): Promise<Result<Uint8Array, CopyRefusal>> => {
  const page = await readCopiedPage(context.db, organId, disclosureId)
  if (page === null) return refused({ code: 'release-unknown' })
  return ok(new TextEncoder().encode(makeWechatHtml(copyOf(context, page)).html))
}

export interface NoticeCopy {
  readonly paper: NoticePaper
  /** Over the period that the release names; null for that one. */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate } | null
}

const contactsOf = ({ kind, guide }: CopiedPage) => [
  {
    name: kind === 'publicNotice' || kind === 'fund' ? '异议和监督电话' : '咨询电话',
    value: guide.phone ?? '',
  },
  { name: '受理部门', value: guide.office ?? '' },
  { name: '地址', value: guide.address ?? '' },
]

export const copyForNoticeBoard = async (
  context: ActContext,
  organId: number,
  disclosureId: number,
  { paper, period }: NoticeCopy,
): Promise<Result<Uint8Array, CopyRefusal>> => {
  const page = await readCopiedPage(context.db, organId, disclosureId)
  if (page === null) return refused({ code: 'release-unknown' })
  const facts = { ...copyOf(context, page), period: period ?? page.period, contacts: contactsOf(page) }
  try {
    return ok(await makeNoticePdf(facts, paper))
  } catch (error) {
    if (error instanceof TypesettingError) return refused({ code: 'letter-not-set' })
    throw error
  }
}
