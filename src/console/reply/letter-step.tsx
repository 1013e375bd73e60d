/** Step three: the letter as the applicant will get it, remedies included, before anything is saved. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { requestRefusalText } from '../../contract/request/request-refusal-words.ts'
import type { Outcome } from '../../law/request/outcome.ts'
import { previewReply } from '../api/document-api.ts'
import { StaffError } from '../api/staff-error.ts'
import { Awaited } from '../parts/awaited.tsx'
import { LetterText } from '../parts/letter-text.tsx'

interface LetterStepProps {
  readonly request: number
  readonly outcome: Outcome
  readonly facts: Readonly<Record<string, string>>
}

export const LetterStep = ({ request, outcome, facts }: LetterStepProps) => {
  const preview = useQuery({
    queryKey: ['requests', 'reply-preview', request, outcome, facts],
    queryFn: () => previewReply(request, { outcome, facts }),
    retry: false,
    placeholderData: keepPreviousData,
  })
  const { error } = preview
  if (error instanceof StaffError && preview.data === undefined) {
    const { code, source, facts: stated } = error.problem
    const text =
      error.message ||
      requestRefusalText({
        code,
        ...(source === undefined ? {} : { source }),
        ...(stated === undefined ? {} : { facts: stated }),
      })
    return <p className="problem">{text}</p>
  }
  return <Awaited query={preview}>{({ text }) => <LetterText text={text} />}</Awaited>
}
