/** The text of a document for Word and as PDF. */
import { DISCLOSURE_KIND_RULES, type DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { documentTextPath, rulesPath } from '../site-paths.ts'

interface TextDownloadsProps {
  readonly id: number
  readonly kind: DisclosureKind
  readonly organ: { readonly slug: string; readonly name: string }
}

/** For documents of the register: their text, and the register in which they stand. */
export const TextDownloads = ({ id, kind, organ }: TextDownloadsProps) =>
  DISCLOSURE_KIND_RULES[kind].isRegistered && (
    <section className="document-part" aria-labelledby="texts-title">
      <h2 id="texts-title">正文下载</h2>
      <ul className="actions">
        <li>
          <a className="button" href={documentTextPath(id, 'docx')} download>
            Word 文本
          </a>
        </li>
        <li>
          <a className="button" href={documentTextPath(id, 'pdf')}>
            PDF 文本
          </a>
        </li>
        <li>
          <a className="button" href={rulesPath({ slug: organ.slug })}>
            {organ.name}的全部规章和规范性文件
          </a>
        </li>
      </ul>
    </section>
  )
