/** Answers of the staff interface. None of them is ever kept by a browser or a proxy. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { PROBLEM_MEDIA_TYPE } from '../../contract/problem.ts'
import { staffProblemOf } from '../../contract/staff/staff-problem.ts'
import { setSessionCookie } from './session-cookie.ts'
import type { StaffAnswer } from './staff-endpoint.ts'
import type { StaffRefusal } from './staff-refusal.ts'

export const sendStaffRefusal = (
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: StaffRefusal,
): FastifyReply => {
  const wait = refusal.facts?.retryAfterSeconds
  if (wait !== undefined) reply.header('retry-after', String(wait))
  const problem = staffProblemOf(refusal, request.id)
  return reply.code(refusal.status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem))
}

/** RFC 6266: an ASCII name for old programs, the real one beside it. */
const asAttachment = (name: string): string => {
  const plain = name.replace(/[^\w.-]+/g, '-')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

export const sendStaffAnswer = (reply: FastifyReply, answer: StaffAnswer, isHttps: boolean): FastifyReply => {
  switch (answer.kind) {
    case 'json':
      if (answer.setCookie !== undefined) setSessionCookie(reply, answer.setCookie, isHttps)
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.body ?? null))
    case 'file':
      return reply
        .type(answer.media)
        .header('content-disposition', asAttachment(answer.name))
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(Buffer.from(answer.bytes))
    case 'picture':
      return reply.type(answer.media).send(Buffer.from(answer.bytes))
  }
}
