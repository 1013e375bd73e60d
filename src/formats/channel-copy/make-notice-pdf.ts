import { setPdf } from '../request-document/typst-compiler.ts'
import { NOTICE_LAYOUT } from './notice-layout.ts'
import { type NoticeFacts, noticeSheet } from './notice-sheet.ts'
import { pageCodeSvg } from './page-code.ts'

export const NOTICE_PAPERS = ['a4', 'a3'] as const
export type NoticePaper = (typeof NOTICE_PAPERS)[number]

const CODE_NAME = 'page-code.svg'

/** A sheet for a notice board as PDF/A-2u, with its period, whom to tell of objections, and a code that leads to the page. */
export const makeNoticePdf = (given: NoticeFacts, paper: NoticePaper): Promise<Uint8Array> => {
  const { pageAddress } = given
  const code = pageAddress === null ? '' : CODE_NAME
  const files =
    pageAddress === null
      ? []
      : [{ name: CODE_NAME, bytes: new TextEncoder().encode(pageCodeSvg(pageAddress)) }]
  return setPdf(NOTICE_LAYOUT, { ...noticeSheet(given), paper, code }, files)
}
