/** In place of a page that was taken down: that it was there, why it is not, and where to ask. */
import type { WithdrawnDocument } from '../../store/published-document.ts'
import { dateText } from '../annual-report/date-text.ts'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { applyPath, organEntryPath } from '../site-paths.ts'

export const GonePage = ({ context, gone }: { context: PageContext; gone: WithdrawnDocument }) => {
  const { organ, title, publicReason, withdrawnAt } = gone
  const facts = {
    title: title === '' ? '页面已经撤下' : `${title}（已撤下）`,
    description: '这份信息已经由发布机关撤下。',
    canonical: null,
    crumbs: [{ label: organ.name, href: organEntryPath(organ.slug) }],
    nav: null,
  }
  return (
    <PageShell context={context} facts={facts} here="已撤下">
      <div className="wrap">
        <div className="notice">
          <p className="status">410</p>
          <h1>这份信息已经撤下</h1>
          {title !== '' && <p className="gone-title">{title}</p>}
          <p>
            {organ.name}于{dateText(withdrawnAt.toISOString())}撤下了这份信息。
          </p>
          <p>原因：{publicReason}</p>
          <ul className="actions">
            <li>
              <a className="button primary" href={organEntryPath(organ.slug)}>
                查看该机关公开的信息
              </a>
            </li>
            <li>
              <a className="button" href={applyPath(organ.slug)}>
                申请公开
              </a>
            </li>
          </ul>
        </div>
      </div>
    </PageShell>
  )
}
