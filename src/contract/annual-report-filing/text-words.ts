/** What is said when the words of a report are not taken. */
export const TEXT_REFUSAL_WORDS: Readonly<Record<string, string>> = {
  'filing-not-open': '这一年的年度报告还没有开始编制，请先开启',
  'text-not-editable': '报告已经报送、审核或者签发，文字不能再改；需要修改的，请先退回或者开启更正',
  'chapter-too-long': '一个部分最多{most}字，请删减',
  'text-changed': '在您打开之后，有人改了文字。请对照后再保存',
}
