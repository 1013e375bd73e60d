/** Messages to somebody who works on cases. */
import { NOTICE_KIND_NAMES, type NoticeKind } from '../notice/notice-kind.ts'

export interface InboxItemJson {
  readonly id: number
  readonly kind: string
  readonly kindName: string
  readonly text: string
  /** The case it is about; null where it is about none or several. */
  readonly requestId: number | null
  /** The manuscript it is about; null where it is about none or several. */
  readonly manuscriptId: number | null
  /** The report that it is about; null where it is about none. */
  readonly filing: { readonly organ: number; readonly year: number } | null
  /** The remedy case it is about; null where it is about none or several. */
  readonly remedyId: number | null
  readonly at: string
  readonly isRead: boolean
}

export interface InboxListJson {
  readonly items: readonly InboxItemJson[]
  readonly next: string | null
  readonly unread: number
}

export const noticeKindName = (kind: string): string =>
  Object.hasOwn(NOTICE_KIND_NAMES, kind) ? NOTICE_KIND_NAMES[kind as NoticeKind] : '通知'
