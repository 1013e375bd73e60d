/** The pages that whoever is signed in may open, by group. */
import { Link, useLocation } from 'wouter'
import { holds, useWorkplace } from '../api/session.ts'
import { type ConsoleRoute, NAV_GROUPS, type NavGroup } from '../route.ts'

const GROUP_NAMES: Readonly<Record<NavGroup, string>> = {
  request: '依申请公开',
  publishing: '主动公开',
  annualReport: '年度报告',
  organ: '本机关',
  county: '全县',
  system: '系统',
  own: '个人',
}

const isHere = (path: string, location: string): boolean =>
  path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)

const NavGroupList = ({ group, routes }: { group: NavGroup; routes: readonly ConsoleRoute[] }) => {
  const [location] = useLocation()
  return (
    <div className="nav-group">
      <p className="nav-group-name" id={`nav-${group}`}>
        {GROUP_NAMES[group]}
      </p>
      <ul aria-labelledby={`nav-${group}`}>
        {routes.map(({ path, nav }) => (
          <li key={path}>
            <Link href={path} aria-current={isHere(path, location) ? 'page' : undefined}>
              {nav?.label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const Navigation = ({ routes }: { readonly routes: readonly ConsoleRoute[] }) => {
  const { me } = useWorkplace()
  const open = routes.filter(
    ({ asks, nav }) => nav !== null && (asks === 'signedIn' || asks === 'anyone' || holds(me, asks)),
  )
  return (
    <nav className="console-nav" aria-label="功能">
      {NAV_GROUPS.map((group) => {
        const ofGroup = open.filter(({ nav }) => nav?.group === group)
        return ofGroup.length === 0 ? null : <NavGroupList key={group} group={group} routes={ofGroup} />
      })}
    </nav>
  )
}
