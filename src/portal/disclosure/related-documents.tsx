/** What belongs to a document: its interpretations, what it interprets, and what it does to earlier ones. */
import type { ReactNode } from 'react'
import { INTERPRETATION_FORM_WORDS } from '../../contract/disclosure/disclosure-words.ts'
import type { DocumentLink, PublishedDocument } from '../../store/published-document.ts'
import { disclosurePath } from '../site-paths.ts'

interface RelatedItem extends DocumentLink {
  readonly note: string
}

const RelatedList = ({ id, title, items }: { id: string; title: string; items: readonly RelatedItem[] }) =>
  items.length > 0 && (
    <section className="document-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="related">
        {items.map((item) => (
          <li key={`${item.id}-${item.note}`}>
            <span className="related-note">{item.note}</span>
            <a href={disclosurePath(item.id)}>{item.title}</a>
            {item.documentNumber !== '' && <span className="related-number">{item.documentNumber}</span>}
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

const withForm = (items: PublishedDocument['interprets']): readonly RelatedItem[] =>
  items.map(({ form, ...item }) => ({ ...item, note: INTERPRETATION_FORM_WORDS[form] }))

export const RelatedDocuments = ({ document }: { document: PublishedDocument }): ReactNode => (
  <>
    <RelatedList id="interpretations-title" title="政策解读" items={withForm(document.interpretedBy)} />
    <RelatedList id="interprets-title" title="解读的文件" items={withForm(document.interprets)} />
    <Effects effects={document.effects} />
  </>
)
