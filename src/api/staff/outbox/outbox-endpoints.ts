/** What is on its way out, and what the program does by itself, for administrators. */
import { z } from 'zod'
import { countyTime } from '../../../actions/county-time.ts'
import { readOutbox } from '../../../actions/notice/read-outbox.ts'
import { retryMessage } from '../../../actions/notice/retry-message.ts'
import { type JobJson, jobTitle } from '../../../contract/outbox/outbox-json.ts'
import { ok } from '../../../law/result.ts'
import { dateOf } from '../../../law/time/local-date.ts'
import { type JobState, listJobs } from '../../../store/job.ts'
import { organIdsFor } from '../../../store/organ-tree.ts'
import { organOfMessage } from '../../../store/outbox-list.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'

const list = staffEndpoint({
  method: 'GET',
  path: '/outbox',
  summary: '对外通知的发送情况',
  asks: 'outbox.read',
  params: {},
  query: {
    status: z.enum(['waiting', 'sending', 'sent', 'failed']).optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  },
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, query }) => {
    const page = { cursor: query.cursor ?? null, limit: query.limit }
    return ok({ kind: 'json', body: await readOutbox(context, actor, query.status ?? null, page) } as const)
  },
})

const RETRY_WORDS = { 'message-not-waiting': '这条通知已经发出或者正在发送。' }

const retrying = staffEndpoint({
  method: 'POST',
  path: '/outbox/{message}/retry',
  summary: '重新发送',
  asks: 'outbox.retry',
  params: { message: z.coerce.number().int().min(1).max(2_147_483_647) },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ context, actor, params }) => {
    const organ = await organOfMessage(context.db, params.message)
    if (organ === undefined) return 'not-found'
    if (organ !== null) return organ
    // What belongs to no organ is for whoever has all of them.
    const reach = await organIdsFor(context.db, actor.roles, 'outbox.retry', dateOf(context.now()))
    return reach === 'every' ? null : 'not-found'
  },
  answer: async ({ context, actor, params }) => {
    const retried = await retryMessage(context, actor, params.message)
    if (retried.ok) return ok({ kind: 'json', body: {} } as const)
    return { ok: false, refusal: refusalFromWords(retried.refusal, RETRY_WORDS, 409) }
  },
})

const presentJob = (job: JobState): JobJson => ({
  name: job.name,
  title: jobTitle(job.name),
  startedAt: job.startedAt === null ? null : countyTime(job.startedAt),
  finishedAt: job.finishedAt === null ? null : countyTime(job.finishedAt),
  problem: job.problem,
  failures: job.failures,
  report: job.report,
})

const jobs = staffEndpoint({
  method: 'GET',
  path: '/jobs',
  summary: '系统自动任务的运行情况',
  asks: 'job.read',
  params: {},
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context }) => {
    const items = (await listJobs(context.db)).map(presentJob)
    return ok({ kind: 'json', body: { items } } as const)
  },
})

export const OUTBOX_ENDPOINTS: readonly StaffEndpoint[] = [list, retrying, jobs]
