/** What surrounds every page of the console for whoever is signed in. */
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { SITE_NAME } from '../../contract/look/site-mark.ts'
import { HOME, OWN_ACCOUNT, REGISTER } from '../addresses.ts'
import { holds, useWorkplace } from '../api/session.ts'
import { signOut } from '../api/sign-in.ts'
import type { ConsoleRoute } from '../route.ts'
import { ConsoleMark } from './console-mark.tsx'
import { InboxBell } from './inbox-bell.tsx'
import { Navigation } from './navigation.tsx'
import { OrganSwitch } from './organ-switch.tsx'
import { useShortcuts } from './shortcut.ts'
import { ShortcutList } from './shortcut-list.tsx'

const OwnMenu = ({ onShortcuts }: { readonly onShortcuts: () => void }) => {
  const { me } = useWorkplace()
  const client = useQueryClient()
  const leave = async () => {
    await signOut().catch(() => undefined)
    client.clear()
    location.assign('/console/sign-in')
  }
  return (
    <details className="own-menu">
      <summary>{me.displayName}</summary>
      <ul>
        <li>
          <Link href={OWN_ACCOUNT}>个人设置</Link>
        </li>
        <li>
          <button type="button" onClick={onShortcuts}>
            快捷键
          </button>
        </li>
        <li>
          <button type="button" onClick={leave}>
            退出登录
          </button>
        </li>
      </ul>
    </details>
  )
}

interface ShellProps {
  readonly routes: readonly ConsoleRoute[]
  readonly children: ReactNode
}

export const Shell = ({ routes, children }: ShellProps) => {
  const [isListShown, setListShown] = useState(false)
  const [, go] = useLocation()
  const { me } = useWorkplace()
  useShortcuts({
    '?': () => setListShown(true),
    h: () => go(HOME),
    ...(holds(me, 'request.register') ? { n: () => go(REGISTER) } : {}),
  })
  return (
    <>
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      <header className="console-head">
        <Link href={HOME} className="console-brand">
          <ConsoleMark />
          <span>
            {SITE_NAME} <small>工作台</small>
          </span>
        </Link>
        <OrganSwitch />
        <InboxBell />
        <OwnMenu onShortcuts={() => setListShown(true)} />
      </header>
      <div className="console-body">
        <Navigation routes={routes} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      {isListShown && <ShortcutList onClose={() => setListShown(false)} />}
    </>
  )
}
