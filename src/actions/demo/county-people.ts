/** Applicants and third parties who do not exist: no number of theirs can be a real one. */
import {
  type ApplicantDetails,
  type ConsultedParty,
  NO_DETAILS,
} from '../../contract/request/applicant-details.ts'
import type { ApplicantType } from '../../law/request/request-event.ts'
import type { Dice } from './dice.ts'

const SURNAMES = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const
const GIVEN = [
  '小溪',
  '青山',
  '望云',
  '晓林',
  '秋实',
  '春泥',
  '明川',
  '知夏',
  '听雨',
  '长风',
  '子木',
  '若水',
] as const
const ENTERPRISES = ['青石矿业', '白河建材', '望山茶业', '双泉水务', '溪口农业'] as const
const ORGANISATION_NAMES: Readonly<
  Record<Exclude<ApplicantType, 'naturalPerson'>, (stem: string) => string>
> = {
  commercialEnterprise: (stem) => `云岭县${stem}示例有限公司`,
  researchInstitution: (stem) => `云岭县${stem}示例研究所`,
  publicInterestOrganisation: (stem) => `云岭县${stem}示例志愿者协会`,
  legalServiceInstitution: (stem) => `云岭县${stem}示例律师事务所`,
  otherOrganisation: (stem) => `云岭县${stem}示例村民委员会`,
}

const digits = (dice: Dice, count: number): string =>
  Array.from({ length: count }, () => dice.below(10)).join('')

const personName = (dice: Dice): string => `${dice.pick(SURNAMES)}${dice.pick(GIVEN)}`

/** Telephone numbers with an area code of zeros, identity numbers of a region of zeros, mail to `.example`. */
export const inventApplicant = (dice: Dice, type: ApplicantType): ApplicantDetails => {
  const person = personName(dice)
  const reached = {
    phone: `0000-555${digits(dice, 4)}`,
    email: dice.percent(30) ? `sl${digits(dice, 5)}@yunling.example` : '',
    address: `云岭县示例路${dice.between(1, 300)}号`,
    postcode: '000100',
  }
  if (type === 'naturalPerson') {
    return {
      ...NO_DETAILS,
      ...reached,
      name: person,
      idNumber: `000000${dice.between(1950, 2007)}0101${digits(dice, 4)}`,
    }
  }
  return {
    ...NO_DETAILS,
    ...reached,
    name: ORGANISATION_NAMES[type](dice.pick(ENTERPRISES)),
    idKind: 'creditCode',
    idNumber: `00000000${digits(dice, 10)}`,
    representative: person,
  }
}

export const inventParty = (dice: Dice, content: string): ConsultedParty => ({
  name: dice.percent(50) ? personName(dice) : `云岭县${dice.pick(ENTERPRISES)}示例有限公司`,
  address: `云岭县示例路${dice.between(1, 300)}号`,
  phone: `0000-555${digits(dice, 4)}`,
  content,
})

const PLACES = ['青石镇', '白河乡', '溪口镇', '望山片区', '双泉村', '云岭水库', '枫树坡', '石桥片区'] as const
const MATTERS = [
  '征地补偿安置方案',
  '公路改造工程的可行性研究报告批复',
  '财政预算执行情况报告',
  '低保对象公示名单',
  '招标投标结果',
  '环境影响评价批复',
  '采砂许可决定',
  '集体土地确权登记资料',
  '学校撤并调整方案',
  '应急预案',
  '惠农补贴发放明细',
  '行政处罚决定书',
  '小区竣工验收备案表',
  '水质监测数据',
  '事业单位招聘成绩册',
  '会议纪要',
] as const
const KINDS = ['文件', '复印件', '批复文件及附件', '数据表', '相关材料'] as const

/** What is asked for, in one sentence. */
export const inventDescription = (dice: Dice, year: number): string =>
  `${dice.between(year - 4, year)}年${dice.pick(PLACES)}${dice.pick(MATTERS)}的${dice.pick(KINDS)}`
