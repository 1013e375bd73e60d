/** What people type, and which document they mean. */

export interface RelevanceQuery {
  readonly q: string
  /** Any of these may come first; empty: nothing may be found. */
  readonly meant: readonly string[]
}

const of = (q: string, ...meant: string[]): RelevanceQuery => ({ q, meant })

/** Words of two characters. */
const PAIRS = [
  of('水库', 'reservoir-notice', 'reservoir'),
  of('饮水', 'drinking-read', 'drinking'),
  of('防汛', 'flood'),
  of('低保', 'subsist'),
  of('燃气', 'rule-issue'),
  of('犬只', 'rule-old'),
  of('招生', 'school-enrol'),
  of('校车', 'school-bus'),
  of('公交', 'bus'),
  of('疫苗', 'vaccine'),
  of('茶叶', 'tea'),
  of('采购', 'procure'),
  of('决算', 'accounts-2023'),
  of('公路', 'road'),
  of('种子', 'seed'),
  of('征收', 'land'),
  of('电梯', 'old-town'),
  of('调解', 'mediate'),
]

const LONGER = [
  of('农村饮水安全', 'drinking-read', 'drinking'),
  of('营商环境', 'business-read', 'business'),
  of('乡村振兴', 'fund-rural'),
  of('法律援助', 'aid'),
  of('老旧小区改造', 'old-town'),
  of('公共租赁住房', 'housing'),
  of('森林防火', 'forest-fire'),
  of('普惠性幼儿园', 'kindergarten'),
  of('政府工作报告', 'work-report'),
  of('统计公报', 'stat'),
  of('空气质量', 'air'),
  of('食品安全', 'food'),
  of('合法性审核', 'legal-review'),
  of('保密审查', 'guide-office'),
  of('政务公开工作要点', 'work-points'),
  of('宅基地审批', 'land-approval'),
  of('最低生活保障', 'subsist-std'),
  of('领导分工', 'leaders'),
  of('退役军人', 'veteran'),
  of('公务员', 'recruit'),
  of('帷幕灌浆', 'reservoir'),
  of('核磁共振', 'hospital'),
  of('就近入学', 'school-enrol'),
]

const SEVERAL = [
  of('水库 批复', 'reservoir'),
  of('水库 泄洪', 'reservoir-notice'),
  of('财政局 预算 2024', 'budget-2024'),
  of('财政局 2025 预算', 'budget-2025'),
  of('溪口镇 低保', 'subsist'),
  of('河西村 补偿', 'land'),
  of('规范性文件 废止', 'repeal'),
  of('饮水 解读', 'drinking-read'),
  of('公告 疫苗', 'vaccine'),
  of('补贴 -农机'),
  of('预算 -2025', 'accounts-2023', 'budget-2024'),
  of('政务公开 2024 要点', 'work-points-old'),
  of('招聘 企业', 'job'),
]

const NUMBERS = [
  of('云水发〔2024〕12号', 'reservoir'),
  of('云水发[2024]12号', 'reservoir'),
  of('云水发（2024）12号', 'reservoir'),
  of('云水发【2024】12号', 'reservoir'),
  of('云水发 2024 12号', 'reservoir'),
  of('云政办〔2025〕3号', 'work-points'),
  of('云政办〔2024〕3号', 'work-points-old'),
  of('云市监处罚〔2025〕41号', 'penalty'),
  of('云政规〔2025〕1号', 'rule-issue'),
  of('12348', 'aid'),
  of('GB18918', 'ppp'),
  of('PPP', 'ppp'),
  of('ppp项目', 'ppp'),
  of('5G', 'wifi'),
  of('wifi', 'wifi'),
  of('yunling', 'wifi'),
]

const WRITTEN_OTHERWISE = [
  of('農村飲水安全', 'drinking-read', 'drinking'),
  of('雲嶺水庫', 'reservoir-notice', 'reservoir'),
  of('燃氣安全管理規定', 'rule-issue'),
  of('云水发〔２０２４〕１２号', 'reservoir'),
  of('ＰＰＰ', 'ppp'),
  of('⽔库', 'reservoir-notice', 'reservoir'),
  of('云岭县 犬只　管理办法', 'rule-old'),
  of('《云岭县优化营商环境三十条措施》', 'business'),
]

const PHRASES = [
  of('“犬只管理办法”', 'rule-old'),
  of('"两部制水价"', 'drinking'),
  of('「先审查后公开」', 'guide-office'),
  of('“春茶开采” 溪口', 'tea'),
  of('“管理饮水”'),
]

/** Typed as one word though no document has it so. */
const TAKEN_APART = [
  of('义务教育招生', 'school-enrol'),
  of('农村低保标准提高', 'subsist-std'),
  of('水库除险加固批复', 'reservoir'),
  of('溪口镇征地补偿标准', 'land'),
  of('幼儿园收费标准', 'kindergarten'),
  of('公租房申请条件', 'housing'),
  of('流感疫苗免费接种', 'vaccine'),
]

const IN_ATTACHMENTS = [of('白龙潭', 'attachment'), of('苍耳沟电站', 'attachment')]

const LONE = [of('茶', 'tea'), of('犬', 'rule-old')]

const NOTHING = [
  of('宇航员食谱'),
  of('qwertyuiop'),
  of('“水库移民安置”'),
  of('99999'),
  of('😀'),
  of('。，！'),
  of('-水库 水库'),
]

export const QUERIES: readonly RelevanceQuery[] = [
  ...PAIRS,
  ...LONGER,
  ...SEVERAL,
  ...NUMBERS,
  ...WRITTEN_OTHERWISE,
  ...PHRASES,
  ...TAKEN_APART,
  ...IN_ATTACHMENTS,
  ...LONE,
  ...NOTHING,
]
