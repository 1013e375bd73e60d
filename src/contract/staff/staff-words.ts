/** Words for the roles of staff. Codes as in access/staff-role. */

export const STAFF_ROLE_WORDS = {
  handler: '经办',
  reviewer: '审核',
  secrecyReviewer: '保密审查',
  legalReviewer: '合法性审查',
  signer: '签发',
  organAdministrator: '机关管理员',
  competentAuthority: '主管部门',
  evaluator: '评估',
  systemAdministrator: '系统管理员',
} as const

export type StaffRoleCode = keyof typeof STAFF_ROLE_WORDS
