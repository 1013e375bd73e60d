import type { PublishedDocument, PublishedFile } from '../../store/published-document.ts'
import { disclosureFilePath } from '../site-paths.ts'

const KINDS: readonly (readonly [media: RegExp, name: string])[] = [
  [/pdf$/, 'PDF'],
  [/wordprocessingml|msword/, 'Word'],
  [/spreadsheetml|ms-excel/, 'Excel'],
  [/ofd$/, 'OFD'],
  [/^image\//, '图片'],
  [/zip$/, '压缩包'],
]

const KILO = 1024

const sizeText = (size: number): string => {
  if (size < KILO) return `${size} 字节`
  if (size < KILO * KILO) return `${Math.round(size / KILO)} KB`
  return `${(size / KILO / KILO).toFixed(1)} MB`
}

const kindOf = ({ media }: PublishedFile): string =>
  KINDS.find(([pattern]) => pattern.test(media))?.[1] ?? '文件'

export const Attachments = ({ document }: { document: PublishedDocument }) =>
  document.files.length > 0 && (
    <section className="document-part" aria-labelledby="files-title">
      <h2 id="files-title">附件</h2>
      <ol className="attachments">
        {document.files.map((file) => (
          <li key={file.id}>
            <a href={disclosureFilePath(document.id, file.id, file.name)}>{file.name}</a>
            <span>
              {kindOf(file)}，{sizeText(file.size)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
