/** Chapter five: problems and what is done about them (KX-8). */
import { type Check, check } from '../check.ts'

const NOTHING = /^(?:暂?无|没有|无相关(?:情况|内容)|\/|-|—)?[。.]?$/
const IMPROVES =
  /改进|改善|整改|下一步|今后|将(?:继续|进一步|加强|加大|从|重点|按|不断|严格|着力|认真|结合|持续|采取)|措施|打算|计划|加强|加大|强化|完善|提高|提升|优化|下一?年|明年|一要|努力|将(?:安排|调整|开展|组织|推进|推动|做好|抓好|落实|建立|健全|制定|修订|补充|举办|增加|邀请|定期)/
/** 有待加强, 需进一步提高 name the problem, not the remedy. */
const WANTING =
  /(?:有待|亟待|亟需|仍需|尚需|还需|需要?|待|不够|不足|未能|尚未|没有)[^，。；：\n]{0,16}(?:加强|加大|强化|完善|提高|提升|优化|改进|改善)|(?:加强|加大|强化|完善|提高|提升|优化|改进|改善)(?:得|的)?(?:还|仍)?(?:不够|不足)/g
const HEADING = /存在的?(?:主要)?问题(?:及|和)改进(?:情况|措施)?/g

export const kxProblems: Check = check(
  {
    id: 'KX-8',
    severity: 'warning',
    source: 'OGI-50',
    rule: '第五部分写明存在的主要问题和改进情况',
  },
  ({ narrative }) => {
    const text = (narrative.problems ?? '').replace(/\s+/g, '')
    if (NOTHING.test(text)) {
      return [
        { cells: [], expected: null, actual: text, message: '第五部分“存在的主要问题及改进情况”没有内容。' },
      ]
    }
    if (IMPROVES.test(text.replace(HEADING, '').replace(WANTING, ''))) return []
    const message = '第五部分写了问题，没有写改进情况或者改进措施。'
    return [{ cells: [], expected: null, actual: null, message }]
  },
)
