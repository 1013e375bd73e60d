/** Refusals that the staff interface gives by itself, before any act is asked. */
import type { StaffRefusal } from './staff-refusal.ts'

export const NOT_SIGNED_IN: StaffRefusal = {
  code: 'not-signed-in',
  status: 401,
  message: '请先登录。',
}
export const SECOND_FACTOR_NEEDED: StaffRefusal = {
  code: 'second-factor-needed',
  status: 401,
  message: '请输入动态验证码，完成登录。',
}
export const NOT_FROM_CONSOLE: StaffRefusal = {
  code: 'not-from-console',
  status: 403,
  message: '这项操作只能在工作台内提交。',
}
export const NOT_PERMITTED: StaffRefusal = {
  code: 'not-permitted',
  status: 403,
  message: '您的角色没有这项权限。',
}
export const PASSWORD_MUST_CHANGE: StaffRefusal = {
  code: 'password-must-change',
  status: 403,
  message: '请先修改初始密码。',
}
export const SECOND_FACTOR_MUST_BE_SET_UP: StaffRefusal = {
  code: 'second-factor-must-be-set-up',
  status: 403,
  message: '您的角色须先启用动态验证码。',
}
/** The same words for what does not exist and for what one may not see. */
export const NOT_FOUND: StaffRefusal = {
  code: 'not-found',
  status: 404,
  message: '没有找到，或者您无权查看。',
}
export const TOO_MANY_CALLS: StaffRefusal = {
  code: 'too-many-calls',
  status: 429,
  message: '操作过于频繁，请稍后再试。',
}
export const FILES_TOO_LARGE: StaffRefusal = {
  code: 'files-too-large',
  status: 413,
  message: '上传的文件超过了允许的大小。',
}
export const BODY_MALFORMED: StaffRefusal = {
  code: 'body-malformed',
  status: 400,
  message: '提交的内容格式有误。',
}
