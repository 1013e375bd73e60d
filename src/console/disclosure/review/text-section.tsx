/** The text as the public will see it, with what stands around it on the page. */
import { useState } from 'react'
import type { ManuscriptJson } from '../../../contract/disclosure/manuscript-json.ts'
import { exemptionOf } from '../../../law/exemption/exemptions.ts'
import { CATALOGUE_ITEMS } from '../../../law/proactive-disclosure/catalogue-items.ts'
import { SOURCES } from '../../../law/sources.ts'
import { dayText } from '../../parts/day-text.ts'
import { Section } from '../../parts/page.tsx'
import { sizeText } from '../../parts/size-text.ts'
import { manuscriptFileAddress } from '../manuscript-api.ts'
import { shownAtFor } from '../picture-address.ts'
import { RichTextView } from '../rich-text/rich-text-view.tsx'
import { type ContentField, FIELD_NAMES } from '../write/content-fields.ts'
import { valueText } from '../write/value-text.ts'

const SHOWN_FIELDS: readonly ContentField[] = [
  'documentNumber',
  'sourceUnit',
  'formedOn',
  'effectiveOn',
  'expiresOn',
  'noticePeriod',
  'topic',
  'genre',
  'audience',
  'keywords',
  'effects',
]

const exemptionText = (code: string): string => {
  const exemption = exemptionOf(code)
  return exemption === null ? '' : `${exemption.name}（${SOURCES[exemption.source].label}）`
}

const itemName = (code: string): string =>
  CATALOGUE_ITEMS.find((item) => item.code === code)?.name ?? '还没有选定'

const Facts = ({ subject: { content, released } }: { readonly subject: ManuscriptJson }) => {
  const { attribution } = content
  const rows = [
    ...(released === null ? [] : [['索引号', released.indexNumber]]),
    ...SHOWN_FIELDS.map((field) => [FIELD_NAMES[field], valueText(content, field)]),
    ['法定主动公开内容', itemName(content.catalogueItem)],
    ['公开属性', valueText(content, 'attribution')],
    ['法定事由', exemptionText(attribution.exemption ?? '')],
  ].filter(([, text]) => text !== '')
  return (
    <dl className="facts text-facts">
      {rows.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

export const TextSection = ({ subject }: { readonly subject: ManuscriptJson }) => {
  const { id, content, files } = subject
  const [shownAt] = useState(() => shownAtFor(id))
  return (
    <Section title={subject.attribute === 'proactive' ? '公众将看到的内容' : '内容（不在网站公开）'}>
      <Facts subject={subject} />
      <article className="public-text">
        <h3 className="public-title">{content.title === '' ? '（还没有标题）' : content.title}</h3>
        {content.summary !== '' && <p className="public-summary">{content.summary}</p>}
        {content.html === '' ? (
          <p className="soft">没有正文。</p>
        ) : (
          <RichTextView html={content.html} shownAt={shownAt} />
        )}
        {content.formedOn !== null && <p className="soft">成文日期：{dayText(content.formedOn)}</p>}
      </article>
      {content.files.length > 0 && (
        <>
          <h3>附件</h3>
          <ul className="file-list">
            {content.files.map((file) => (
              <li key={file.id}>
                <a
                  className="file-name"
                  href={manuscriptFileAddress(id, file.id)}
                  target="_blank"
                  rel="noreferrer"
                >
                  {file.name}
                </a>
                <span className="soft">{sizeText(files.find((each) => each.id === file.id)?.size ?? 0)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
