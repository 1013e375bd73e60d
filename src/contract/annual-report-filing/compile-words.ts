/** What is said when a report cannot be compiled or a cell not be opened. */
export const COMPILE_REFUSAL_WORDS: Readonly<Record<string, string>> = {
  'organ-unknown': '没有找到这个机关。',
  'report-not-owed': '这个机关{year}年度不单独编制年度报告，其数据计入{reporter}的年度报告。',
  'form-not-compiled': '{year}年度的年度报告不使用现行格式，不能由办理记录生成，请导入已经公布的报告。',
  'year-not-begun': '{year}年还没有开始。',
  'cell-unknown': '年度报告中没有这一项。',
}
