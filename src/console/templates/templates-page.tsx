/** Templates of an organ: which document, adjusted within limits, with a preview. */
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useSearch } from 'wouter'
import { useWorkplace } from '../api/session.ts'
import { templatesQuery } from '../api/template-api.ts'
import { Awaited } from '../parts/awaited.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Page } from '../parts/page.tsx'
import { TemplateEditor } from './template-editor.tsx'

const TemplateList = ({ organ, kind }: { readonly organ: number; readonly kind: string }) => {
  const query = useQuery(templatesQuery(organ))
  const [location] = useLocation()
  return (
    <Awaited query={query}>
      {({ items }) => (
        <nav className="template-list sheet" aria-label="文书种类">
          <ul>
            {items.map((each) => (
              <li key={each.kind}>
                <Link
                  href={`${location}?kind=${encodeURIComponent(each.kind)}`}
                  aria-current={each.kind === kind ? 'true' : undefined}
                >
                  {each.name}
                  {each.isAdjusted && <span className="badge badge-amber">已调整</span>}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </Awaited>
  )
}

export const TemplatesPage = () => {
  const { me, organ } = useWorkplace()
  const kind = new URLSearchParams(useSearch()).get('kind') ?? ''
  const able = me.organs.filter(({ permissions }) => permissions.includes('document.adjust'))
  const chosen = able.find(({ id }) => id === organ?.id) ?? (able.length === 1 ? able[0] : undefined)
  return (
    <Page
      title="文书模板"
      lead="法定内容不能改；本机关可以加上自己的开头、补充和联系方式，改写或者不用非法定的段落。"
    >
      {chosen === undefined ? (
        <EmptyState title="请先在页面上方选择机关。" />
      ) : (
        <div className="template-columns">
          <TemplateList organ={chosen.id} kind={kind} />
          <div>
            {kind === '' ? (
              <EmptyState title="请选择一种文书。" />
            ) : (
              <TemplateEditor organ={chosen.id} kind={kind} />
            )}
          </div>
        </div>
      )}
    </Page>
  )
}
