/** Invented manuscripts of the demonstration county, each with how far it has come. */
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import type { DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { ChainStage } from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'

/** Where it stands: at a stage of the chain, or beyond it. */
export type Standing =
  | 'drafting'
  | 'discarded'
  | ChainStage
  | 'returned'
  | 'signed'
  | 'scheduled'
  | 'published'
  | 'corrected'
  | 'correcting'
  | 'changed'
  | 'listed'
  | 'withdrawn'

export interface ManuscriptPlan {
  /** Name of the organ without that of the county. */
  readonly organ: string
  readonly kind: DisclosureKind
  readonly title: string
  readonly standing: Standing
  /** Days before today on which it was formed. */
  readonly formedAgo: number
  readonly content: Partial<DisclosureContent>
}

const plan = (
  organ: string,
  kind: DisclosureKind,
  title: string,
  standing: Standing,
  formedAgo: number,
  content: Partial<DisclosureContent>,
): ManuscriptPlan => ({ organ, kind, title, standing, formedAgo, content })

const PROACTIVE = { attribute: 'proactive', exemption: null, reason: '' } as const

export const MANUSCRIPT_PLANS: readonly ManuscriptPlan[] = [
  plan('财政局', 'budget', '云岭县2026年度县级预算调整方案', 'drafting', 16, {
    catalogueItem: '20-7',
    summary: '县级预算调整的收支安排。',
    sourceUnit: '预算股',
    html: '<p>经批准，县级一般公共预算支出调整为二十一亿四千万元，调增部分用于水毁道路修复和中小学校舍维修。</p>',
  }),
  plan('财政局', 'information', '财政局2026年职工文体活动安排', 'discarded', 20, {
    summary: '职工文体活动的时间和项目。',
    sourceUnit: '办公室',
    html: '<p>职工文体活动定于十月举行。</p>',
  }),
  plan('水利局', 'announcement', '关于调整白河水库汛限水位的公告', 'section', 6, {
    catalogueItem: '20-12',
    summary: '白河水库汛期限制水位的调整。',
    sourceUnit: '运行管理股',
    html: '<p>自公告之日起，白河水库汛期限制水位调整为一百八十六点五米。沿河村组请注意下泄流量变化。</p>',
  }),
  plan('住房和城乡建设局', 'normativeDocument', '云岭县保障性住房分配管理办法', 'legal', 9, {
    catalogueItem: '20-1',
    documentNumber: '云住建规〔2026〕2号',
    summary: '保障性住房的申请条件、轮候、分配和退出。',
    sourceUnit: '住房保障股',
    html: '<h2>第一章　总则</h2><p>为规范保障性住房的分配，制定本办法。</p><h2>第二章　申请与轮候</h2><p>申请人向住所地乡镇人民政府提出申请，轮候顺序向社会公布。</p>',
  }),
  plan('教育体育局', 'publicNotice', '2026年秋季公开招聘教师拟聘用人员公示', 'signing', 5, {
    catalogueItem: '20-14',
    summary: '拟聘用教师的岗位和人数。',
    sourceUnit: '人事股',
    html: '<p>经笔试、面试、考察，拟聘用教师十八名。公示期内可以向人事股反映情况。</p>',
    noticePeriod: { from: '2026-11-18', to: '2026-11-26' },
  }),
  plan('民政局', 'fund', '云岭县2026年第三季度社会救助资金发放情况', 'returned', 12, {
    catalogueItem: '21-county-7',
    summary: '第三季度社会救助资金的发放。',
    sourceUnit: '社会救助股',
    html: '<table><tr><th>项目</th><th>人数</th><th>金额（万元）</th></tr><tr><td>城市低保</td><td>612</td><td>128.4</td></tr><tr><td>农村低保</td><td>2310</td><td>190.7</td></tr></table>',
  }),
  plan('自然资源局', 'licence', '建设用地规划许可核发结果（2026年10月）', 'signed', 6, {
    catalogueItem: '20-5',
    summary: '十月份核发的建设用地规划许可。',
    sourceUnit: '规划股',
    html: '<p>十月份核发建设用地规划许可证三件，用地单位、位置和面积见附表。</p>',
  }),
  plan('人民政府办公室', 'policyDocument', '云岭县2027年度重大行政决策事项目录', 'scheduled', 8, {
    catalogueItem: '20-15',
    documentNumber: '云政办发〔2026〕21号',
    summary: '下一年度列入重大行政决策的事项。',
    sourceUnit: '法规股',
    html: '<p>列入目录的事项共四项：城区停车设施规划、供水价格调整、村庄规划编制、义务教育学校布局。</p>',
  }),
  plan('青石镇人民政府', 'project', '青石镇高标准农田建设项目竣工情况', 'published', 15, {
    catalogueItem: '21-township-2',
    summary: '高标准农田建设项目的完成情况。',
    sourceUnit: '农业农村服务中心',
    html: '<p>项目建成高标准农田二千一百亩，修建灌溉渠道七公里、机耕路五公里，工程款已经按合同支付。</p>',
    keywords: ['高标准农田', '灌溉'],
  }),
  plan('水利局', 'interpretation', '《云岭县农村供水管理若干措施》解读', 'corrected', 20, {
    catalogueItem: '20-1',
    summary: '农村供水管理措施的主要内容。',
    sourceUnit: '农村水利股',
    html: '<p>措施明确了水费标准、维修时限和水质检测频次。出现停水的，应当在二十四小时内恢复或者送水。</p>',
    keywords: ['农村供水', '解读'],
  }),
  plan('自然资源局', 'penalty', '行政处罚决定（云自然资罚〔2026〕7号）', 'changed', 40, {
    catalogueItem: '20-6',
    documentNumber: '云自然资罚〔2026〕7号',
    summary: '对一起违法占地行为的处罚。',
    sourceUnit: '执法大队',
    html: '<p>当事人未经批准占用集体土地零点三公顷，责令退还土地，并处罚款。</p>',
  }),
  plan('财政局', 'information', '财政资金支付内部工作流程', 'listed', 60, {
    catalogueItem: '20-15',
    summary: '内部工作流程。',
    sourceUnit: '国库股',
    html: '<p>支付申请的内部流转步骤和岗位分工。</p>',
    attribution: { attribute: 'withheld', exemption: 'EX-16-1', reason: '属于内部工作流程' },
  }),
  plan('民政局', 'information', '养老服务需求抽样调查原始数据', 'listed', 30, {
    catalogueItem: '20-15',
    summary: '抽样调查的原始数据。',
    sourceUnit: '养老服务股',
    html: '<p>抽样调查的分户数据，个人信息已经去除。</p>',
    attribution: { attribute: 'onRequest', exemption: null, reason: '数据量大、专业性强，按申请提供' },
  }),
  plan('司法局', 'information', '2026年上半年法律援助补贴发放情况', 'withdrawn', 50, {
    catalogueItem: '20-11',
    summary: '法律援助补贴的发放。',
    sourceUnit: '法律援助中心',
    html: '<p>上半年发放法律援助补贴二十六万元。</p>',
  }),
  plan('溪口镇人民政府', 'plan', '溪口镇2026年度农村公路养护计划', 'correcting', 45, {
    catalogueItem: '21-township-2',
    summary: '农村公路养护的里程和资金。',
    sourceUnit: '乡村建设办',
    html: '<p>全年养护乡道、村道六十二公里，护路员由各村推荐。</p>',
    attribution: PROACTIVE,
  }),
]
