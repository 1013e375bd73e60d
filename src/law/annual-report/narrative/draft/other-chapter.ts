/** Chapter six: the information processing fee (AR-4), told when it is zero too. */
import { choose, type DraftGiven, fact, hasAny, rowValue, total } from './draft-words.ts'

export const otherChapter = (given: DraftGiven): string => {
  const [cases, amount] = [fact('fee.cases'), fact('fee.collected')]
  if (!hasAny(given, 'fee.collected') && rowValue(given, 'otherFeeUnpaid') > 0) {
    const notified = hasAny(given, 'fee.notified') ? `发出信息处理费收费通知${fact('fee.notified')}件，` : ''
    return `本年度${notified}因逾期不缴费而不再处理的申请${total('otherFeeUnpaid')}件。`
  }
  return choose(given, 'fee', [
    `本年度收取信息处理费${amount}元，涉及申请${cases}件。`,
    `信息处理费收取情况：全年收取信息处理费${amount}元，涉及申请${cases}件。`,
    `按照信息处理费管理办法，本年共收取信息处理费${amount}元，涉及申请${cases}件。`,
  ])
}
