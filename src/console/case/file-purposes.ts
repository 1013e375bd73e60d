/** What a file that staff add is for. Codes as the server keeps them. */
export const FILE_PURPOSES = {
  reply: '答复附件（检索到的政府信息）',
  application: '申请材料',
  other: '其他材料',
} as const
