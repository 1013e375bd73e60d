/** What belongs to a document: its interpretations, what it interprets, and what it does to earlier ones. */
import type { ReactNode } from 'react'
import { INTERPRETATION_FORM_WORDS } from '../../contract/disclosure/disclosure-words.ts'
import type { Interpretation } from '../../store/interpretation.ts'
import type { DocumentLink, PublishedDocument } from '../../store/published-document.ts'
import { disclosurePath } from '../site-paths.ts'

interface RelatedItem {
  readonly href: string
  readonly title: string
  /** What kind of thing it is. */
  readonly note: string
  /** Its number, or where else it stands; empty where there is nothing to say. */
  readonly remark: string
}

const RelatedList = ({ id, title, items }: { id: string; title: string; items: readonly RelatedItem[] }) =>
  items.length > 0 && (
    <section className="document-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="related">
        {items.map((item) => (
          <li key={`${item.href}-${item.note}`}>
            <span className="related-note">{item.note}</span>
            <a href={item.href}>{item.title}</a>
            {item.remark !== '' && <span className="related-number">{item.remark}</span>}
          </li>
        ))}
      </ul>
    </section>
  )

const EFFECT_WORDS = { repeals: '废止', amends: '修改' } as const

const Effects = ({ effects }: Pick<PublishedDocument, 'effects'>) =>
  effects.length > 0 && (
    <section className="document-part" aria-labelledby="effects-title">
      <h2 id="effects-title">本文件废止、修改的文件</h2>
      <ul className="related">
        {effects.map(({ effect, id, title, documentNumber }) => (
          <li key={`${effect} ${title} ${documentNumber}`}>
            <span className="related-note">{EFFECT_WORDS[effect]}</span>
            {id === null ? <span>{title}</span> : <a href={disclosurePath(id)}>{title}</a>}
            {documentNumber !== '' && <span className="related-number">{documentNumber}</span>}
          </li>
        ))}
      </ul>
    </section>
  )

const policyItem = ({
  id,
  title,
  documentNumber,
  form,
}: DocumentLink & Pick<Interpretation, 'form'>): RelatedItem => ({
  href: disclosurePath(id),
  title,
  note: INTERPRETATION_FORM_WORDS[form],
  remark: documentNumber,
})

/** Readers are told before they leave this site, and where to. */
const interpretationItem = ({ disclosureId, title, url, form }: Interpretation): RelatedItem => {
  const note = INTERPRETATION_FORM_WORDS[form]
  return disclosureId === null
    ? { href: url, title, note, remark: `站外链接 ${new URL(url).host}` }
    : { href: disclosurePath(disclosureId), title, note, remark: '' }
}

interface RelatedDocumentsProps {
  readonly document: PublishedDocument
  readonly interpretations: readonly Interpretation[]
}

export const RelatedDocuments = ({ document, interpretations }: RelatedDocumentsProps): ReactNode => (
  <>
    <RelatedList
      id="interpretations-title"
      title="政策解读"
      items={interpretations.map(interpretationItem)}
    />
    <RelatedList id="interprets-title" title="解读的文件" items={document.interprets.map(policyItem)} />
    <Effects effects={document.effects} />
  </>
)
