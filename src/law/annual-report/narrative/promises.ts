/** What the report of last year promised in its fifth chapter: the sentences that say what will be done. */

const SENTENCE = /[^。；;：:！？\n]+[。；;：:！？]?/g
/** 将, 下一步, 一要 … with something to do behind it. */
const PROMISING =
  /(?:我[局委办县市区镇乡们]|本机关|本单位)?(?:将(?!来)|拟|计划)|(?:继续|进一步|着力|切实|不断)(?:加强|加大|完善|提高|提升|优化|规范|推进|做好|强化|深化|拓展|健全|改进)|^(?:[一二三四五六七八九十]+[是要]|（[一二三四五六七八九十]+）)?(?:加强|加大|强化|完善|提高|提升|优化|规范|推进|做好|拓展|健全|改进|落实|建立)/
/** Tells that something is wanting, not that it will be done. */
const WANTING = /(?:需要?进一步|有待|亟待|亟需|仍需|尚需|还需|不够|不足|不强|不高|薄弱|欠缺|存在)/
/** Only announces the sentences that follow. */
const ANNOUNCING = /(?:以下|如下)[^，。；]{0,12}[：:]?$|[：:]$/
const SHORTEST = 8
const MOST = 12

const plain = (sentence: string): string => sentence.replace(/\s+/g, '').replace(/[。；;]$/, '')

/** At most a dozen, in order, without their full stops. @param problems chapter five as printed; null where there is none */
export const promisesIn = (problems: string | null): readonly string[] =>
  [...(problems ?? '').matchAll(SENTENCE)]
    .map(([sentence]) => plain(sentence))
    .filter(
      (sentence) =>
        sentence.length >= SHORTEST &&
        PROMISING.test(sentence) &&
        !WANTING.test(sentence) &&
        !ANNOUNCING.test(sentence),
    )
    .slice(0, MOST)
