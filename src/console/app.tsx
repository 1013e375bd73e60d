/** The console as a whole: who is signed in, for which organ, and the page that the address asks for. */
import { type ReactNode, useMemo, useState } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { Me } from '../contract/staff/me.ts'
import { SIGN_IN } from './addresses.ts'
import { holds, useMe, type Workplace, WorkplaceContext } from './api/session.ts'
import { isStatus } from './api/staff-error.ts'
import { Awaited } from './parts/awaited.tsx'
import { EmptyState } from './parts/empty-state.tsx'
import { Page } from './parts/page.tsx'
import type { ConsoleRoute } from './route.ts'
import { ROUTES } from './routes.ts'
import { Shell } from './shell/shell.tsx'
import { SignedOutDialog } from './shell/signed-out.tsx'

const OWN_PAGE_WHEN = { changePassword: '/account', setUpSecondFactor: '/account' } as const
const ORGAN_KEY = 'sunlit-organ'

const NotFound = () => (
  <Page title="没有这个页面">
    <EmptyState title="网址可能有误，或者页面已经移走。" />
  </Page>
)

const NotPermitted = () => (
  <Page title="无权查看">
    <EmptyState title="您的角色没有查看这一页的权限。如有需要，请联系机关管理员。" />
  </Page>
)

const isAllowed = (me: Me, { asks }: ConsoleRoute): boolean =>
  asks === 'anyone' || asks === 'signedIn' || holds(me, asks)

const rememberedOrgan = (me: Me): number | null => {
  const id = Number(localStorage.getItem(ORGAN_KEY))
  return me.organs.some((organ) => organ.id === id) ? id : null
}

const WorkplaceFor = ({ me, children }: { readonly me: Me; readonly children: ReactNode }) => {
  const [organId, setOrganId] = useState<number | null>(() => rememberedOrgan(me))
  const workplace = useMemo<Workplace>(() => {
    const [only] = me.organs
    const single = me.organs.length === 1 ? only : undefined
    return {
      me,
      organ: single ?? me.organs.find(({ id }) => id === organId) ?? null,
      chooseOrgan: (id) => {
        localStorage.setItem(ORGAN_KEY, String(id ?? ''))
        setOrganId(id)
      },
    }
  }, [me, organId])
  return <WorkplaceContext value={workplace}>{children}</WorkplaceContext>
}

const SignedIn = ({ me }: { readonly me: Me }) => {
  const [location] = useLocation()
  const must = me.must === null ? null : OWN_PAGE_WHEN[me.must]
  if (must !== null && location !== must) return <Redirect to={must} replace />
  return (
    <WorkplaceFor me={me}>
      <Shell routes={ROUTES}>
        <Switch>
          {ROUTES.map((route) => {
            const Shown = isAllowed(me, route) ? route.page : NotPermitted
            return (
              <Route key={route.path} path={route.path}>
                <Shown key={location} />
              </Route>
            )
          })}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Shell>
    </WorkplaceFor>
  )
}

const Inside = () => {
  const me = useMe()
  const [location] = useLocation()
  if (me.data === undefined && isStatus(me.error, 401)) {
    const back = location === '/' ? '' : `?to=${encodeURIComponent(location)}`
    return <Redirect to={`${SIGN_IN}${back}`} replace />
  }
  return <Awaited query={me}>{(value) => <SignedIn me={value} />}</Awaited>
}

/** Pages for anyone stand by themselves; all others inside the shell. */
export const App = () => (
  <>
    <Switch>
      {ROUTES.filter(({ asks }) => asks === 'anyone').map(({ path, page: Shown }) => (
        <Route key={path} path={path}>
          <Shown />
        </Route>
      ))}
      <Route>
        <Inside />
      </Route>
    </Switch>
    <SignedOutDialog />
  </>
)
