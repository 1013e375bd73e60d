/** A published document: what it is, how it stands, what it says, and what belongs to it. */
import { countyTime } from '../../actions/county-time.ts'
import { TextDownloads } from '../rules/text-downloads.tsx'
import type { Crumb, PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { applyPath, columnPath, disclosurePath, ORGANS_PATH, organEntryPath } from '../site-paths.ts'
import { Attachments } from './attachments.tsx'
import { DocumentBanners } from './document-banners.tsx'
import { documentData } from './document-data.ts'
import { DocumentFacts } from './document-facts.tsx'
import { DocumentNeighbours } from './document-neighbours.tsx'
import { DocumentText } from './document-text.tsx'
import { DocumentTools } from './document-tools.tsx'
import { RelatedDocuments } from './related-documents.tsx'
import { type ShownDocument, shownText } from './shown-document.ts'
import { VersionList } from './version-list.tsx'

const LONGEST_DESCRIPTION = 120

const crumbsOf = ({ document: { organ, columns } }: ShownDocument): readonly Crumb[] => {
  const [column] = columns
  return [
    { label: '机关名录', href: ORGANS_PATH },
    { label: organ.name, href: organEntryPath(organ.slug) },
    ...(column === undefined
      ? []
      : [{ label: column.name, href: columnPath(column.organSlug, column.slug) }]),
  ]
}

const factsOf = (shown: ShownDocument, base: string): PageFacts => {
  const { document, earlier, today } = shown
  const { organ, documentNumber, publishedOn } = document
  const title = earlier === null ? document.title : `${document.title}（第${earlier.version}版）`
  const [column] = document.columns
  return {
    title: `${title}（${organ.name} ${documentNumber === '' ? publishedOn : documentNumber}）`,
    description: (document.summary || document.text || document.title).slice(0, LONGEST_DESCRIPTION),
    canonical: disclosurePath(document.id),
    crumbs: crumbsOf(shown),
    nav: null,
    article: {
      title: document.title,
      publishedAt: countyTime(document.publishedAt).slice(0, 16).replace('T', ' '),
      publishedInstant: document.publishedAt.toISOString(),
      source: organ.name,
    },
    ...(column === undefined ? {} : { column: { name: column.name, about: '', type: '政府信息公开' } }),
    data: documentData(document, today, base),
  }
}

const Byline = ({ document: { organ, documentNumber, publishedOn, views } }: ShownDocument) => (
  <p className="document-byline">
    <span>{organ.name}</span>
    {documentNumber !== '' && <span>{documentNumber}</span>}
    <span>
      <time dateTime={publishedOn}>{publishedOn}</time> 公开
    </span>
    {views > 0 && <span>浏览 {views} 次</span>}
  </p>
)

const ApplyHint = ({ document: { organ } }: ShownDocument) => (
  <p className="apply-hint">
    这不是您要的信息？<a href={applyPath(organ.slug)}>向{organ.name}申请公开</a>
  </p>
)

export const DisclosurePage = ({ context, ...shown }: ShownDocument & { context: PageContext }) => {
  const { document, earlier, today } = shown
  const text = shownText(shown)
  const address = context.baseUrl === null ? null : `${context.baseUrl}${disclosurePath(document.id)}`
  return (
    <PageShell context={context} facts={factsOf(shown, context.baseUrl ?? '')} here="正文">
      <div className="wrap">
        <article className="sheet document">
          <header className="document-head">
            <h1>{text.title}</h1>
            <Byline {...shown} />
          </header>
          <DocumentBanners {...shown} />
          <DocumentFacts document={document} today={today} />
          <DocumentText {...text} />
          <Attachments document={document} />
          <TextDownloads id={document.id} kind={document.kind} organ={document.organ} />
          <RelatedDocuments document={document} interpretations={shown.interpretations} />
          <VersionList document={document} shown={earlier?.version ?? document.version} />
          <DocumentTools address={address} />
        </article>
        <DocumentNeighbours document={document} />
        <ApplyHint {...shown} />
      </div>
    </PageShell>
  )
}
