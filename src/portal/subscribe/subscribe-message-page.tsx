/** One message about a subscription, and at most one thing to do about it. */
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { HOME_PATH } from '../site-paths.ts'
import { SUBSCRIBE_PATH } from './subscribe-paths.ts'

export interface SubscribeMessageProps {
  readonly context: PageContext
  readonly title: string
  readonly text: string
  /** A button that does what the link was for; null where nothing is left to do. */
  readonly button: { readonly action: string; readonly token: string; readonly label: string } | null
}

export const SubscribeMessagePage = ({ context, title, text, button }: SubscribeMessageProps) => (
  <PageShell
    context={{ ...context, address: SUBSCRIBE_PATH }}
    facts={{
      title,
      description: '邮件订阅。',
      canonical: null,
      crumbs: [{ label: '邮件订阅', href: SUBSCRIBE_PATH }],
      nav: null,
    }}
    here={title}
  >
    <div className="wrap narrow">
      <div className="sheet">
        <h1>{title}</h1>
        <p>{text}</p>
        {button === null ? (
          <p className="actions">
            <a className="button" href={HOME_PATH}>
              回到首页
            </a>
          </p>
        ) : (
          <form className="actions" method="post" action={button.action}>
            <input type="hidden" name="token" value={button.token} />
            <button className="primary" type="submit">
              {button.label}
            </button>
          </form>
        )}
      </div>
    </div>
  </PageShell>
)
