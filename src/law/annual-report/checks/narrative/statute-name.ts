/** The Regulation cited by its name (KX-6). */
import { NARRATIVE_SECTIONS } from '../../annual-report.ts'
import { type Breach, type Check, check } from '../check.ts'

const NAME = '中华人民共和国政府信息公开条例'
/** 《中华人民共和国信息公开条例》, 《信息公开条例》, 《政务信息公开条例》: 政府 is missing. A province may have its own. */
const MISNAMED = /(?:中华人民共和国|《)(?:政务)?信息公开条例/

export const kxStatute: Check = check(
  {
    id: 'KX-6',
    severity: 'note',
    source: 'REVIEW-PRACTICE',
    rule: `条例的名称为《${NAME}》`,
  },
  ({ narrative }) =>
    NARRATIVE_SECTIONS.flatMap((section): readonly Breach[] => {
      const text = (narrative[section] ?? '').replace(/\s+/g, '')
      const printed = MISNAMED.exec(text)?.[0].replace('《', '')
      if (printed === undefined) return []
      const message = `条例名称应为《${NAME}》，正文写作《${printed}》，缺“政府”二字。`
      return [{ cells: [], expected: NAME, actual: printed, message }]
    }),
)
