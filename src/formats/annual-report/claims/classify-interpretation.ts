/** Figures about the interpretation of policy (政策解读). */
import type { PhraseInContext, Statement } from './phrase.ts'

const UNITS = /^[篇件条个期次份场部]$/
const KIND = /图解|图片|图表|图文|视频|动漫|动画|音频|文字|专家|问答|H5|长图|一图读懂|负责人|媒体/
const INTERPRETED = /解读|图解|一图读懂|简明问答|政策问答/
/** A meeting about interpretation, or a document that was interpreted, is none. */
const OTHER_THING = /(?<!政策)解读(?:会|培训)|规范性文件[^#]{0,4}#/
const OF_ALL_KINDS = /(?:解读|各类)(?:材料|信息|文件|稿件|文章|产品)?(?:共|总|计|累)*#/

export const classifyInterpretation = ({
  topic,
  near,
  quantity,
  listedUnder,
}: PhraseInContext): Statement | null => {
  if (!UNITS.test(quantity.unit)) return null
  const kind = KIND.exec(near)?.[0]
  if (listedUnder === 'interpretation.total' && kind !== undefined) {
    return { metrics: ['interpretation.byKind'], label: kind }
  }
  const words = quantity.unit === '个' ? near.slice(0, near.indexOf('#')) : near
  if (!INTERPRETED.test(words) || OTHER_THING.test(near)) return null
  if (topic !== 'interpretation' && !/问答|解读/.test(near)) return null
  return kind === undefined || OF_ALL_KINDS.test(near)
    ? { metrics: ['interpretation.total'] }
    : { metrics: ['interpretation.byKind'], label: kind }
}
