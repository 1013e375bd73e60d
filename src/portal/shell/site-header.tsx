import { SITE_NAME } from '../../contract/look/site-mark.ts'
import {
  ABOUT_PATH,
  APPLY_PATH,
  CASES_PATH,
  CATALOGUE_PATH,
  HOME_PATH,
  LIBRARY_PATH,
  viewModePath,
} from '../site-paths.ts'
import type { NavKey, PageContext } from './page-context.ts'
import { SITE_TITLE, SiteMark } from './site-mark.tsx'

const NAV: readonly { readonly key: NavKey; readonly label: string; readonly href: string }[] = [
  { key: 'home', label: '首页', href: HOME_PATH },
  { key: 'catalogue', label: '公开目录', href: CATALOGUE_PATH },
  { key: 'apply', label: '依申请公开', href: APPLY_PATH },
  { key: 'cases', label: '查询进度', href: CASES_PATH },
  { key: 'library', label: '年报库', href: LIBRARY_PATH },
  { key: 'about', label: '使用说明', href: ABOUT_PATH },
]

const ModeSwitch = ({ context }: { context: PageContext }) => {
  const elder = context.mode === 'elder'
  return (
    <a
      className="mode-switch"
      href={viewModePath(elder ? 'standard' : 'elder', context.address)}
      rel="nofollow"
    >
      {elder ? '返回标准版' : '长者模式'}
    </a>
  )
}

export const SiteHeader = ({ context, nav }: { context: PageContext; nav: NavKey | null }) => (
  <header className="site-header">
    <div className="wrap site-bar">
      <a className="brand" href={HOME_PATH}>
        <SiteMark />
        <span>
          <span className="brand-name">{SITE_NAME}</span>
          <span className="brand-title">{context.site?.name || SITE_TITLE}</span>
        </span>
      </a>
      <nav className="site-nav" aria-label="主导航">
        <ul>
          {NAV.map(({ key, label, href }) => (
            <li key={key}>
              <a href={href} aria-current={key === nav ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ModeSwitch context={context} />
    </div>
  </header>
)
