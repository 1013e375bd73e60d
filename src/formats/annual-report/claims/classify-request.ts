/** Figures about applications (政府信息公开申请). */
import type { PhraseInContext, Statement } from './phrase.ts'
import { namesChannel, requestApplicant, requestChannel, withoutAnyone } from './request-origin.ts'
import { requestOutcome } from './request-outcome.ts'

const UNITS = /^(?:[件条例份宗起项个次]|件次|人次)$/

const CARRIED_OVER =
  /(?:上|去)(?:一|1)?年(?:度)?(?:的)?(?:结转|转结|转入|转来|遗留|未办结|延续|结余)|结转自?上|含[^，；#]{0,6}结转|(?<!至|到|入)\d{4}年(?:度)?(?:的)?(?:结转|转结)(?![至到入为下]|\d)/
const CARRIED_FORWARD =
  /(?:结转|转|延)(?:至|到|入)?(?:下|次|明|\d{4}年)|顺延|未办结|尚未(?:办理|答复|办完|到期)|(?:正在|尚在|仍在)(?:办理|处理)/
/** 结转 alone says neither from nor to which year. */
const CARRIED = /结转/
const OVERDUE = /逾期(?!不|未)|超期|超时/
const SUPPLEMENTED = /(?<![不未])(?:要求|告知|通知|申请人)?补正(?!后|材料后)/
const EXTENDED = /延期|延长/
/** 网上5件，信函3件，共计8件. */
const CLOSING_TOTAL = /^(?:以上)?(?:共计|合计|总计|共)$/
/** What others do, or what is done for others, is none of the organ's own figures. */
const FOR_OTHERS = /委托|移送|转送|转交|转办|协助|指导|会同|配合|督促/
const CHARGED = /收取|收费|缴费|缴纳/

const RECEIVED = '收到|受理|接收|新收|收办|接到|接受|收件|接办|收悉|登记|接获|收受|承接|新增'
const DONE = '办结|办毕|办理完毕|处理完毕|答复完毕|完成办理'
const ANSWERED = '答复|回复|反馈'
const HANDLED = '办理|处理'
const VERB = new RegExp(
  `(?<received>${RECEIVED})|(?<done>${DONE})|(?<answered>${ANSWERED})|(?<handled>(?<!不予|其他|信息|其它|方式)(?:${HANDLED})(?!费|平台|系统|机制|流程))`,
  'g',
)
const BOTH = new RegExp(
  `(?:${RECEIVED})[^#，]{0,24}?(?:并|且|和|及|、)[^#，]{0,10}?(?:${DONE}|${ANSWERED}|${HANDLED})`,
)
/** Between the verb and the number nothing but the application itself and words that count. */
const OBJECT =
  /^(?:[^#，；]{0,50}(?:申请|公开)[^#，；]{0,14}|[了共计总合累为是有达到各类件数量的结完毕按时依法期全部本年度如]*)#/
const NOUN_ALONE = /(?:依申请|申请)[政府信息事项要求书表件公开办理受的申请了共计总合累为是有达到各类数量：]*#/
const NOUN_BEHIND = /#[^，；]{0,16}申请/

/** 征地拆迁类申请, 职责以外的申请: some of the applications, not all of them. */
const OF_SOME_KIND =
  /(?<!各|公开)类(?:的)?(?:政府)?(?:信息)?(?:公开)?申请|以外|职责外|方面的|涉及(?!政府信息|信息公开)/

const METRIC_OF_VERB: Readonly<Record<string, string>> = {
  received: 'requests.newReceived',
  done: 'requests.totalProcessed',
  answered: 'requests.answered',
  handled: 'requests.handled',
}

/** The last verb before the number that takes the applications as its object. */
const verbMetric = (near: string): string | null => {
  let metric: string | null = null
  for (const match of near.slice(0, near.indexOf('#')).matchAll(VERB)) {
    const rest = near.slice(match.index + match[0].length)
    if (!OBJECT.test(rest) && !NOUN_BEHIND.test(rest)) continue
    const kind = Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined)?.[0] ?? ''
    metric = METRIC_OF_VERB[kind] ?? null
  }
  return metric
}

const carriedMetric = ({ listedUnder, previous }: PhraseInContext, near: string): string | null => {
  if (CARRIED_OVER.test(near)) return 'requests.carriedOver'
  if (CARRIED_FORWARD.test(near)) return 'requests.carriedForward'
  if (!CARRIED.test(near)) return null
  if (listedUnder === 'requests.newReceived' || previous === 'requests.newReceived') return ''
  return previous === 'requests.totalProcessed' ? 'requests.carriedForward' : ''
}

const procedureMetric = (near: string): string | null => {
  if (OVERDUE.test(near)) return 'requests.overdue'
  if (EXTENDED.test(near)) return 'requests.extended'
  if (SUPPLEMENTED.test(near)) return 'requests.supplemented'
  return CHARGED.test(near) ? 'fee.processingCases' : null
}

const originMetric = (
  { listedUnder, lead, tail, previous }: PhraseInContext,
  near: string,
): string | null => {
  if (/其[他它][^#，]{0,6}#/.test(near) && previous?.startsWith('requests.channel.') === true) {
    return 'requests.channel.other'
  }
  if (/(?<!法人.?)其[他它](?:组织)?#/.test(near) && previous?.startsWith('requests.applicants.') === true) {
    return 'requests.applicants.otherOrganisation'
  }
  const before = near.slice(0, near.indexOf('#'))
  const channel = requestChannel(before) ?? requestChannel(tail)
  if (channel !== null) return `requests.channel.${channel}`
  const applicant = requestApplicant(`${before}#${tail}`)
  if (applicant !== null) return `requests.applicants.${applicant}`
  return listedUnder === null && namesChannel(lead) && !/申请|依申请/.test(near) ? '' : null
}

/** Some of the applications, counted by an organ or a subject that no table knows. */
const someOfReceived = ({ clause }: PhraseInContext): Statement => {
  const label = clause.replace(/^[、，：和及]|^其中[，：]?|(?:收到|受理|接到)?(?:申请)?(?:有|为|共)?$/g, '')
  if (label === '') return { metrics: [] }
  const byOrgan = /(?:[局委办厅队院站所会乡镇]|中心|街道|政府|办事处)$/.test(label)
  return { metrics: [byOrgan ? 'requests.byOrgan' : 'requests.bySubject'], label }
}

const received = (metric: string, near: string): Statement =>
  BOTH.test(near) && metric !== 'requests.newReceived'
    ? { metrics: ['requests.newReceived', metric] }
    : { metrics: [metric] }

export const classifyRequest = (phrase: PhraseInContext): Statement | null => {
  if (phrase.topic !== 'requests' || !UNITS.test(phrase.quantity.unit)) return null
  const near = withoutAnyone(phrase.near)
  const course = carriedMetric(phrase, near) ?? procedureMetric(near)
  if (course !== null) return { metrics: course === '' ? [] : [course] }
  if (FOR_OTHERS.test(near)) return { metrics: [] }
  const origin = originMetric(phrase, near)
  const outcome = origin !== null && /other/i.test(origin) ? null : requestOutcome(near)
  if (outcome !== null) return { metrics: [`requests.${outcome}`] }
  if (origin !== null) return { metrics: origin === '' ? [] : [origin] }
  if (CLOSING_TOTAL.test(phrase.clause) && /^requests\.(?:channel|applicants)/.test(phrase.previous ?? '')) {
    return { metrics: ['requests.newReceived'] }
  }
  const verb = verbMetric(near)
  if (OF_SOME_KIND.test(near)) return someOfReceived(phrase)
  if (verb !== null && !isPart(phrase, verb)) return received(verb, near)
  if (phrase.listedUnder === 'requests.newReceived') return someOfReceived(phrase)
  if (!NOUN_ALONE.test(near)) return null
  return phrase.previous?.startsWith('requests.') === true
    ? someOfReceived(phrase)
    : { metrics: ['requests.newReceived'] }
}

/** 其中，某局收到5件: a part of the applications already counted. */
const isPart = ({ listedUnder, near }: PhraseInContext, verb: string): boolean =>
  listedUnder === 'requests.newReceived' && verb === 'requests.newReceived' && !/新收|新增/.test(near)
