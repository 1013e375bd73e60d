/** Pages of applicants: forms and cases. Register them in a scope without the page cache: they belong to one person each. */
import formBody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { registerFeedbackRoutes } from '../feedback/feedback-routes.tsx'
import { registerSubscribeRoutes } from '../subscribe/subscribe-routes.tsx'
import type { ApplicantDeps } from './applicant-deps.ts'
import { registerApplyRoutes } from './apply-routes.tsx'
import { registerCaseRoutes } from './case-routes.tsx'
import { MULTIPART_LIMITS } from './upload-limits.ts'

/** Of a form without files. */
const LONGEST_PLAIN_FORM = 256 * 1024

export const registerApplicantPages = async (app: FastifyInstance, deps: ApplicantDeps): Promise<void> => {
  await app.register(formBody, { bodyLimit: LONGEST_PLAIN_FORM })
  await app.register(multipart, { limits: MULTIPART_LIMITS, throwFileSizeLimit: false })
  registerApplyRoutes(app, deps)
  registerCaseRoutes(app, deps)
  registerFeedbackRoutes(app, deps)
  registerSubscribeRoutes(app, deps)
}
