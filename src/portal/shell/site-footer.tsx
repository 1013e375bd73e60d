import { SITE_NAME } from '../../contract/look/site-mark.ts'
import { ABOUT_PATH, ACCESSIBILITY_PATH, API_DOCS_PATH, LIBRARY_PATH } from '../site-paths.ts'

const LINKS = [
  { label: '年报库', href: LIBRARY_PATH },
  { label: '使用说明与核对规则', href: ABOUT_PATH },
  { label: '数据接口', href: API_DOCS_PATH },
  { label: '无障碍说明', href: ACCESSIBILITY_PATH },
] as const

export const SiteFooter = () => (
  <footer className="site-footer">
    <div className="wrap">
      <p className="footer-name">{SITE_NAME}</p>
      <p>
        依照《中华人民共和国政府信息公开条例》受理公开申请、收录年度报告。报告数字以各单位发布的原件为准；核对结果和期限由程序按所注明的依据得出。
      </p>
      <ul className="footer-links">
        {LINKS.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  </footer>
)
