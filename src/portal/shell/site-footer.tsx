import { SITE_NAME } from '../../contract/look/site-mark.ts'
import type { SiteIdentity } from '../../contract/settings/site-setting.ts'
import {
  ABOUT_PATH,
  ACCESSIBILITY_PATH,
  API_DOCS_PATH,
  CATALOGUE_PATH,
  feedbackPath,
  LIBRARY_PATH,
  OPEN_DATA_PATH,
  ORGANS_PATH,
} from '../site-paths.ts'
import { SUBSCRIBE_PATH } from '../subscribe/subscribe-paths.ts'
import type { PageContext } from './page-context.ts'

const LINKS = [
  { label: '机关名录', href: ORGANS_PATH },
  { label: '公开目录', href: CATALOGUE_PATH },
  { label: '年报库', href: LIBRARY_PATH },
  { label: '使用说明与核对规则', href: ABOUT_PATH },
  { label: '开放数据', href: OPEN_DATA_PATH },
  { label: '数据接口', href: API_DOCS_PATH },
  { label: '邮件订阅', href: SUBSCRIBE_PATH },
  { label: '无障碍说明', href: ACCESSIBILITY_PATH },
] as const

/** Marks that a government site carries (国办发〔2017〕47号); a line that nobody has set is left out. */
const SiteMarks = ({ site }: { site: SiteIdentity }) => {
  const lines: readonly (readonly [string, string])[] = [
    ['主办单位：', site.host],
    ['承办单位：', site.operator],
    ['联系方式：', site.contact],
    ['网站标识码：', site.code],
    ['', site.icp],
    ['', site.policeRecord],
    ['', site.supportsIpv6 ? '本网站支持IPv6访问' : ''],
  ]
  const set = lines.filter(([, text]) => text !== '')
  if (set.length === 0) return null
  return (
    <ul className="site-marks">
      <li className="party-government">党政机关</li>
      {set.map(([label, text]) => (
        <li key={`${label}${text}`}>
          {label}
          {text}
        </li>
      ))}
    </ul>
  )
}

export const SiteFooter = ({ context }: { context: PageContext }) => (
  <footer className="site-footer">
    <div className="wrap">
      <div className="footer-head">
        <p className="footer-name">{SITE_NAME}</p>
        <a className="fault-link" href={feedbackPath(context.address)} rel="nofollow">
          我要纠错
        </a>
      </div>
      <p>
        依照《中华人民共和国政府信息公开条例》公开政府信息、受理公开申请、收录年度报告。报告数字以各单位发布的原件为准；核对结果和期限由程序按所注明的依据得出。
      </p>
      <ul className="footer-links">
        {LINKS.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      {context.site !== undefined && <SiteMarks site={context.site} />}
    </div>
  </footer>
)
