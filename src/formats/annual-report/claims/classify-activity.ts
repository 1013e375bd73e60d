/** Figures about what an office does besides: press, letters, proposals, gazette, training, checks, the site. */
import type { PhraseInContext, Statement } from './phrase.ts'

interface WordRule {
  readonly metric: string
  readonly units: RegExp
  /** Around the number; # stands for it. */
  readonly words: RegExp
  /** What the sentence must be about besides. */
  readonly within?: RegExp
}

/** The subject of this work, so that a fire drill is no training in disclosure. */
const DISCLOSURE =
  /政务公开|信息公开|信息发布|政府网站|门户网站|网站|新媒体|信息员|公开工作|公开业务|公开培训|公开队伍/
const GAZETTE = /公报/

const PRESS: readonly WordRule[] = [
  { metric: 'press.conferences', units: /^(?:[场次期个]|场次)$/, words: /新闻发布|通气会|吹风会/ },
  { metric: 'press.interviews', units: /^(?:[期次场个]|场次)$/, words: /访谈/ },
  { metric: 'press.openDays', units: /^(?:[期次场个]|场次)$/, words: /开放[日周月]/ },
  { metric: 'press.liveStreams', units: /^(?:[期次场个]|场次)$/, words: /直播/ },
]

const CONSULTATION: readonly WordRule[] = [
  {
    metric: 'consultation.opinions',
    units: /^[条个件项]$/,
    words: /(?:收到|收集|征集|采纳|征求到?|汇总)[^#，]{0,12}(?:意见|建议)[^#，人代]{0,4}#|#[^，]{0,6}意见/,
  },
  {
    metric: 'consultation.topics',
    units: /^(?:[期次项个件场条]|期次)$/,
    words: /征集|民意调查|网上调查|在线调查|意见征求|征求意见/,
  },
]

const PROPOSALS: readonly WordRule[] = [
  {
    metric: 'proposals.total',
    units: /^[件份个]$/,
    words: /(?:(?:建议|议案)[、和及]?(?:政协)?(?:委员)?提案|两会建议提案)[^#，]{0,8}#/,
  },
  { metric: 'proposals.cppcc', units: /^[件份个]$/, words: /提案[^#，]{0,8}#|#[^，]{0,8}提案/ },
  {
    metric: 'proposals.deputies',
    units: /^[件份个]$/,
    words:
      /(?:人大(?:代表)?|代表)(?:的)?(?:建议|议案)[^#，]{0,8}#|#[^，]{0,8}(?:代表|人大)(?:的)?(?:建议|议案)/,
  },
]

const LETTERS: readonly WordRule[] = [
  {
    metric: 'letters.answered',
    units: /^(?:[件条次个封]|件次)$/,
    words:
      /(?:办结|回复|答复|办复|回应)[^#，]{0,20}(?:信箱|留言|来信|诉求|工单|咨询|投诉)|(?:信箱|留言|来信|诉求|工单|热线|咨询|投诉)[^#，]{0,16}(?:办结|回复|答复|办复|回应)/,
  },
  {
    metric: 'letters.received',
    units: /^(?:[件条次个封]|人次|件次)$/,
    words: /信箱|留言|热线|12345|网络问政|问政平台|工单|来信|诉求/,
  },
]

const PUBLICATIONS: readonly WordRule[] = [
  {
    metric: 'gazette.copies',
    units: /^[册份本]$/,
    words: /#/,
    within: GAZETTE,
  },
  {
    metric: 'gazette.documents',
    units: /^[件篇份条]$/,
    words: /刊登|刊载|登载|收录/,
    within: GAZETTE,
  },
  { metric: 'gazette.issues', units: /^期$/, words: GAZETTE },
  { metric: 'reports.filed', units: /^[份篇个]$/, words: /年度报告|年报|分报告/ },
]

const SUPERVISION: readonly WordRule[] = [
  {
    metric: 'training.attendance',
    units: /^(?:[人名]|人次)$/,
    words: /培训|参训|受训/,
    within: DISCLOSURE,
  },
  {
    metric: 'training.sessions',
    units: /^(?:[次期场班批个]|场次|期次|班次)$/,
    words: /培训|讲座/,
    within: DISCLOSURE,
  },
  { metric: 'supervision.notices', units: /^[期次份]$/, words: /通报/, within: DISCLOSURE },
  {
    metric: 'supervision.inspections',
    units: /^(?:[次轮期]|轮次)$/,
    words: /检查|测评|评查|抽查|自查|督查|评估|巡查|普查|监测|考核|督导/,
    within: DISCLOSURE,
  },
  {
    metric: 'supervision.meetings',
    units: /^(?:[次场]|场次)$/,
    words: /会议|例会|推进会|部署会|培训会|会商|研究/,
    within: DISCLOSURE,
  },
]

const SITE: readonly WordRule[] = [
  {
    metric: 'site.errors',
    units: /^(?:[处个条]|处次)$/,
    words: /错别字|错敏|不规范表述|表述不规范|失效链接|错误?链|断链|死链|暗链|严重表述|差错|空白栏目/,
  },
  {
    metric: 'site.removed',
    units: /^[条个篇件]$/,
    words: /(?:清理|清除|删除|下架|撤下)[^#，]{0,16}(?:信息|链接|内容|文件)/,
  },
  {
    metric: 'site.columns',
    units: /^[个项]$/,
    words:
      /(?:开设|设立|设置|新增|新设|开辟|增设|建设|调整|优化|开通|建立|设有)[^#]{0,24}(?:栏目|专栏|专题|版块|板块)|(?:栏目|专栏|专题|版块|板块)(?:共|总|计|有|达)*#|#[^，]{0,8}(?:栏目|专栏|专题)/,
  },
  {
    metric: 'catalogue.items',
    units: /^[个项份条]$/,
    words:
      /(?:编制|制定|梳理|修订|完善|更新|公布|发布|公开)[^#，]{0,24}(?:目录|指南|清单|标准指引)[^#，条信]{0,4}#|(?:目录|清单)(?:共|总|计|有|为)*#/,
  },
  {
    metric: 'staff.total',
    units: /^[名人位]$/,
    words: /专职|兼职|专（兼）职|工作人员|信息员|联络员/,
    within: DISCLOSURE,
  },
]

const RULES: readonly WordRule[] = [
  ...PRESS,
  ...CONSULTATION,
  ...PROPOSALS,
  ...LETTERS,
  ...PUBLICATIONS,
  ...SUPERVISION,
  ...SITE,
]

const ANSWERED = /办结|回复|答复|办复/

export const classifyActivity = ({
  quantity,
  near,
  sentence,
  previous,
}: PhraseInContext): Statement | null => {
  if (previous === 'letters.received' && ANSWERED.test(near) && /^[件条封]$/.test(quantity.unit)) {
    return { metrics: ['letters.answered'] }
  }
  const rule = RULES.find(
    ({ units, words, within }) =>
      units.test(quantity.unit) && words.test(near) && (within === undefined || within.test(sentence)),
  )
  return rule === undefined ? null : { metrics: [rule.metric] }
}
