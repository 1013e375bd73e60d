/** What the person at the terminal is told when the site opens. */
import type { FirstAdministrator } from '../actions/account/ensure-first-administrator.ts'
import type { DemoOpened } from '../actions/demo/ensure-demo-county.ts'
import type { Bilingual } from '../contract/settings/setting.ts'

export const openedMessage = (address: string): Bilingual => ({
  zh: `阳光公开已启动：${address}（按 Ctrl-C 停止）`,
  en: `Sunlit is running at ${address} (Ctrl-C stops it)`,
})

export const administratorMessage = ({ loginName, password }: FirstAdministrator): Bilingual => ({
  zh: `系统管理员账号：${loginName}  初始密码：${password}（只显示这一次，首次登录后须更改）`,
  en: `First administrator: ${loginName}  password: ${password} (shown once; to be changed at the first sign-in)`,
})

/** Of the many accounts, those with which a case can be followed through one organ. */
const SHOWN_ORGAN = 'minzhengju.'
const SHOWN_FOR_COUNTY = '.zhuguan'

export const demoMessage = ({ accounts, password, example }: DemoOpened): Bilingual => {
  const shown = accounts
    .map(({ loginName }) => loginName)
    .filter((name) => name.startsWith(SHOWN_ORGAN) || name.endsWith(SHOWN_FOR_COUNTY))
    .join('、')
  const follow = example === null ? null : `${example.number} / ${example.accessCode}`
  return {
    zh: `演示县“云岭县”已就绪（人员和案件均为虚构）。${accounts.length}个演示账号共用密码 ${password}，例如：${shown}${follow === null ? '' : `。可在“查询进度”查看的申请：${follow}`}`,
    en: `The invented county 云岭县 is ready. Its ${accounts.length} accounts share the password ${password}, among them ${shown}${follow === null ? '' : `. A case to follow at /cases: ${follow}`}`,
  }
}
