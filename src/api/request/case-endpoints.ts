/** What applicants ask about: the guide of an organ, and their own case with its number and code. */
import { openCaseForApplicant } from '../../actions/request/open-case-for-applicant.ts'
import { CASE_ANSWER, presentCaseAnswer } from '../../contract/api/case-answer.ts'
import { GUIDE_ANSWER, presentGuide } from '../../contract/api/guide-answer.ts'
import { ACCESS_CODE, CASE_NUMBER, SLUG } from '../../contract/api/parameters.ts'
import { ok, refused } from '../../law/result.ts'
import { findApplyOrgan } from '../../store/apply-organ.ts'
import { type Endpoint, endpoint } from '../endpoint.ts'

const guide = endpoint({
  path: '/organs/{slug}/guide',
  tag: '机关',
  summary: '一个行政机关的政府信息公开指南',
  pathParameters: { slug: SLUG },
  query: {},
  shape: { media: 'application/json', schema: GUIDE_ANSWER },
  problems: ['organ-not-found'],
  answer: async (db, { slug }) => {
    const organ = await findApplyOrgan(db, slug)
    return organ === null
      ? refused({ code: 'organ-not-found' })
      : ok({ kind: 'json', body: presentGuide(organ) })
  },
})

const oneCase = endpoint({
  path: '/cases/{number}',
  tag: '申请',
  summary: '申请人自己的一件申请：进度、期限和它的计算',
  pathParameters: { number: CASE_NUMBER },
  query: {},
  headers: { 'x-access-code': ACCESS_CODE },
  isPersonal: true,
  shape: { media: 'application/json', schema: CASE_ANSWER },
  problems: ['case-or-code-unknown'],
  answer: async (_db, { number }, { context, address, headers }) => {
    const code = String(headers['x-access-code'])
    const opened = await openCaseForApplicant(context, { number, code, address })
    if (opened.ok) return ok({ kind: 'json', body: presentCaseAnswer(opened.value) })
    return refused({
      code: opened.refusal.code === 'too-many-look-ups' ? 'rate-limited' : 'case-or-code-unknown',
    })
  },
})

export const CASE_ENDPOINTS: readonly Endpoint[] = [guide, oneCase]
