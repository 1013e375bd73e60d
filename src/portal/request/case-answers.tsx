/** The pages of a case, as answers. None of them is ever kept by a cache. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { UnsentFile } from '../../store/unsent-application.ts'
import { contextOf, sendPage } from '../send-page.ts'
import { CASE_PATH } from '../site-paths.ts'
import type { ApplicantDeps } from './applicant-deps.ts'
import { type Form, fieldState, newForm } from './apply-visit.ts'
import { openCase } from './case-cookie.ts'
import { CasePage, WithdrawPage } from './case-page.tsx'
import { caseView } from './case-view.ts'
import type { FaultLink } from './field.tsx'

export interface CaseVisit {
  readonly deps: ApplicantDeps
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  /** Of the case that this browser may see. */
  readonly id: number
}

const personal = ({ deps, reply, id }: CaseVisit, status: number): FastifyReply => {
  openCase(deps, reply, id)
  return reply.code(status).header('cache-control', 'no-store')
}

export interface CaseAnswer {
  /** Null for a new one. */
  readonly form: Form | null
  readonly faults: readonly FaultLink[]
  readonly notice: string | null
  readonly status: number
  readonly done?: string
  readonly open?: {
    readonly act: string
    readonly fields: Readonly<Record<string, string>>
    readonly files: readonly UnsentFile[]
  }
}

export const sendCase = async (visit: CaseVisit, answer: CaseAnswer): Promise<FastifyReply> => {
  const { deps, request, id } = visit
  const { faults, notice, open } = answer
  const form = answer.form ?? newForm(deps, `case-${id}`)
  return sendPage(
    personal(visit, answer.status),
    <CasePage
      context={contextOf(request, deps.baseUrl)}
      view={await caseView(deps.context, id)}
      token={form.token}
      done={answer.done ?? null}
      faults={faults}
      notice={notice}
      open={
        open === undefined
          ? null
          : { act: open.act, state: fieldState(open.fields, faults), files: open.files }
      }
    />,
  )
}

export const sendWithdraw = async (visit: CaseVisit): Promise<FastifyReply> => {
  const { deps, request, id } = visit
  const view = await caseView(deps.context, id)
  if (!view.json.may.withdraw) return sendCase(visit, { form: null, faults: [], notice: null, status: 409 })
  const form = newForm(deps, `case-${id}`)
  return sendPage(
    personal(visit, 200),
    <WithdrawPage context={contextOf(request, deps.baseUrl)} view={view} token={form.token} />,
  )
}

/** Back to the page of the case, which says what was done; reloading it does nothing again. */
export const sendDone = (visit: CaseVisit, act: string): FastifyReply =>
  personal(visit, 303).redirect(`${CASE_PATH}?done=${act}`, 303)
