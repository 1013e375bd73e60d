/** Figures about new-media accounts and about those who read, watch and visit. */
import type { PhraseInContext, Statement } from './phrase.ts'

const CLOSED = /注销|关停|关闭|清理|停用|撤销|下线|归并|整合/
const ADDED = /新增|新开|新设|新备案|新注册/
const KEPT = /保留|现有|现存|剩余|剩下|继续(?:运维|运营|运行)|正常(?:运营|运行|更新)|仍在/
const HELD =
  /开设|开通|开办|备案|运维|运营|运行|共有|查出|排查|摸排|清查|登记|建有|拥有|管理|设有|注册|建立|建成|(?<!没)有[^，#]{0,10}#|账号[共总计数量有为]*#|新媒体(?:账号|矩阵)?[共总计数量有为]*#|#[^，]{0,8}(?:账号|新媒体|公众号)/
const ACCOUNT = /新媒体|账号|公众号|微博|抖音|快手|视频号|头条号|僵尸号/
const OTHER_THING = /栏目|专栏|部门|单位|乡镇|街道/

/** 公众号 and the like are kinds of account; 新媒体 and 账号 are the account itself. */
const kindOf = (near: string): Pick<Statement, 'label'> => {
  const label = ACCOUNT.exec(near)?.[0]
  return label === undefined || /新媒体|账号|僵尸号/.test(label) ? {} : { label }
}

export const classifyAccount = (phrase: PhraseInContext): Statement | null => {
  const { near, wide, quantity, topic, previous, listedUnder } = phrase
  if (quantity.unit !== '个' && quantity.unit !== '家') return null
  if ((topic !== 'accounts' && !ACCOUNT.test(near)) || OTHER_THING.test(near)) return null
  if (CLOSED.test(near)) return { metrics: ['newMedia.accountsClosed'] }
  if (ADDED.test(near)) return { metrics: ['newMedia.accountsAdded'] }
  const told = previous?.startsWith('newMedia.account') === true
  if (KEPT.test(near)) return { metrics: [told ? 'newMedia.accountsKept' : 'newMedia.accounts'] }
  const isHeld = HELD.test(near) || (HELD.test(wide) && ACCOUNT.test(near))
  if (listedUnder !== 'newMedia.accounts' && !isHeld) return null
  return { metrics: ['newMedia.accounts'], ...kindOf(near) }
}

const FOLLOWERS = /粉丝|关注(?:用户|人数|量|数|者)|订阅|用户[数量达为有共]*#/
const VISITORS = /访客|独立用户|独立IP/i
const SEEN = /访问|浏览|点击|阅读|播放|观看/
const PLATFORM =
  /(?<newMedia>微信|公众号|微博|抖音|快手|视频号|头条|新媒体|客户端|直播|短视频|播放|观看|粉丝)|网站|门户|主页/g

/** The platform named last before the number is the one whose audience is told. */
const isOfNewMedia = (before: string): boolean =>
  [...before.matchAll(PLATFORM)].at(-1)?.groups?.newMedia !== undefined

export const classifyAudience = ({ near, sentence, quantity }: PhraseInContext): Statement | null => {
  if (FOLLOWERS.test(near)) {
    return /^[人个名户位次]$/.test(quantity.unit) ? { metrics: ['newMedia.followers'] } : null
  }
  if (!/^(?:[次人个]|人次)$/.test(quantity.unit)) return null
  if (/点赞/.test(near)) return { metrics: ['newMedia.likes'] }
  if (VISITORS.test(near)) return { metrics: ['site.visitors'] }
  if (!SEEN.test(near)) return null
  return { metrics: [isOfNewMedia(sentence.slice(0, quantity.start)) ? 'newMedia.views' : 'site.views'] }
}
