/** Names of the form's fields and choices, in Chinese. */
import type { APPLICANT_TYPES, ApplyField, DeliveryForm, DeliveryMethod } from './apply-form.ts'

export const APPLICANT_TYPE_NAMES: Readonly<Record<(typeof APPLICANT_TYPES)[number], string>> = {
  naturalPerson: '公民（自然人）',
  commercialEnterprise: '商业企业',
  researchInstitution: '科研机构',
  publicInterestOrganisation: '社会公益组织',
  legalServiceInstitution: '法律服务机构',
  otherOrganisation: '其他组织',
}

export const DELIVERY_FORM_NAMES: Readonly<Record<DeliveryForm, string>> = {
  paper: '纸质件',
  electronic: '电子件',
  inspection: '当面查阅或者抄录',
}

export const DELIVERY_METHOD_NAMES: Readonly<Record<DeliveryMethod, string>> = {
  portal: '在本网站查收',
  email: '电子邮件',
  post: '邮寄',
  inPerson: '到机关领取或者查阅',
}

export const FIELD_NAMES: Readonly<Record<ApplyField, string>> = {
  applicantType: '申请人类型',
  name: '姓名或者名称',
  identityKind: '证件类型',
  identityNumber: '证件号码',
  representative: '法定代表人或者负责人',
  contactPerson: '联系人',
  phone: '联系电话',
  email: '电子邮箱',
  address: '通信地址',
  postcode: '邮政编码',
  hasAgent: '委托代理人',
  agentName: '代理人姓名',
  agentIdentityNumber: '代理人证件号码',
  agentPhone: '代理人电话',
  informationName: '所需信息的名称',
  documentNumber: '文号',
  features: '其他特征性描述',
  deliveryForm: '获得信息的形式',
  deliveryMethod: '获取信息的途径',
  needsHelp: '阅读、视听协助',
}
