/** Figures about information that was published: the total, by channel, by subject. */
import type { PhraseInContext, Statement } from './phrase.ts'

const UNITS = /^(?:[条篇则件份期个项幅部次]|条次|篇次|期次)$/
/** Measure words of many other things: they need a published thing before them and nothing behind. */
const LOOSE_UNITS = /^[个项次期部份]$/

const VERB =
  /主动公开|公开发布|(?<!政务|信息)公开|(?<=信息)公开(?=[总数量了共计累合达到为约有]*(?:$|#))|发布|更新|推送|上传|登载|刊登|刊发|编发|转发|公示(?!公告|栏)|发表|录入|推出|报道|播发|播出|刊载|刊播|转载|编辑|发送|挂网|上网|公布/g
const VERB_END =
  /(?:主动公开|公开发布|公开|发布|更新|推送|上传|登载|刊登|刊发|编发|转发|公示|发表|录入|推出|报道|播发|播出|刊载|刊播|转载|发送|公布)[总数量了共计累合达到为约有]*#/
/** 公开 in these words publishes nothing. */
const OTHER_DISCLOSURE =
  /公开(?:招聘|招考|招标|招录|选|竞|透明|课|栏|工作|制度|条例|指南|领导|申请|目录|专栏|栏目|平台|培训|队伍|标准|事项|意识|渠道|机制|电话|年报|年度|办)|(?:不予|部分|依申请)公开/g

const CHANNEL =
  /网站|门户|官网|[县市区]政府网站?|管委会网站?|信息网|微信|微博|公众号|抖音号?|快手号?|视频号|头条号?|融合号|融媒体|新媒体|客户端|APP|小程序|美篇|报刊|报纸|日报|晚报|杂志|电视|广播|电台|媒体|公示栏|公开栏|公告栏|宣传栏|电子屏|显示屏|LED|大屏|短信|微信群|学习强国|平台|系统|专栏|查阅点|查阅室|新闻网|广播电视/g
/** What may stand before a channel: whose it is, since when, and the preposition. */
const CHANNEL_LEAD =
  /^.*(?:通过|依托|利用|借助|运用|在|由|经|从)|^.*[，；：]|^.*(?:全年|年度?|月底?|年底|截至)(?:共|我[局委办县市区镇乡院]|本[局委办])?|^我[局委办县市区镇乡院]|^(?:及时)?(?:更新|发布|推送|公开|维护|优化|调整|用好)(?!栏)/
const SEVERAL_CHANNELS =
  /等(?:各类|各种|多种|多个)?(?:方式|渠道|平台|形式|途径|载体|媒介|媒体|媒体平台)|多种|各类(?:渠道|平台|媒体)|多渠道/
/** Words that say no more than that something was published, in this year, by this organ. */
const GENERIC_WORDS =
  /\d{4}年|今年|\d{1,2}月|\d{1,2}日|年度?|我[局委办县市区镇乡院]|本[局委办县市区镇乡年]|全[局县市区年镇乡面]|各类|各项|各种|政府|政务|主动|公开|有关|相关|信息|文件|数据|内容|条目|方面|工作|累计|共计|总计|合计|总[量数]|数量|条数|稿件|类|的|共|总|等|已|向?社会|应|及时|新增|更新|发布|推送|目前|截至|底|末|，|其中|依法/g

const isGeneric = (words: string): boolean => words.replace(GENERIC_WORDS, '') === ''

const COUNTING_END = /(?:总量|总数|数量|条数|数|量)?[了共计累合总达到为约有：]*$/
const OPENING = /^(?:[，、：（]|其中[，：]?|内有|包括|分别包括|分别为|分别是|具体为|以及|和|及|与|并)+/

const withoutOpening = (words: string): string => words.replace(OPENING, '')
const trimCounting = (words: string): string => words.replace(COUNTING_END, '')

/** What the clause says was published, without the verb and the counting words. */
const objectOf = (clause: string, tail: string): string => {
  const words = withoutOpening(clause)
  const verbs = [...words.matchAll(VERB)]
  const last = verbs.at(-1)
  if (last === undefined) return trimCounting(words)
  const behind = trimCounting(words.slice(last.index + last[0].length))
  if (behind !== '') return behind
  return tail === '' ? trimCounting(words.slice(0, last.index)) : tail
}

const MAX_LABEL = 30

const CHANNEL_PHRASE = /(?:通过|依托|利用|借助|运用|在|由|经)([^，；。#]{1,40})/

/** The channel words of a clause; null when it names none, or several ways together. */
const channelOf = (clause: string, lead: string): string | null => {
  const own = channelLabel(clause)
  if (own !== null) return own
  const before = CHANNEL_PHRASE.exec(lead)?.[1] ?? (/推送|编发|推文/.test(clause) ? lead : '')
  return channelLabel(before)
}

/** Up to the last channel word: 微信公众号 of 微信公众号推送信息. */
const channelLabel = (words: string): string | null => {
  if (SEVERAL_CHANNELS.test(words)) return null
  const last = [...words.matchAll(CHANNEL)].at(-1)
  if (last === undefined) return null
  const end = last.index + last[0].length
  const named = words.slice(0, /[”》]/.test(words[end] ?? '') ? end + 1 : end)
  return withoutOpening(named.replace(CHANNEL_LEAD, '').replace(CHANNEL_LEAD, '')).slice(-MAX_LABEL)
}

/** 概况类信息更新 is the subject 概况类. */
const LABEL_END = /(?<=.)(?:信息)?(?:发布|更新|推送)$/

const bySubject = (label: string): Statement => ({
  metrics: ['published.bySubject'],
  label: label === '信息公开' ? label : label.replace(LABEL_END, '').slice(-MAX_LABEL),
})

/** A part listed under a published whole: its words are its label, whatever they are. */
const partOfPublished = ({ clause, tail }: PhraseInContext): Statement => {
  const label = trimCounting(withoutOpening(clause)) || tail
  const channel = channelLabel(clause)
  if (channel !== null) return { metrics: ['published.byChannel'], label: channel }
  if (/规范性文件/.test(label)) return { metrics: ['published.normativeDocuments'], label }
  return bySubject(label)
}

const saysPublished = (words: string): boolean => words.replace(OTHER_DISCLOSURE, '').search(VERB) !== -1

/** 网站公开信息：政务动态类420条, or one more subject behind a published one. */
const isPublishing = ({ near, wide, lead, topic, previous }: PhraseInContext): boolean => {
  if (saysPublished(near)) return true
  if (topic === 'published' && lead.includes('：') && saysPublished(lead)) return true
  const listed = previous?.startsWith('published.') === true
  return listed || (near.search(CHANNEL) !== -1 && saysPublished(wide))
}

/** Verbs that begin something else behind a list: …其他85条，发放资料300份. */
const OTHER_ACT =
  /开展|组织|召开|举办|举行|发放|完成|办理|接待|投入|建设|制定|受理|收到|悬挂|整改|检查|提供|答复|回复/

const isPart = ({ listedUnder, clause }: PhraseInContext): boolean =>
  listedUnder?.startsWith('published.') === true && !OTHER_ACT.test(clause)

/** 部, 期, 个 count many things: with a verb of publishing before, and nothing behind, they count what was published. */
const isLooselyCounted = ({ near, tail, quantity }: PhraseInContext, object: string): boolean => {
  if (!saysPublished(near) || (tail !== '' && !/信息|文件|稿件/.test(tail))) return false
  return VERB_END.test(near) || (quantity.unit !== '次' && !isGeneric(object))
}

const OUTCOME_OF_REQUEST = /(?:予以|同意|不予|部分)公开#/

export const classifyPublished = (phrase: PhraseInContext): Statement | null => {
  const { quantity, clause, lead, tail, near } = phrase
  if (!UNITS.test(quantity.unit)) return null
  if (isPart(phrase)) return partOfPublished(phrase)
  if (!isPublishing(phrase) || OUTCOME_OF_REQUEST.test(near)) return null
  const object = objectOf(clause, tail)
  if (LOOSE_UNITS.test(quantity.unit) && !isLooselyCounted(phrase, object)) return null
  const channel = channelOf(clause, lead)
  if (channel !== null) return { metrics: ['published.byChannel'], label: channel }
  return isGeneric(object) ? { metrics: ['published.total'] } : bySubject(object)
}
