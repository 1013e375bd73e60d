/** Why it was not done: the server's own sentence, in view and read out at once. */
import { errorText } from '../api/staff-error.ts'

export const ProblemBox = ({ error }: { readonly error: unknown }) => {
  if (error === null || error === undefined) return null
  return (
    <p className="problem" role="alert">
      {errorText(error)}
    </p>
  )
}
