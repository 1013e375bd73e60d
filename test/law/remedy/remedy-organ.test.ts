import { describe, expect, test } from 'vitest'
import { remedyOrganKind } from '../../../src/law/remedy/remedy-organ.ts'

describe('which rule on reviewing organs an organ comes under (复议法第二十四条、第二十七条、第二十八条)', () => {
  test.each([
    ['countyGovernment', '云岭县人民政府', 'countyGovernment'],
    ['cityGovernment', '云禾市人民政府', 'countyGovernment'],
    ['provinceGovernment', '南岭省人民政府', 'provinceGovernment'],
    ['governmentOffice', '云岭县人民政府办公室', 'countyDepartment'],
    ['department', '云岭县民政局', 'countyDepartment'],
    ['department', '云岭县司法局', 'justiceBureau'],
    ['department', '国家税务总局云岭县税务局', 'verticalDepartment'],
    ['department', '云岭海关', 'verticalDepartment'],
    ['township', '云岭县青石镇人民政府', 'township'],
    ['dispatchedOffice', '云岭县青石镇派出所', 'countyDepartment'],
    ['dispatchedOffice', '云岭县青石镇司法所', 'countyDepartment'],
    ['authorisedOrganisation', '云岭县气象服务中心', 'countyDepartment'],
  ] as const)('%s %s → %s', (kind, name, expected) => {
    expect(remedyOrganKind(kind, name)).toBe(expected)
  })
})
