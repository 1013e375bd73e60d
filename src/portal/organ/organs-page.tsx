/** 机关名录: every organ with a platform, by place and kind. */
import { AREA_GOVERNMENTS, type OrganKind } from '../../law/organ/organ-kind.ts'
import type { ApplyOrgan } from '../../store/apply-organ.ts'
import { figureText } from '../chart/figure.ts'
import { ORGAN_KIND_NAMES } from '../guide/guide-words.ts'
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { ORGANS_PATH, organEntryPath, regionLabel } from '../site-paths.ts'

export interface OrgansPageProps {
  readonly context: PageContext
  readonly organs: readonly ApplyOrgan[]
  /** Id → published documents. */
  readonly documents: ReadonlyMap<number, number>
}

const FACTS: PageFacts = {
  title: '机关名录',
  description: '在本网站公开政府信息、受理公开申请的行政机关。',
  canonical: ORGANS_PATH,
  crumbs: [],
  nav: null,
}

const GROUPS: readonly { readonly title: string; readonly kinds: readonly OrganKind[] }[] = [
  { title: '人民政府和政府办公室', kinds: [...AREA_GOVERNMENTS, 'governmentOffice'] },
  { title: '政府部门', kinds: ['department', 'authorisedOrganisation'] },
  { title: '乡镇人民政府、街道办事处', kinds: ['township'] },
  { title: '派出机构', kinds: ['dispatchedOffice'] },
]

const OrganItem = ({ organ, documents }: { organ: ApplyOrgan; documents: number }) => (
  <li>
    <a href={organEntryPath(organ.slug)}>{organ.name}</a>
    <span className="count">
      {documents === 0 ? ORGAN_KIND_NAMES[organ.kind] : `${figureText(documents)}份`}
    </span>
  </li>
)

export const OrganGroups = ({ organs, documents }: Omit<OrgansPageProps, 'context'>) =>
  GROUPS.map(({ title, kinds }) => {
    const own = organs.filter(({ kind }) => kinds.includes(kind))
    return (
      own.length > 0 && (
        <section key={title} className="organ-group">
          <h3>{title}</h3>
          <ul>
            {own.map((organ) => (
              <OrganItem key={organ.id} organ={organ} documents={documents.get(organ.id) ?? 0} />
            ))}
          </ul>
        </section>
      )
    )
  })

export const OrgansPage = ({ context, organs, documents }: OrgansPageProps) => {
  const regions = [...new Set(organs.map(({ region }) => region))]
  return (
    <PageShell context={context} facts={FACTS} here="机关名录">
      <div className="wrap">
        <header className="page-head">
          <h1>机关名录</h1>
          <p className="lead">进入机关的政府信息公开平台：指南、制度、法定主动公开内容、年报和申请入口。</p>
        </header>
        {organs.length === 0 && <p className="sheet">还没有机关在本网站公开信息。</p>}
        {regions.map((region) => (
          <section key={region} className="sheet organ-directory">
            <h2>{regionLabel(region)}</h2>
            <OrganGroups organs={organs.filter((organ) => organ.region === region)} documents={documents} />
          </section>
        ))}
      </div>
    </PageShell>
  )
}
