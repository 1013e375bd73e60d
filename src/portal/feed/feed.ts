/** Atom (RFC 4287) and RSS 2.0 of what was published last. */
import type { ListedDocument } from '../../store/document-list.ts'
import { disclosurePath } from '../site-paths.ts'
import { xmlText } from '../xml-text.ts'

export interface Feed {
  readonly title: string
  /** Path of the page that lists the same. */
  readonly page: string
  /** Path of the feed itself, format and all. */
  readonly self: string
  /** Public address of the site without a slash at the end. */
  readonly base: string
  readonly documents: readonly ListedDocument[]
}

/** When anything in it changed last; the epoch while it is empty. */
export const feedChanged = ({ documents }: Pick<Feed, 'documents'>): Date =>
  new Date(Math.max(0, ...documents.map(({ updatedAt }) => updatedAt.getTime())))

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'

const atomEntry = (base: string, document: ListedDocument): string => {
  const address = xmlText(`${base}${disclosurePath(document.id)}`)
  return [
    '<entry>',
    `<id>${address}</id>`,
    `<title>${xmlText(document.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${address}"/>`,
    `<published>${document.publishedAt.toISOString()}</published>`,
    `<updated>${document.updatedAt.toISOString()}</updated>`,
    `<author><name>${xmlText(document.organ.name)}</name></author>`,
    ...(document.summary === '' ? [] : [`<summary>${xmlText(document.summary)}</summary>`]),
    '</entry>',
  ].join('')
}

export const makeAtom = (feed: Feed): string =>
  [
    XML_HEAD,
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${xmlText(`${feed.base}${feed.self}`)}</id>`,
    `<title>${xmlText(feed.title)}</title>`,
    `<updated>${feedChanged(feed).toISOString()}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(`${feed.base}${feed.self}`)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(`${feed.base}${feed.page}`)}"/>`,
    ...feed.documents.map((document) => atomEntry(feed.base, document)),
    '</feed>',
    '',
  ].join('\n')

const rssItem = (base: string, document: ListedDocument): string => {
  const address = xmlText(`${base}${disclosurePath(document.id)}`)
  return [
    '<item>',
    `<title>${xmlText(document.title)}</title>`,
    `<link>${address}</link>`,
    `<guid isPermaLink="true">${address}</guid>`,
    `<pubDate>${document.publishedAt.toUTCString()}</pubDate>`,
    `<dc:creator>${xmlText(document.organ.name)}</dc:creator>`,
    `<description>${xmlText(document.summary)}</description>`,
    '</item>',
  ].join('')
}

export const makeRss = (feed: Feed): string =>
  [
    XML_HEAD,
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    `<title>${xmlText(feed.title)}</title>`,
    `<link>${xmlText(`${feed.base}${feed.page}`)}</link>`,
    `<description>${xmlText(feed.title)}</description>`,
    '<language>zh-CN</language>',
    `<lastBuildDate>${feedChanged(feed).toUTCString()}</lastBuildDate>`,
    `<atom:link rel="self" type="application/rss+xml" href="${xmlText(`${feed.base}${feed.self}`)}"/>`,
    ...feed.documents.map((document) => rssItem(feed.base, document)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
