/** One published document. */
import type { Disclosure } from '../../store/disclosure.ts'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { APPLY_PATH, applyPath, disclosurePath, organEntryPath } from '../site-paths.ts'

interface DisclosurePageProps {
  readonly context: PageContext
  readonly disclosure: Disclosure & { readonly text: string }
}

export const DisclosurePage = ({ context, disclosure }: DisclosurePageProps) => {
  const { id, title, documentNumber, publishedOn, organ, text } = disclosure
  const facts = {
    title: `${title}（${organ.name}${documentNumber === '' ? ` ${publishedOn}` : ` ${documentNumber}`}）`,
    description: disclosure.summary,
    canonical: disclosurePath(id),
    crumbs: [
      { label: '依申请公开', href: APPLY_PATH },
      { label: organ.name, href: organEntryPath(organ.slug) },
    ],
    nav: null,
  }
  return (
    <PageShell context={context} facts={facts} here="公开的文件">
      <div className="wrap">
        <article className="sheet disclosure">
          <h1>{title}</h1>
          <p className="disclosure-facts">
            <span>发布机关：{organ.name}</span>
            {documentNumber !== '' && <span>文号：{documentNumber}</span>}
            <span>
              公开日期：<time dateTime={publishedOn}>{publishedOn}</time>
            </span>
          </p>
          <div className="narrative">
            {text.split('\n').map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </article>
        <p>
          这不是您要的信息？<a href={applyPath(organ.slug)}>向{organ.name}申请公开</a>
        </p>
      </div>
    </PageShell>
  )
}
