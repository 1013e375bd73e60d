/** The application form: the statutory contents of Art. 29 and nothing else. The purpose is not asked. */
import { z } from 'zod'
import type { ApplicantType } from '../../law/request/request-event.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { IDENTITY_KINDS } from './applicant-details.ts'
import { isCreditCode, isResidentIdNumber, plainNumber } from './applicant-identity.ts'

/** The six columns of table three, in their order. */
export const APPLICANT_TYPES = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicInterestOrganisation',
  'legalServiceInstitution',
  'otherOrganisation',
] as const satisfies readonly ApplicantType[]

/** 纸质件, 电子件, 当面查阅或抄录. */
export const DELIVERY_FORMS = ['paper', 'electronic', 'inspection'] as const
export type DeliveryForm = (typeof DELIVERY_FORMS)[number]

/** 在本网站查收, 电子邮件, 邮寄, 自行领取. */
export const DELIVERY_METHODS = ['portal', 'email', 'post', 'inPerson'] as const
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number]

export const LONGEST_DESCRIPTION = 2000
const LONGEST_NAME = 100
const LONGEST_TEXT = 200

const text = (most: number, tooLong: string) => z.string().trim().max(most, tooLong)
const line = (label: string, most = LONGEST_NAME) =>
  text(most, `${label}最多${most}字`).regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, `${label}中有不能使用的字符`)

const FIELDS = {
  applicantType: z.enum(APPLICANT_TYPES, '请选择申请人类型'),
  name: line('姓名或者名称').min(1, '请填写姓名或者单位名称'),
  identityKind: z.enum(IDENTITY_KINDS, '请选择证件类型'),
  identityNumber: line('证件号码', 60).min(1, '请填写证件号码'),
  representative: line('法定代表人或者负责人姓名'),
  contactPerson: line('联系人姓名'),
  phone: line('联系电话', 40),
  email: line('电子邮箱', 254),
  address: line('通信地址', LONGEST_TEXT),
  postcode: line('邮政编码', 12),
  hasAgent: z.enum(['yes', ''], '请重新选择是否委托他人'),
  agentName: line('代理人姓名'),
  agentIdentityNumber: line('代理人证件号码', 60),
  agentPhone: line('代理人电话', 40),
  informationName: line('信息名称', LONGEST_TEXT),
  documentNumber: line('文号', LONGEST_NAME),
  features: text(LONGEST_DESCRIPTION, `其他特征性描述最多${LONGEST_DESCRIPTION}字`),
  deliveryForm: z.enum(DELIVERY_FORMS, '请选择希望获得信息的形式'),
  deliveryMethod: z.enum(DELIVERY_METHODS, '请选择获取信息的途径'),
  needsHelp: z.enum(['yes', ''], '请重新选择是否需要协助'),
} as const

export const APPLY_FIELDS = Object.keys(FIELDS) as readonly ApplyField[]
export type ApplyField = keyof typeof FIELDS

const FORM = z.object(FIELDS)
/** The form as filled in and found complete; texts without surrounding spaces, empty where nothing was filled in. */
export type Application = Readonly<z.output<typeof FORM>>

/** What somebody typed, complete or not. */
export type TypedFields = Readonly<Partial<Record<ApplyField, string>>>

export interface FieldFault {
  readonly field: ApplyField
  readonly message: string
}

type Rule = (form: Application) => FieldFault | null

const needed =
  (field: ApplyField, message: string, isNeeded: (form: Application) => boolean = () => true): Rule =>
  (form) =>
    isNeeded(form) && form[field] === '' ? { field, message } : null

const shaped =
  (field: ApplyField, message: string, isRight: (value: string, form: Application) => boolean): Rule =>
  (form) =>
    form[field] === '' || isRight(form[field], form) ? null : { field, message }

export const isOrganisation = (type: ApplicantType | string | undefined): boolean =>
  type !== undefined && type !== '' && type !== 'naturalPerson'

const ofOrganisation = (form: Application): boolean => isOrganisation(form.applicantType)
const byAgent = ({ hasAgent }: Application): boolean => hasAgent === 'yes'
const isPhone = (value: string): boolean => /^\+?[\d()（）\-－转 ]{5,40}$/.test(value.normalize('NFKC'))
const isEmail = (value: string): boolean => z.email().safeParse(value).success

/** What a field must be in view of the others. */
const RULES: readonly Rule[] = [
  (form) =>
    form.identityKind === 'residentId' && ofOrganisation(form)
      ? { field: 'identityKind', message: '法人或者其他组织请选择统一社会信用代码或者其他有效证件' }
      : null,
  (form) =>
    form.identityKind === 'creditCode' && !ofOrganisation(form)
      ? { field: 'identityKind', message: '公民请选择身份证、护照等本人证件' }
      : null,
  shaped('identityNumber', '身份证号码有误，应为18位，请对照证件检查', (value, { identityKind }) =>
    identityKind === 'residentId' ? isResidentIdNumber(plainNumber(value)) : true,
  ),
  shaped('identityNumber', '统一社会信用代码有误，应为18位，请对照证照检查', (value, { identityKind }) =>
    identityKind === 'creditCode' ? isCreditCode(plainNumber(value)) : true,
  ),
  needed('representative', '请填写法定代表人或者负责人姓名', ofOrganisation),
  needed('contactPerson', '请填写联系人姓名', ofOrganisation),
  (form) =>
    form.phone === '' && form.email === '' && form.address === ''
      ? { field: 'phone', message: '联系电话、电子邮箱、通信地址至少填写一项，机关要据此与您确认申请' }
      : null,
  shaped('phone', '电话号码有误，请检查', isPhone),
  shaped('email', '电子邮箱有误，应为 name@example.com 这样的地址', isEmail),
  shaped('postcode', '邮政编码应为6位数字', (value) => /^\d{6}$/.test(value.normalize('NFKC'))),
  needed('agentName', '请填写代理人姓名', byAgent),
  needed('agentIdentityNumber', '请填写代理人证件号码', byAgent),
  needed('agentPhone', '请填写代理人电话', byAgent),
  shaped('agentPhone', '代理人电话有误，请检查', isPhone),
  (form) =>
    form.informationName === '' && form.documentNumber === '' && form.features === ''
      ? {
          field: 'informationName',
          message: '请写明要获取的信息：名称、文号、其他特征性描述，至少填写一项',
        }
      : null,
  needed(
    'email',
    '选择以电子邮件获取信息的，请填写电子邮箱',
    ({ deliveryMethod }) => deliveryMethod === 'email',
  ),
  needed('address', '选择邮寄的，请填写通信地址', ({ deliveryMethod }) => deliveryMethod === 'post'),
  (form) =>
    form.deliveryForm === 'paper' && ['portal', 'email'].includes(form.deliveryMethod)
      ? { field: 'deliveryMethod', message: '纸质件请选择邮寄或者自行领取' }
      : null,
  (form) =>
    form.deliveryForm === 'inspection' && form.deliveryMethod !== 'inPerson'
      ? { field: 'deliveryMethod', message: '当面查阅或者抄录的，请选择到机关办理' }
      : null,
]

const firstOfEach = (faults: readonly FieldFault[]): readonly FieldFault[] =>
  APPLY_FIELDS.flatMap((field) => faults.find((fault) => fault.field === field) ?? [])

/** Text fields that are missing count as empty; choices that are missing are faults. */
const withEmpties = (typed: TypedFields): Record<ApplyField, string> =>
  Object.fromEntries(APPLY_FIELDS.map((field) => [field, typed[field]?.trim() ?? ''])) as Record<
    ApplyField,
    string
  >

/** @returns the form, or one fault for each field that has any, in the order of the form */
export const parseApplyForm = (typed: TypedFields): Result<Application, readonly FieldFault[]> => {
  const read = FORM.safeParse(withEmpties(typed))
  const shape = read.success
    ? []
    : read.error.issues.map(({ path, message }) => ({ field: path[0] as ApplyField, message }))
  const form = read.success ? read.data : (withEmpties(typed) as Application)
  const wrong = new Set(shape.map(({ field }) => field))
  const faults = RULES.flatMap((rule) => rule(form) ?? []).filter(({ field }) => !wrong.has(field))
  const all = firstOfEach([...shape, ...faults])
  return read.success && all.length === 0 ? ok(read.data) : refused(all)
}
