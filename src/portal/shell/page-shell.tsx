/** What surrounds every page: header, way here, footer. */
import type { ReactNode } from 'react'
import { HOME_PATH } from '../site-paths.ts'
import type { Crumb, PageContext, PageFacts } from './page-context.ts'
import { PageHead } from './page-head.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

const Crumbs = ({ crumbs, title }: { crumbs: readonly Crumb[]; title: string }) => (
  <nav className="crumbs wrap" aria-label="当前位置">
    <ol>
      {[{ label: '首页', href: HOME_PATH }, ...crumbs].map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
      <li aria-current="page">{title}</li>
    </ol>
  </nav>
)

interface PageShellProps {
  readonly context: PageContext
  readonly facts: PageFacts
  /** Last step of the way here; null where the way is not shown. */
  readonly here: string | null
  readonly children: ReactNode
}

export const PageShell = ({ context, facts, here, children }: PageShellProps) => (
  <html lang="zh-CN" className={context.mode === 'elder' ? 'elder' : undefined}>
    <PageHead context={context} facts={facts} />
    <body>
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      <SiteHeader context={context} nav={facts.nav} />
      {here !== null && <Crumbs crumbs={facts.crumbs} title={here} />}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter context={context} />
    </body>
  </html>
)
