import { describe, expect, test } from 'vitest'
import {
  isCreditCode,
  isResidentIdNumber,
  plainNumber,
} from '../../../src/contract/request/applicant-identity.ts'
import { APPLY_FIELDS, parseApplyForm, type TypedFields } from '../../../src/contract/request/apply-form.ts'

const PERSON: TypedFields = {
  applicantType: 'naturalPerson',
  name: '林小溪',
  identityKind: 'passport',
  identityNumber: 'E00000001',
  phone: '13900000001',
  features: '溪口镇2024年防汛物资采购清单',
  deliveryForm: 'electronic',
  deliveryMethod: 'portal',
}
const FIRM: TypedFields = {
  ...PERSON,
  applicantType: 'commercialEnterprise',
  name: '云岭示例公司',
  identityKind: 'other',
  representative: '丁一',
  contactPerson: '王二',
}

const faultsOf = (fields: TypedFields): readonly string[] => {
  const parsed = parseApplyForm(fields)
  return parsed.ok ? [] : parsed.refusal.map(({ field }) => field)
}

describe('the application form', () => {
  test.each([
    ['a person with a telephone', PERSON],
    ['a person with an address alone', { ...PERSON, phone: '', address: '云岭县示例路1号' }],
    ['a person who knows a number alone', { ...PERSON, features: '', documentNumber: '云财〔2024〕3号' }],
    ['a firm', FIRM],
    ['an international number', { ...PERSON, phone: '+86 139-0000-0001' }],
    [
      'an agent',
      {
        ...PERSON,
        hasAgent: 'yes',
        agentName: '丁一',
        agentIdentityNumber: 'E1',
        agentPhone: '0000-5550100',
      },
    ],
    ['post', { ...PERSON, deliveryForm: 'paper', deliveryMethod: 'post', address: '云岭县示例路1号' }],
  ])('accepts %s', (_, fields) => {
    expect(faultsOf(fields)).toEqual([])
  })

  test.each([
    [
      'nothing at all',
      {},
      [
        'applicantType',
        'name',
        'identityKind',
        'identityNumber',
        'phone',
        'informationName',
        'deliveryForm',
        'deliveryMethod',
      ],
    ],
    ['blanks', { ...PERSON, name: '  \n ', features: ' ' }, ['name', 'informationName']],
    ['no contact', { ...PERSON, phone: '' }, ['phone']],
    [
      'a firm without its people',
      { ...FIRM, representative: '', contactPerson: '' },
      ['representative', 'contactPerson'],
    ],
    [
      'a firm with an identity card',
      { ...FIRM, identityKind: 'residentId' },
      ['identityKind', 'identityNumber'],
    ],
    [
      'a person with a credit code',
      { ...PERSON, identityKind: 'creditCode' },
      ['identityKind', 'identityNumber'],
    ],
    [
      'an agent without a name',
      { ...PERSON, hasAgent: 'yes' },
      ['agentName', 'agentIdentityNumber', 'agentPhone'],
    ],
    ['mail without an address', { ...PERSON, deliveryMethod: 'email' }, ['email']],
    ['post without an address', { ...PERSON, deliveryMethod: 'post' }, ['address']],
    [
      'paper by mail',
      { ...PERSON, deliveryForm: 'paper', deliveryMethod: 'email', email: 'a@example.org' },
      ['deliveryMethod'],
    ],
    [
      'inspection at home',
      { ...PERSON, deliveryForm: 'inspection', deliveryMethod: 'portal' },
      ['deliveryMethod'],
    ],
    ['a postcode of letters', { ...PERSON, postcode: 'abc' }, ['postcode']],
    ['a line break in a name', { ...PERSON, name: '林\n小溪' }, ['name']],
    ['too long a description', { ...PERSON, features: '水'.repeat(2001) }, ['features']],
  ] as const)('refuses %s, each field once and in the order of the form', (_, fields, wanted) => {
    expect(faultsOf(fields)).toEqual(wanted)
    const places = wanted.map((field) => APPLY_FIELDS.indexOf(field))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('never asks for a purpose', () => {
    expect(APPLY_FIELDS.filter((field) => /purpose|usage|reason/i.test(field))).toEqual([])
  })
})

describe('numbers with a check character', () => {
  test.each([
    ['110101199003074071', true],
    ['11010519491231002X', true],
    ['11010519491231002x', true],
    ['110101199003074072', false],
    ['11010119900307407', false],
    ['', false],
  ])('identity card %s', (text, right) => {
    expect(isResidentIdNumber(plainNumber(text))).toBe(right)
  })

  test.each([
    ['91350100M000100Y43', true],
    ['91350100M000100Y44', false],
    ['91350100I000100Y43', false],
    ['9135', false],
  ])('credit code %s', (text, right) => {
    expect(isCreditCode(plainNumber(text))).toBe(right)
  })

  test('are read in any width, with spaces and hyphens', () => {
    expect(plainNumber('１１０１０５ 1949-1231 ００２ｘ')).toBe('11010519491231002X')
  })
})
