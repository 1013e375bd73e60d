/** Names of places and enterprises that do not exist, put together from parts: few of them often, many of them hardly ever. */
import type { Dice } from '../dice.ts'

const FINE = 1_000_003

/** Place in a list of `count` words: the nth comes up about 1/n as often as the first. */
const commonIndex = (dice: Dice, count: number): number =>
  Math.min(count - 1, Math.floor((count + 1) ** (dice.below(FINE) / FINE)) - 1)

export const common = (dice: Dice, words: readonly string[]): string =>
  words[commonIndex(dice, words.length)] ?? ''

const HEADS = [
  ...'青白石溪望柳双北枫云龙凤金银水木竹松桃梅杏梨荷莲兰菊桂枣槐樟杉栗茶麦稻禾苗泉潭滩湾河湖池塘井沟坝渠堰桥渡湴崖岩洞岭坡坪坎垭梁峰尖顶岗台坳',
]
const TAILS = [
  ...'树山坪岭湾河沟坝桥塘泉坡垭寨庄营屯堡店铺场坊院亭阁楼台岗洼洞滩渡口溪潭石林园田冲垄畈坞墩圩浜荡港埠',
]
const SIDES = ['', '', '', '', '上', '下', '东', '西', '新', '老', '大', '小', '前', '后']
const SETTLEMENTS = ['村', '村', '村', '村', '社区', '居委会', '组']
const TOWNSHIPS =
  '青石镇 白河乡 溪口镇 石桥乡 望山镇 柳林乡 云岭街道 双泉镇 北坪乡 枫树镇 麻柳乡 龙潭镇 凤鸣乡 三汇镇 茶园乡 杨渡镇 红岩乡 平溪镇'.split(
    ' ',
  )
const TRADES =
  '建材 矿业 茶业 农业开发 商贸 水务 物流 餐饮管理 建筑工程 装饰 医药 电子科技 食品 纺织 化工 机械 能源 文化传媒 房地产开发 物业服务 汽车销售 环保科技 劳务 园林 旅游开发 畜牧 种植 水产 包装 印刷 家具 陶瓷 服饰 通信 检测 咨询 运输 加油站 粮油 酒业'.split(
    ' ',
  )
const FORMS = ['有限公司', '有限公司', '有限责任公司', '专业合作社', '经营部', '加工厂', '个体工商户']
const GIVEN = [
  ...'宏兴盛达顺发昌隆恒泰瑞祥嘉和诚信德源丰润华利通富康安明辉鑫旺福禄寿喜瀚宇腾翔骏驰锦绣佳美惠民益农绿禾沃野',
]

const partOf = (dice: Dice, parts: readonly string[]): string => parts[commonIndex(dice, parts.length)] ?? ''

/** Head and tail of a name, with a side where there are two of it. */
const stem = (dice: Dice): string =>
  `${dice.pick(['', '', '上', '下'])}${partOf(dice, HEADS)}${partOf(dice, TAILS)}`

export const inventTownship = (dice: Dice): string => common(dice, TOWNSHIPS)

export const inventVillage = (dice: Dice): string =>
  `${SIDES[dice.below(SIDES.length)] ?? ''}${partOf(dice, HEADS)}${partOf(dice, TAILS)}${partOf(dice, SETTLEMENTS)}`

export const inventRoad = (dice: Dice): string =>
  `${stem(dice)}${dice.pick(['路', '街', '大道', '巷', '公路', '支路'])}`

export const inventEnterprise = (dice: Dice): string =>
  `云岭县${GIVEN[dice.below(GIVEN.length)] ?? ''}${GIVEN[dice.below(GIVEN.length)] ?? ''}${common(dice, TRADES)}${partOf(dice, FORMS)}`

export const inventPlace = (dice: Dice): string =>
  dice.weighted([
    [inventTownship(dice), 50],
    [inventVillage(dice), 25],
    [`${inventTownship(dice)}${inventVillage(dice)}`, 15],
    [inventRoad(dice), 10],
  ])
