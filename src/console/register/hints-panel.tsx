/** Likely duplicates and frequent applicants, before saving. What to make of them, a person decides. */
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { caseAddress } from '../addresses.ts'
import { hintsFor } from '../api/register-api.ts'
import { dayText } from '../parts/day-text.ts'
import { Section } from '../parts/page.tsx'
import { type RegisterForm, registerBodyOf } from './register-form.ts'

/** Below this a description says too little to be compared. */
const LEAST_CHARACTERS = 6
const OFTEN_A_MONTH = 10

export const HintsPanel = ({ form, organId }: { readonly form: RegisterForm; readonly organId: number }) => {
  const body = registerBodyOf(form, organId, '')
  const asked = useDeferredValue({
    organId: body.organId,
    applicant: body.applicant,
    description: body.description,
  })
  const { data } = useQuery({
    queryKey: ['requests', 'hints', asked],
    queryFn: () => hintsFor(asked),
    enabled: asked.description.trim().length >= LEAST_CHARACTERS,
    retry: false,
    placeholderData: (before) => before,
  })
  if (data === undefined) return null
  const { duplicates, applicantThisMonth, applicantThisYear } = data
  if (duplicates.length === 0 && applicantThisYear === 0) return null
  return (
    <Section title="提示">
      <div aria-live="polite">
        {applicantThisYear > 0 && (
          <p>
            该申请人本月已有 {applicantThisMonth} 件、今年已有 {applicantThisYear} 件申请。
            {applicantThisMonth >= OFTEN_A_MONTH && '数量较多，可以考虑要求说明理由或者按件收费。'}
          </p>
        )}
        {duplicates.length > 0 && (
          <>
            <p>内容相近的案件，是否重复请自行判断：</p>
            <ul className="hint-list">
              {duplicates.map(({ id, number, subject, phaseName, arrivedOn, likeness }) => (
                <li key={id}>
                  <a href={`/console${caseAddress(id)}`} target="_blank" rel="noopener">
                    {subject}
                  </a>
                  <span className="cell-note">
                    {number} · {phaseName} · {dayText(arrivedOn)} · 相近度 {likeness}%
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  )
}
