/** Why a table is not taken as a standard catalogue. */
export const STANDARD_CATALOGUE_REFUSAL_WORDS: Readonly<Record<string, string>> = {
  'catalogue-head-unknown': '没有找到标准目录的表头：应有“公开事项”（或者一级事项、二级事项）和“公开内容”',
  'catalogue-empty': '表头下面没有事项',
  'catalogue-item-twice': '第{row}行与第{earlier}行是同一事项：{item}',
  'domain-missing': '请填写试点领域',
  'table-unreadable': '文件无法读取，可能已经损坏',
  'table-kind-unknown': '只能导入 XLSX 工作簿或者 CSV 文本',
  'table-too-large': '表格太大',
  'table-empty': '表格里没有数据',
  'file-missing': '请选择文件',
}
