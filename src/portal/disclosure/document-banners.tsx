/** What a reader has to know before reading: an earlier version, or a document that no longer or not yet holds. */
import type { ReactNode } from 'react'
import type { Validity } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { PublishedDocument } from '../../store/published-document.ts'
import { dateText } from '../annual-report/date-text.ts'
import { disclosurePath } from '../site-paths.ts'
import { type ShownDocument, shownValidity } from './shown-document.ts'

const VersionBanner = ({ document, earlier }: ShownDocument) =>
  earlier !== null && (
    <p className="banner banner-version" role="note">
      <strong>这不是当前版本。</strong>
      您看到的是第{earlier.version}版（{dateText(earlier.publishedAt)}发布），已经被后来的版本代替。
      <a href={disclosurePath(document.id)}>查看当前版本（第{document.version}版）</a>
    </p>
  )

/** The documents that did this to it, named and linked. */
const By = ({ document, effect }: { document: PublishedDocument; effect: 'repeals' | 'amends' }) => {
  const by = document.affectedBy.filter((each) => each.effect === effect)
  return by.map(({ id, title, documentNumber }, index) => (
    <span key={id}>
      {index > 0 && '、'}
      <a href={disclosurePath(id)}>
        《{title}》{documentNumber !== '' && `（${documentNumber}）`}
      </a>
    </span>
  ))
}

const wordsOf = (validity: Validity, document: PublishedDocument): ReactNode => {
  const { repealedOn, expiresOn, effectiveOn, amendedOn } = document
  const hasBy = (effect: 'repeals' | 'amends') => document.affectedBy.some((each) => each.effect === effect)
  switch (validity) {
    case 'repealed':
      return (
        <>
          <strong>本文件已废止。</strong>自 {repealedOn} 起
          {hasBy('repeals') && (
            <>
              被
              <By document={document} effect="repeals" />
            </>
          )}
          废止，仅供查阅，不再作为办事依据。
        </>
      )
    case 'expired':
      return (
        <>
          <strong>本文件已失效。</strong>有效期至 {expiresOn}，期满后没有延续，仅供查阅。
        </>
      )
    case 'notYetEffective':
      return (
        <>
          <strong>本文件尚未施行。</strong>自 {effectiveOn} 起施行。
        </>
      )
    case 'amended':
      return (
        <>
          <strong>本文件已修改。</strong>自 {amendedOn} 起
          {hasBy('amends') && (
            <>
              由
              <By document={document} effect="amends" />
            </>
          )}
          作了修改，请与修改文件对照阅读。
        </>
      )
    case 'inForce':
      return null
  }
}

export const DocumentBanners = (shown: ShownDocument) => {
  const validity = shownValidity(shown.document, shown.today)
  const words = validity === null ? null : wordsOf(validity, shown.document)
  return (
    <>
      <VersionBanner {...shown} />
      {words !== null && validity !== null && (
        <p className={`banner banner-${validity}`} role="note">
          {words}
        </p>
      )}
    </>
  )
}
