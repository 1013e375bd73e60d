/** Errors of the HTTP interface: problem details (RFC 9457) with a stable code. */
import type { Bilingual } from './settings/setting.ts'

interface ProblemKind {
  readonly status: number
  readonly title: Bilingual
}

const kind = (status: number, zh: string, en: string): ProblemKind => ({ status, title: { zh, en } })

/** The closed set of codes. A client may rely on them; the words may change. */
export const PROBLEMS = {
  'request-malformed': kind(400, '请求的格式有误', 'the request is malformed'),
  'address-malformed': kind(400, '网址的格式有误', 'the address is malformed'),
  'parameter-invalid': kind(400, '参数的值不能用', 'a parameter has a value that is not accepted'),
  'parameter-unknown': kind(400, '没有这个参数', 'there is no such parameter'),
  'cursor-invalid': kind(
    400,
    '翻页标记无效，请从第一页重新开始',
    'the cursor is not valid; start from the first page',
  ),
  'not-found': kind(404, '没有这个地址', 'there is nothing at this address'),
  'organ-not-found': kind(404, '没有这个行政机关', 'there is no such organ'),
  'report-not-found': kind(404, '没有这份年度报告', 'there is no such annual report'),
  'region-not-found': kind(
    404,
    '没有这个地区的年度报告',
    'there are no annual reports of this region and year',
  ),
  'disclosure-not-found': kind(404, '没有这份公开的文件', 'there is no such published document'),
  'disclosure-withdrawn': kind(410, '这份文件已经撤下', 'the document was withdrawn'),
  'case-or-code-unknown': kind(404, '受理号或者查询码不对', 'the case number or its access code is wrong'),
  'method-not-allowed': kind(405, '这个地址不支持此种请求方法', 'the address does not support this method'),
  'not-acceptable': kind(406, '不能以所要求的格式提供', 'not available in the format asked for'),
  'request-timed-out': kind(408, '请求没有按时发送完', 'the request did not arrive in time'),
  'body-too-large': kind(413, '提交的内容过大', 'the body is too large'),
  'address-too-long': kind(414, '网址过长', 'the address is too long'),
  'media-type-unsupported': kind(415, '不支持所提交内容的格式', 'the format of the body is not supported'),
  'rate-limited': kind(429, '请求过于频繁，请稍后再试', 'too many requests; try again later'),
  'headers-too-large': kind(431, '请求头过大', 'the request headers are too large'),
  'internal-error': kind(500, '系统出现故障，请稍后再试', 'something went wrong; try again later'),
  'export-busy': kind(
    503,
    '正在进行的批量下载已满，请稍后再试',
    'too many bulk downloads are running; try again later',
  ),
  'not-ready': kind(503, '系统暂时不能提供服务', 'the service is not available for the moment'),
} as const satisfies Record<string, ProblemKind>

export type ProblemCode = keyof typeof PROBLEMS

/** What is wrong with one parameter. */
export interface ParameterFault {
  readonly name: string
  readonly message: string
}

export interface Problem {
  readonly type: string
  /** In Chinese. */
  readonly title: string
  readonly titleEn: string
  readonly status: number
  readonly code: ProblemCode
  readonly requestId: string
  readonly parameters?: readonly ParameterFault[]
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8'

/** Where the code is explained. */
const problemType = (code: ProblemCode): string => `/api/docs#problem-${code}`

export const problemOf = (
  code: ProblemCode,
  requestId: string,
  parameters: readonly ParameterFault[] = [],
): Problem => ({
  type: problemType(code),
  title: PROBLEMS[code].title.zh,
  titleEn: PROBLEMS[code].title.en,
  status: PROBLEMS[code].status,
  code,
  requestId,
  ...(parameters.length > 0 ? { parameters } : {}),
})
