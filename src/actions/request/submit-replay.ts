/** An application that is sent again under its key gets the answer of the first time; another one gets none under that key. */
import { createHash } from 'node:crypto'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { canonicalJson } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { keepAnswer, readAnswer, takeSubmissionKey } from '../../store/submission.ts'
import type { ActContext } from '../act-context.ts'
import type { Submission, Submitted } from './submission.ts'

interface Answer extends Submitted {
  readonly content: string
}

/** Without the files: they are not at hand any more when a receipt is asked for again. */
const contentOf = ({ attachments: _, submissionKey: __, ...content }: Submission): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex')

const keyOf = ({ organId, submissionKey }: Submission): string => `submit:${organId}:${submissionKey}`

/** The answer given under the key before; null where there is none, and the key is taken now. */
export const earlierAnswer = async (
  { sealer, instant }: ActContext,
  trx: Database,
  submission: Submission,
): Promise<Result<Submitted, Refusal<'submission-key-reused'>> | null> => {
  const key = keyOf(submission)
  if (await takeSubmissionKey(trx, key, instant())) return null
  const { content, ...earlier } = (await readAnswer(trx, sealer, key)) as Answer
  return content === contentOf(submission)
    ? ok({ ...earlier, isReplay: true })
    : refused({ code: 'submission-key-reused' })
}

export const keepSubmitted = (
  { sealer }: ActContext,
  trx: Database,
  submission: Submission,
  submitted: Submitted,
): Promise<void> => {
  const answer: Answer = { ...submitted, content: contentOf(submission) }
  return keepAnswer(trx, sealer, keyOf(submission), submitted.requestId, answer)
}
