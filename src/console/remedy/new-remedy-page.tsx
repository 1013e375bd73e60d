/** Registers a remedy case against an act of the organ. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { REMEDY_REFUSAL_WORDS } from '../../contract/remedy/remedy-words.ts'
import { isOutcome } from '../../law/remedy/attacked-act.ts'
import { directSuitDoubt } from '../../law/remedy/remedy-notice.ts'
import { parseLocalDate } from '../../law/time/local-date.ts'
import { remedyAddress } from '../addresses.ts'
import { useCalendar, useToday } from '../api/calendar.ts'
import { useMay } from '../api/session.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { Page, Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { OrganChoice } from '../trace/organ-choice.tsx'
import { AttackedFields } from './attacked-fields.tsx'
import { JoinOffer } from './join-offer.tsx'
import { DayFields, DoubtFields, KindFields, PartyFields } from './register-fields.tsx'
import { EMPTY_REGISTER, type RegisterForm, registerBodyOf, whyNotYet } from './register-form.ts'
import { attackedRequestQuery, registerRemedy } from './remedy-api.ts'

/** Why a direct suit would be doubtful; null where it would not, or is none. */
const useDoubt = (organId: number, form: RegisterForm): string | null => {
  const isRequest = form.object === 'request'
  const found = useQuery(attackedRequestQuery(organId, isRequest ? form.requestNumber.trim() : ''))
  if (form.kind !== 'litigationDirect') return null
  if (isRequest) return found.data?.directSuitDoubt ?? null
  const replyOn = parseLocalDate(form.replyOn)
  if (!replyOn.ok || !isOutcome(form.attacked)) return null
  const source = directSuitDoubt(form.attacked, replyOn.value)
  return source === null ? null : (REMEDY_REFUSAL_WORDS['direct-suit-unexplained'] ?? '')
}

const RegisterFor = ({ organId, number }: { readonly organId: number; readonly number: string }) => {
  const empty = useMemo(() => ({ ...EMPTY_REGISTER, requestNumber: number }), [number])
  const { form, change, forget, isRestored } = useKeptForm(`remedy-register:${organId}:${number}`, empty)
  const [calendar, today] = [useCalendar(), useToday()]
  const doubt = useDoubt(organId, form)
  const client = useQueryClient()
  const announce = useAnnounce()
  const [, go] = useLocation()
  const save = useMutation({
    mutationFn: () => registerRemedy(organId, registerBodyOf(form)),
    onSuccess: async ({ id }) => {
      forget()
      announce.done('案件已经登记。')
      await client.invalidateQueries({ queryKey: ['remedies'] })
      go(remedyAddress(id))
    },
  })
  const why = whyNotYet(form, doubt !== null)
  const parts = { organId, form, change, calendar, today }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (why === null) save.mutate()
      }}
    >
      {isRestored && <p className="notice">已恢复上次没有提交的内容。</p>}
      <Section title="什么案件">
        <div className="form">
          <KindFields {...parts} />
        </div>
      </Section>
      <Section title="针对的行为">
        <div className="form">
          <AttackedFields {...parts} />
          {doubt !== null && <DoubtFields form={form} change={change} doubt={doubt} />}
        </div>
      </Section>
      <Section title="日期和案号">
        <div className="form">
          <DayFields {...parts} />
        </div>
      </Section>
      <Section title="当事人">
        <div className="form">
          <PartyFields {...parts} />
        </div>
      </Section>
      <div className="actions">
        <Button type="submit" kind="primary" busy={save.isPending} off={why === null ? null : { text: why }}>
          登记
        </Button>
      </div>
      <ProblemBox error={save.error} />
      <JoinOffer organId={organId} form={form} error={save.error} onJoined={forget} />
    </form>
  )
}

export const NewRemedyPage = () => {
  const query = new URLSearchParams(useSearch())
  const number = query.get('request') ?? ''
  const organ = Number(query.get('organ') ?? 0)
  const mayThere = useMay('remedy.write', organ)
  return (
    <Page title="登记复议诉讼案件" lead="本机关是被申请人或者被告的案件">
      {organ > 0 && mayThere ? (
        <RegisterFor organId={organ} number={number} />
      ) : (
        <OrganChoice permission="remedy.write">
          {(organId) => <RegisterFor key={organId} organId={organId} number={number} />}
        </OrganChoice>
      )}
    </Page>
  )
}
