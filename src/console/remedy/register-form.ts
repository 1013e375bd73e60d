/** The form in which a remedy case is registered, as text until it is sent. */
export interface RegisterForm {
  readonly kind: 'reconsideration' | 'litigationDirect' | 'litigationAfterReconsideration'
  readonly simplified: boolean
  readonly filedOn: string
  readonly acceptedOn: string
  readonly servedOn: string
  readonly caseNumber: string
  readonly forum: string
  readonly object: 'request' | 'act'
  readonly requestNumber: string
  readonly attacked: string
  readonly replyOn: string
  readonly against: string
  readonly joint: readonly string[]
  readonly follows: string
  readonly isApplicant: boolean
  readonly party: string
  readonly agent: string
  readonly contact: string
  readonly explained: string
}

export const EMPTY_REGISTER: RegisterForm = {
  kind: 'reconsideration',
  simplified: false,
  filedOn: '',
  acceptedOn: '',
  servedOn: '',
  caseNumber: '',
  forum: '',
  object: 'request',
  requestNumber: '',
  attacked: '',
  replyOn: '',
  against: '',
  joint: [],
  follows: '',
  isApplicant: true,
  party: '',
  agent: '',
  contact: '',
  explained: '',
}

const orNull = (text: string): string | null => (text === '' ? null : text)

export const registerBodyOf = (form: RegisterForm): Readonly<Record<string, unknown>> => {
  const isRequest = form.object === 'request'
  const isAfter = form.kind === 'litigationAfterReconsideration'
  return {
    kind: form.kind === 'reconsideration' ? 'reconsideration' : 'litigation',
    afterReconsideration: isAfter,
    simplified: form.kind === 'reconsideration' && form.simplified,
    filedOn: form.filedOn,
    acceptedOn: orNull(form.acceptedOn),
    servedOn: orNull(form.servedOn),
    caseNumber: form.caseNumber,
    forum: form.forum,
    requestNumber: isRequest ? form.requestNumber.trim() : null,
    attacked: isRequest ? null : orNull(form.attacked),
    replyOn: isRequest ? null : orNull(form.replyOn),
    against: isRequest ? '' : form.against,
    jointRespondents: form.joint.map(Number),
    followsId: isAfter && form.follows !== '' ? Number(form.follows) : null,
    isApplicant: isRequest && form.isApplicant,
    party: { name: form.party, agent: form.agent, contact: form.contact },
    explained: form.kind === 'litigationDirect' ? form.explained : '',
  }
}

/** Why it cannot be sent yet; null when it can. */
export const whyNotYet = (form: RegisterForm, isDoubtful: boolean): string | null => {
  if (form.filedOn === '') return '请填写提出的日期。'
  if (form.object === 'request' && form.requestNumber.trim() === '')
    return '请填写申请编号，或者改选“其他行为”。'
  if (form.object === 'act' && form.attacked === '') return '请选择针对的行为。'
  return isDoubtful && form.explained.trim() === '' ? '请写明直接起诉的情况。' : null
}
