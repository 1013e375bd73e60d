/** Who acts on a request. */
export const ROLES = [
  'applicant',
  'system',
  'handler',
  'reviewer',
  'legalReviewer',
  'secrecyReviewer',
  'signer',
  'organAdministrator',
  'competentAuthority',
] as const
/** 申请人, 系统, 经办, 审核, 合法性审查, 保密审查, 签发, 机关管理员, 主管部门. */
export type Role = (typeof ROLES)[number]
