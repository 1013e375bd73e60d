/** Figures told without a number: 均获维持, 全部为自然人, 均已按期答复 repeat the figure before them. */

const ANSWERED =
  /^[^。；#]{0,14}?(?:均|全部|都)(?:已|是|在|能|按|依|于|及|作|予以|进行)*[^。；]{0,14}?(?<verb>办结|答复|回复|办理完毕|办理|处理)/
const NATURAL = /^[^。；]{0,12}?(?:均|全部|都)(?:为|是|系|来自)(?:自然人|公民|个人)/
const UPHELD =
  /^[^。；]{0,10}?(?:均|全部)(?:被|获|予以|得到|已|为)*(?:结果)?维持|^[，（、](?:结果|复议机关|法院|已|被|予以|均|决定)*维持/
const PENDING =
  /^[^。；]{0,10}?(?:均|全部|目前)?(?:均)?(?:尚未审结|未审结|尚在审理|正在审理|正在办理|正在审查|在审)/
const GRANTED = /^[^。；]{0,12}?(?:均|全部)(?:已|予以|依法|给予)*公开(?!透明)/

const VERBS: Readonly<Record<string, string>> = {
  办结: 'requests.totalProcessed',
  办理完毕: 'requests.totalProcessed',
  答复: 'requests.answered',
  回复: 'requests.answered',
  办理: 'requests.handled',
  处理: 'requests.handled',
}

/**
 * Metrics that have the value of the figure just told.
 * @param metric of that figure
 * @param after words of the sentence behind it up to the next figure, folded
 */
export const repeatedMetrics = (metric: string, after: string): readonly string[] => {
  if (metric === 'requests.newReceived') {
    const verb = ANSWERED.exec(after)?.groups?.verb
    return [
      ...(verb === undefined ? [] : [VERBS[verb] ?? 'requests.handled']),
      ...(NATURAL.test(after) ? ['requests.applicants.naturalPerson'] : []),
      ...(GRANTED.test(after) ? ['requests.grantedOrPartial'] : []),
    ]
  }
  const group = /^remedies\.(\w+)\.total$/.exec(metric)?.[1]
  if (group === undefined) return []
  if (UPHELD.test(after)) return [`remedies.${group}.upheld`]
  return PENDING.test(after) ? [`remedies.${group}.pending`] : []
}
