import { SITE_NAME } from '../../contract/look/site-mark.ts'
import { atomPath, HOME_PATH, rssPath } from '../site-paths.ts'
import { MARK_PATH, STYLESHEET_PATH } from '../style/stylesheet.ts'
import { dataMarkup } from './markup.ts'
import type { PageContext, PageFacts } from './page-context.ts'
import { SITE_TITLE } from './site-mark.tsx'

interface HeadProps {
  readonly context: PageContext
  readonly facts: PageFacts
}

/** Meta tags that government sites carry, for the machines that look over them (国办发〔2017〕47号). */
const GovernmentTags = ({ context, facts: { article, column } }: HeadProps) => {
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['SiteName', context.site?.name || SITE_TITLE],
    ['SiteDomain', context.baseUrl === null ? undefined : new URL(context.baseUrl).host],
    ['SiteIDCode', context.site?.code],
    ['ColumnName', column?.name],
    ['ColumnDescription', column?.about],
    ['ColumnType', column?.type],
    ['ArticleTitle', article?.title],
    ['PubDate', article?.publishedAt],
    ['ContentSource', article?.source],
  ]
  return tags.map(([name, content]) => content && <meta key={name} name={name} content={content} />)
}

const SharingTags = ({ facts }: HeadProps) => (
  <>
    <meta property="og:title" content={facts.title} />
    <meta property="og:description" content={facts.description} />
    <meta property="og:type" content={facts.article === undefined ? 'website' : 'article'} />
    <meta property="og:site_name" content={SITE_NAME} />
    <meta property="og:locale" content="zh_CN" />
    {facts.article !== undefined && (
      <meta property="article:published_time" content={facts.article.publishedInstant} />
    )}
  </>
)

const Feeds = ({ feed }: { feed: PageFacts['feed'] }) =>
  feed !== undefined && (
    <>
      <link rel="alternate" type="application/atom+xml" title={feed.title} href={atomPath(feed.path)} />
      <link rel="alternate" type="application/rss+xml" title={feed.title} href={rssPath(feed.path)} />
    </>
  )

export const PageHead = ({ context, facts }: HeadProps) => {
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
      <GovernmentTags context={context} facts={facts} />
      <SharingTags context={context} facts={facts} />
      {canonical === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={canonical} />
      )}
      {canonical !== null && context.baseUrl !== null && <meta property="og:url" content={canonical} />}
      <Feeds feed={facts.feed} />
      <link rel="icon" type="image/svg+xml" href={MARK_PATH} />
      <link rel="stylesheet" href={STYLESHEET_PATH} />
      {facts.data !== undefined && <script type="application/ld+json" {...dataMarkup(facts.data)} />}
    </head>
  )
}
