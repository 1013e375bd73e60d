/** What is filled in to register an application that did not come over the portal. */
import type { IdentityKind } from '../../contract/request/applicant-details.ts'
import type { DeliveryForm, DeliveryMethod } from '../../contract/request/apply-form.ts'
import { DELIVERY_FORM_NAMES, DELIVERY_METHOD_NAMES } from '../../contract/request/apply-form-words.ts'
import type { RegisterBody } from '../../contract/request/case-json.ts'
import { missingEvidence, type ReceiptEvidence } from '../../law/request/receipt-evidence.ts'
import { type ApplicantType, CHANNELS, type Channel } from '../../law/request/request-event.ts'
import type { LocalDate } from '../../law/time/local-date.ts'

/** What staff register; online applications register themselves. */
export const STAFF_CHANNELS: readonly Channel[] = CHANNELS.filter((channel) => channel !== 'online')

export interface RegisterForm {
  readonly channel: Channel
  readonly arrivedOn: string
  readonly mailNumber: string
  readonly receivedBy: string
  readonly origin: string
  readonly whyOral: string
  readonly readBack: boolean
  readonly applicantType: ApplicantType
  readonly name: string
  readonly idKind: IdentityKind
  readonly idNumber: string
  readonly representative: string
  readonly phone: string
  readonly email: string
  readonly address: string
  readonly postcode: string
  readonly description: string
  readonly deliveryForm: DeliveryForm
  readonly deliveryMethod: DeliveryMethod
}

export const EMPTY_FORM: RegisterForm = {
  channel: 'inPerson',
  arrivedOn: '',
  mailNumber: '',
  receivedBy: '',
  origin: '',
  whyOral: '',
  readBack: false,
  applicantType: 'naturalPerson',
  name: '',
  idKind: 'residentId',
  idNumber: '',
  representative: '',
  phone: '',
  email: '',
  address: '',
  postcode: '',
  description: '',
  deliveryForm: 'paper',
  deliveryMethod: 'post',
}

const evidenceOf = (form: RegisterForm): ReceiptEvidence => ({
  mailNumber: form.mailNumber,
  receivedBy: form.receivedBy,
  origin: form.origin,
  whyOral: form.whyOral,
  readBack: form.readBack,
})

/** Day on which it came in: today where nothing else was said. */
export const arrivalOf = (form: RegisterForm, today: LocalDate): LocalDate =>
  form.arrivedOn === '' ? today : (form.arrivedOn as LocalDate)

const NEEDED = '请填写'

/** What is still missing, by field; the server asks again. */
export const missingFields = (form: RegisterForm): Readonly<Record<string, string>> => {
  const wrong: Record<string, string> = {}
  if (form.name.trim() === '') wrong.name = `${NEEDED}姓名或者名称`
  if (form.description.trim() === '') wrong.description = `${NEEDED}要获取的信息`
  const evidence = missingEvidence(form.channel, evidenceOf(form))
  if (evidence !== null) wrong[evidence.field] = '这种渠道须有这项收件凭据'
  return wrong
}

export const registerBodyOf = (form: RegisterForm, organId: number, submissionKey: string): RegisterBody => ({
  organId,
  channel: form.channel,
  applicantType: form.applicantType,
  applicant: {
    name: form.name,
    idKind: form.idKind,
    idNumber: form.idNumber,
    representative: form.representative,
    phone: form.phone,
    email: form.email,
    address: form.address,
    postcode: form.postcode,
  },
  description: form.description,
  deliveryForm: DELIVERY_FORM_NAMES[form.deliveryForm],
  deliveryMethod: DELIVERY_METHOD_NAMES[form.deliveryMethod],
  ...(form.arrivedOn === '' ? {} : { arrivedOn: form.arrivedOn }),
  evidence: evidenceOf(form),
  submissionKey,
})
