/** Copies of a release for other channels, to save. */
import { z } from 'zod'
import { copyForNoticeBoard, copyForWechat } from '../../../actions/channel/copy-release.ts'
import { CHANNEL_REFUSAL_WORDS } from '../../../contract/channel/channel-words.ts'
import { NOTICE_PAPERS } from '../../../formats/channel-copy/make-notice-pdf.ts'
import { ok, refused } from '../../../law/result.ts'
import { idText } from '../id-text.ts'
import { localDay } from '../local-day.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const RELEASE = { organ: idText, release: idText }

const forWechat = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/releases/{release}/copies/wechat',
  summary: '用于微信公众号的排版文件',
  asks: 'manuscript.read',
  params: RELEASE,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => {
    const copy = await copyForWechat(context, params.organ, params.release)
    if (!copy.ok) return refused(refusalFromWords(copy.refusal, CHANNEL_REFUSAL_WORDS, 404))
    const name = `微信排版-${params.release}.html`
    return ok({ kind: 'file', name, media: 'text/html; charset=utf-8', bytes: copy.value } as const)
  },
})

const forBoard = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/releases/{release}/copies/notice',
  summary: '用于公开栏张贴的打印文件',
  asks: 'manuscript.read',
  params: RELEASE,
  query: { paper: z.enum(NOTICE_PAPERS).default('a4'), from: localDay.optional(), to: localDay.optional() },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params, query }) => {
    const { paper, from, to } = query
    const period = from === undefined || to === undefined ? null : { from, to }
    const copy = await copyForNoticeBoard(context, params.organ, params.release, { paper, period })
    if (!copy.ok) {
      const status = copy.refusal.code === 'release-unknown' ? 404 : 422
      return refused(refusalFromWords(copy.refusal, CHANNEL_REFUSAL_WORDS, status))
    }
    const name = `公开栏张贴-${params.release}-${paper}.pdf`
    return ok({ kind: 'file', name, media: 'application/pdf', bytes: copy.value } as const)
  },
})

export const COPY_ENDPOINTS: readonly StaffEndpoint[] = [forWechat, forBoard]
