import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  maskDetails,
  maskParty,
  maskWithin,
  NO_DETAILS,
} from '../../src/contract/request/applicant-details.ts'
import {
  maskAddress,
  maskEmail,
  maskIdentity,
  maskName,
  maskPartyName,
  maskPhone,
} from '../../src/contract/request/mask.ts'

describe('known answers', () => {
  test.each([
    ['张三', '张*'],
    ['张三丰', '张**'],
    ['欧阳修', '欧阳*'],
    ['司马相如', '司马**'],
    ['欧阳', '欧*'],
    ['王', '*'],
    ['', ''],
    ['𠮷野家', '𠮷**'],
    ['阿依古丽·买买提', '阿******'],
    ['John', 'J***'],
  ])('name %s → %s', (given, masked) => expect(maskName(given)).toBe(masked))

  test.each([
    ['11010119900307123X', '**************123X'],
    ['E12345678', '*****5678'],
    ['1234567', '******'],
    ['', ''],
  ])('identity %s → %s', (given, masked) => expect(maskIdentity(given)).toBe(masked))

  test.each([
    ['13800001234', '138****1234'],
    ['138 0000 1234', '138****1234'],
    ['+86 13800001234', '138****1234'],
    ['13800001234'.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))), '138****1234'],
    ['0313-1234567', '********4567'],
    ['110', '***'],
  ])('phone %s → %s', (given, masked) => expect(maskPhone(given)).toBe(masked))

  test.each([
    ['zhangsan@example.cn', 'z***@example.cn'],
    ['z@example.cn', '***@example.cn'],
    ['not-an-address', '**********ress'],
    ['', ''],
  ])('e-mail %s → %s', (given, masked) => expect(maskEmail(given)).toBe(masked))

  test.each([
    ['河北省张家口市云岭县城关镇市场路5号', '河北省张家口市云岭县***'],
    ['云岭县城关镇市场路5号', '云岭县***'],
    ['内蒙古自治区锡林郭勒盟苏尼特左旗1号', '内蒙古自治区锡林郭勒盟苏尼特左旗***'],
    ['北京市海淀区某街9号', '北京市海淀区***'],
    ['某市幸福小区3栋2单元', '某市***'],
    ['某某市高新区创业路', '某某市高新区***'],
    ['城关镇3号', '***'],
    ['浙江省某某市', '浙江省某某市***'],
  ])('address %s → %s', (given, masked) => expect(maskAddress(given)).toBe(masked))

  test.each([
    ['李四', '李*'],
    ['云岭县青石矿业有限公司', '云岭县青石矿业有限公司'],
    ['云岭县自然资源局', '云岭县自然资源局'],
  ])('party %s → %s', (given, masked) => expect(maskPartyName(given)).toBe(masked))
})

const hanzi = fc.stringMatching(/^[\u4e00-\u9fa5]{1,12}$/)
const shown = (masked: string): number => Array.from(masked).filter((character) => character !== '*').length

describe('never more than allowed shows', () => {
  test('of a name: at most two characters, and never all of them', () => {
    fc.assert(
      fc.property(hanzi, (name) => {
        expect(shown(maskName(name))).toBeLessThanOrEqual(2)
        expect(shown(maskName(name))).toBeLessThan(Array.from(name).length)
      }),
    )
  })

  test('of an identity number: at most four characters, and less than half', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,24}$/), (number) => {
        const visible = shown(maskIdentity(number))
        expect(visible).toBeLessThanOrEqual(4)
        expect(visible).toBeLessThan(number.length / 2 + (visible === 0 ? 1 : 0))
      }),
    )
  })

  test('of a phone: at most seven digits, and at least four hidden', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1\d{10}$|^0\d{2,3}-?\d{7,8}$|^\d{3,8}$/), (phone) => {
        const digits = phone.replaceAll(/\D/g, '').length
        expect(maskPhone(phone).replaceAll(/\D/g, '').length).toBeLessThanOrEqual(
          Math.max(0, Math.min(7, digits - 4)),
        )
      }),
    )
  })

  test('of an e-mail: one character before the domain', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9.]{1,20}$/), (local) => {
        const [before = ''] = maskEmail(`${local}@example.cn`).split('@')
        expect(before.replaceAll('*', '').length).toBeLessThanOrEqual(local.length > 1 ? 1 : 0)
      }),
    )
  })

  test('of an address: no digit, no letter, and nothing from the township down', () => {
    const below = fc.constantFrom(
      '城关镇',
      '青石乡',
      '人民路',
      '幸福小区',
      '三里村',
      '文化街道',
      '朝阳社区',
      '学府园区',
    )
    fc.assert(
      fc.property(
        fc.constantFrom('', '河北省', '河北省某某市', '某某市云岭县', '云岭县', '广西壮族自治区'),
        below,
        fc.stringMatching(/^[0-9]{1,4}号[0-9]{1,2}栋$/),
        (area, place, number) => {
          expect(maskAddress(`${area}${place}${number}`)).toBe(`${area}***`)
        },
      ),
    )
  })

  test('of any text at all, whatever field it was written into', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
        if (text.trim() === '' || text.includes('*')) return
        for (const mask of [maskName, maskIdentity, maskPhone, maskAddress])
          expect(mask(text)).not.toBe(text.trim())
      }),
    )
  })
})

test('an applicant keeps nothing that could be written to, called or found', () => {
  const details = {
    ...NO_DETAILS,
    name: '张三丰',
    idNumber: '11010119900307123X',
    representative: '李四',
    phone: '13800001234',
    email: 'zhangsan@example.cn',
    address: '某某市云岭县城关镇市场路5号',
    contactPerson: '王五',
    agent: { name: '赵六六', idNumber: '11010119900307124X', phone: '13900005678' },
  }
  const masked = JSON.stringify(maskDetails(details))
  for (const canary of ['三丰', '19900307', '李四', '0000', '00005', 'zhangsan', '城关', '王五', '六六'])
    expect(masked).not.toContain(canary)
  expect(maskDetails({ ...details, idKind: 'creditCode', name: '云岭县青石矿业有限公司' }).name).toBe(
    '云岭县青石矿业有限公司',
  )
  expect(
    JSON.stringify(maskParty({ name: '李四', address: '云岭县城关镇', phone: '13800001234', content: '甲' })),
  ).not.toMatch(/李四|城关|0000/)
})

test('what applicants call their files does not name them', () => {
  const details = { ...NO_DETAILS, name: '张三丰', idNumber: '11010119900307123X', phone: '13800001234' }
  expect(maskWithin('张三丰身份证11010119900307123X.jpg', details)).toBe('张**身份证**************123X.jpg')
  expect(maskWithin('联系 13800001234.txt', details)).toBe('联系 138****1234.txt')
  expect(maskWithin('营业执照.pdf', NO_DETAILS)).toBe('营业执照.pdf')
})
