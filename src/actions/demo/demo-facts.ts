/** What officers of the invented county write into their replies and letters. */
import { type Outcome, outcomeRule, type RequiredFact } from '../../law/request/outcome.ts'

const FACTS: Readonly<Partial<Record<RequiredFact, string>>> = {
  whereToFind: '云岭县人民政府网站“政府信息公开”专栏，网址 https://yunling.example/gk',
  howSupplied: '随本答复书附电子文本一份',
  severedParts: '涉及个人住址、联系方式的内容已作区分处理',
  grounds: '经审查，申请公开的内容符合上述规定的情形',
  legalProvision: '示例法律第一条',
  otherOrgan: '云岭县自然资源局，联系电话 0000-5550118',
  specialProcedure: '请持有效证件到不动产登记大厅按登记资料查询的规定办理',
  earlierReply: '本机关已于此前就同一内容作出答复',
  properChannel: '建议通过信访渠道反映',
  publication: '可到县图书馆查阅所申请的年鉴',
}

/** Facts that a draft of this outcome has to state. */
export const demoFacts = (outcome: Outcome): Readonly<Record<string, string>> =>
  Object.fromEntries(
    outcomeRule(outcome).facts.flatMap((fact) => {
      const text = FACTS[fact]
      return text === undefined ? [] : [[fact, text]]
    }),
  )

export const DEFECTS = ['未写明所申请信息的名称、文号或者便于查询的其他特征']
export const SEARCH_PLACES = ['办公系统收发文', '档案室']
export const SEARCH_KEYWORDS = ['批复', '方案']
export const CONSULTED_CONTENT = '贵方提供的报价明细是否同意公开'
export const EXTENSION_REASON = '涉及档案较多，需要逐件核对'
export const HOW_TO_PAY = '到县政务服务大厅非税窗口缴纳'
export const FREQUENCY = '同一申请人本月就同类事项提交申请较多，请说明理由'
export const RETURN_REASON = '请补充理由部分引用的条款'
export const CONSULTED_ORGAN = '云岭县财政局'
