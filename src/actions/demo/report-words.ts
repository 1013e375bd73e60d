/** What an officer of the invented county writes where the draft of a report leaves a blank. */
import { NARRATIVE_SECTIONS, type NarrativeSection } from '../../law/annual-report/annual-report.ts'
import type { Dice } from './dice.ts'

type Chapters = Readonly<Record<NarrativeSection, string>>

const BLANK = /〔待填(?:[：:]([^〔〕\n]{0,80}))?〕/g

/** By a word of what is asked for; the first that fits. Each says nothing that the records would know better. */
const ANSWERS: readonly (readonly [RegExp, readonly [string, ...string[]]])[] = [
  [
    /主要问题/,
    [
      '部分文件的公开属性没有在起草时确定',
      '基层站所报送信息不够及时',
      '政策解读的形式比较单一',
      '工作人员更换后对办理程序还不熟悉',
    ],
  ],
  [
    /改进措施/,
    [
      '起草文件时同步确定公开属性，由办公室逐件核对',
      '每月核对一次公开目录，缺漏的限期补齐',
      '多用图表和问答解读与群众关系密切的政策',
      '编写办理手册，新到岗人员先学后办',
    ],
  ],
  [/落实情况/, ['已按月核对公开目录，并明确了各股室联络人', '已修订内部办理流程，并由专人督促落实']],
  [
    /制作、保存、审查/,
    ['公文起草时一并确定公开属性，发布前由专人审查。', '信息由起草股室负责核实，办公室统一审查和保存。'],
  ],
  [/培训/, ['结合业务学习安排条例和办理规范的课程', '组织各股室联络人学习条例和典型案例']],
  [/评议/, ['通过网上问卷和座谈听取意见，意见已逐条研究', '邀请群众代表查看公开栏目，所提建议已采纳']],
  [/责任追究/, ['本年度没有责任追究的情形', '全年未发生需要追究责任的情形']],
  [/考核/, ['公开工作列入年度考核，检查指出的事项已整改', '接受了上级检查，指出的栏目更新问题已改正']],
]

const answerFor = (dice: Dice, asked: string): string => {
  const answers = ANSWERS.find(([part]) => part.test(asked))?.[1]
  return answers === undefined ? '' : dice.pick(answers)
}

/** Blanks for which nothing is known are left out, with the sentence sign that would stand alone. */
const withoutGaps = (text: string): string =>
  text.replaceAll(/([：；，。])[；，。]+/g, '$1').replaceAll(/[：，；]$/gm, '。')

/** The draft with its blanks filled. The same dice write the same words. */
export const fillBlanks = (dice: Dice, draft: Chapters): Chapters => {
  const filled = NARRATIVE_SECTIONS.map((section): [NarrativeSection, string] => [
    section,
    withoutGaps(
      draft[section].replaceAll(BLANK, (_, asked: string | undefined) => answerFor(dice, asked ?? '')),
    ),
  ])
  return Object.fromEntries(filled) as Chapters
}
