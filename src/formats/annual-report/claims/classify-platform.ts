/** Figures about new-media accounts, audiences, interpretation of policy, and everything else the prose counts. */
import type { Classifier, PhraseInContext, Statement } from './phrase.ts'

const CLOSED = /注销|关停|关闭|清理|停用|撤销|下线|归并|整合/
const ADDED = /新增|新开|新设|新备案|新注册/
const KEPT = /保留|现有|现存|剩余|剩下|继续(?:运维|运营|运行)|正常(?:运营|运行|更新)|仍在/
const HELD =
  /开设|开通|开办|备案|运维|运营|运行|共有|查出|排查|摸排|清查|登记|建有|拥有|管理|设有|注册|建立|建成|账号(?:共|总|数|有|为)*#|新媒体(?:账号)?(?:共|总|数|有|为|矩阵)*#|#[^，]{0,8}(?:账号|新媒体|公众号)/
const ACCOUNT = /新媒体|账号|公众号|微博|抖音|快手|视频号|头条号|僵尸号/

const classifyAccount = (phrase: PhraseInContext): Statement | null => {
  const { near, wide, quantity, topic, previous, listedUnder } = phrase
  if (quantity.unit !== '个' && quantity.unit !== '家') return null
  if (topic !== 'accounts' && !ACCOUNT.test(near)) return null
  if (/栏目|专栏|部门|单位|乡镇|街道/.test(near)) return null
  if (CLOSED.test(near)) return { metrics: ['newMedia.accountsClosed'] }
  if (ADDED.test(near)) return { metrics: ['newMedia.accountsAdded'] }
  const told = previous?.startsWith('newMedia.account') === true
  if (KEPT.test(near)) return { metrics: [told ? 'newMedia.accountsKept' : 'newMedia.accounts'] }
  const label = ACCOUNT.exec(near)?.[0]
  const labelled = label === undefined || /新媒体|账号|僵尸号/.test(label) ? {} : { label }
  if (listedUnder === 'newMedia.accounts') return { metrics: ['newMedia.accounts'], ...labelled }
  return HELD.test(near) || (HELD.test(wide) && ACCOUNT.test(near))
    ? { metrics: ['newMedia.accounts'], ...labelled }
    : null
}

const KIND_OF_INTERPRETATION =
  /图解|图片|图表|图文|视频|动漫|动画|音频|文字|专家|问答|H5|长图|一图读懂|负责人|媒体/

const classifyInterpretation = ({
  topic,
  near,
  quantity,
  listedUnder,
}: PhraseInContext): Statement | null => {
  if (!/^[篇件条个期次份场部]$/.test(quantity.unit)) return null
  const kind = KIND_OF_INTERPRETATION.exec(near)?.[0]
  if (listedUnder === 'interpretation.total' && kind !== undefined) {
    return { metrics: ['interpretation.byKind'], label: kind }
  }
  if (!/解读|图解|一图读懂|简明问答|政策问答/.test(near)) return null
  if (topic !== 'interpretation' && !/问答/.test(near) && !/解读/.test(near)) return null
  if (/(?<!政策)解读(?:会|培训)|规范性文件[^#]{0,4}#/.test(near)) return null
  return kind === undefined || /(?:解读|各类)(?:材料|信息|文件|稿件|文章|产品)?(?:共|总|计|累)*#/.test(near)
    ? { metrics: ['interpretation.total'] }
    : { metrics: ['interpretation.byKind'], label: kind }
}

const NEW_MEDIA = /微信|公众号|微博|抖音|快手|视频号|头条|新媒体|客户端|直播|短视频|播放|观看/

const classifyAudience = ({ near, wide, quantity, previous }: PhraseInContext): Statement | null => {
  if (/粉丝|关注(?:用户|人数|量|数|者)|订阅|用户(?:数|量)?(?:达|为|有|共)*#/.test(near)) {
    return /^[人个名户位次]$/.test(quantity.unit) ? { metrics: ['newMedia.followers'] } : null
  }
  if (!/^(?:[次人个]|人次)$/.test(quantity.unit)) return null
  if (/点赞/.test(near)) return { metrics: ['newMedia.likes'] }
  if (/访客|独立用户|独立IP/i.test(near)) return { metrics: ['site.visitors'] }
  if (!/访问|浏览|点击|阅读|播放|观看/.test(near)) return null
  const ofNewMedia = NEW_MEDIA.test(wide) || previous?.startsWith('newMedia.') === true
  return { metrics: [ofNewMedia && !/网站|门户|主页/.test(near) ? 'newMedia.views' : 'site.views'] }
}

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

const RULES: readonly WordRule[] = [
  { metric: 'press.conferences', units: /^(?:[场次期个]|场次)$/, words: /新闻发布会|通气会|吹风会|新闻发布/ },
  { metric: 'press.interviews', units: /^(?:[期次场个]|场次)$/, words: /访谈/ },
  { metric: 'press.openDays', units: /^(?:[期次场个]|场次)$/, words: /开放日|开放周|开放月/ },
  { metric: 'press.liveStreams', units: /^(?:[期次场个]|场次)$/, words: /直播/ },
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
  {
    metric: 'letters.answered',
    units: /^(?:[件条次个封]|件次)$/,
    words:
      /(?:办结|回复|答复|办复)[^#，]{0,20}(?:信箱|留言|来信|诉求|工单|咨询|投诉)|(?:信箱|留言|来信|诉求|工单|热线|咨询|投诉)[^#，]{0,16}(?:办结|回复|答复|办复)/,
  },
  {
    metric: 'letters.received',
    units: /^(?:[件条次个封]|人次|件次)$/,
    words: /信箱|留言|热线|12345|网络问政|问政平台|工单|来信|诉求/,
  },
  {
    metric: 'gazette.copies',
    units: /^[册份本]$/,
    words: /公报[^#]{0,20}(?:印|赠|发)|(?:印发|赠阅|发放|免费)[^#，]{0,8}公报|赠阅|印刷/,
    within: /公报/,
  },
  { metric: 'gazette.documents', units: /^[件篇份条]$/, words: /刊登|刊载|登载|收录/, within: /公报/ },
  { metric: 'gazette.issues', units: /^期$/, words: /公报/ },
  { metric: 'reports.filed', units: /^[份篇个]$/, words: /年度报告|年报|分报告/ },
  { metric: 'training.attendance', units: /^(?:[人名]|人次)$/, words: /培训|参训|受训|参加/, within: /培训/ },
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
      /(?:编制|制定|梳理|修订|完善|更新|公布|发布|公开)[^#，]{0,24}(?:目录|指南|清单|标准指引)[^#，条]{0,4}#|(?:目录|清单)(?:共|总|计|有|为)*#/,
  },
  { metric: 'staff.total', units: /^[名人位]$/, words: /专职|兼职|专（兼）职|工作人员|信息员|联络员/ },
]

const classifyByWords = ({ quantity, near, sentence, previous }: PhraseInContext): Statement | null => {
  if (
    previous === 'letters.received' &&
    /办结|回复|答复|办复/.test(near) &&
    /^[件条封]$/.test(quantity.unit)
  ) {
    return { metrics: ['letters.answered'] }
  }
  const rule = RULES.find(
    ({ units, words, within }) =>
      units.test(quantity.unit) && words.test(near) && (within === undefined || within.test(sentence)),
  )
  return rule === undefined ? null : { metrics: [rule.metric] }
}

export const PLATFORM_CLASSIFIERS: readonly Classifier[] = [
  classifyAccount,
  classifyAudience,
  classifyInterpretation,
  classifyByWords,
]
