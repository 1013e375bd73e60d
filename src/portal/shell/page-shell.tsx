/** What surrounds every page: head, header, way here, footer. */
import type { ReactNode } from 'react'
import { SITE_NAME } from '../../contract/look/site-mark.ts'
import { HOME_PATH } from '../site-paths.ts'
import { MARK_PATH, STYLESHEET_PATH } from '../style/stylesheet.ts'
import type { Crumb, PageContext, PageFacts } from './page-context.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { SITE_TITLE } from './site-mark.tsx'

const PageHead = ({ context, facts }: { context: PageContext; facts: PageFacts }) => {
  const canonical = facts.canonical === null ? null : `${context.baseUrl ?? ''}${facts.canonical}`
  const title =
    facts.canonical === HOME_PATH ? `${SITE_NAME} · ${SITE_TITLE}` : `${facts.title} · ${SITE_NAME}`
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={facts.description} />
      <meta name="theme-color" content="#0b5560" />
      <meta property="og:title" content={facts.title} />
      <meta property="og:description" content={facts.description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={SITE_NAME} />
      <meta property="og:locale" content="zh_CN" />
      {canonical === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={canonical} />
      )}
      {canonical !== null && context.baseUrl !== null && <meta property="og:url" content={canonical} />}
      <link rel="icon" type="image/svg+xml" href={MARK_PATH} />
      <link rel="stylesheet" href={STYLESHEET_PATH} />
    </head>
  )
}

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
      <SiteFooter />
    </body>
  </html>
)
