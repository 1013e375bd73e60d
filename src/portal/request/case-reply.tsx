/** The reply: what was decided, its documents and files, and what can be done against it. */
import { dateText } from '../annual-report/date-text.ts'
import { CASES_PATH } from '../site-paths.ts'
import type { CaseView, RemedyView } from './case-view.ts'
import { sizeText } from './upload-field.tsx'

const Downloads = ({ view }: { view: CaseView }) => {
  const { documents, files } = view.json
  if (documents.length === 0 && files.length === 0) return null
  return (
    <>
      {view.json.outcomeName !== null && <h3>文书和文件</h3>}
      <ul className="downloads">
        {documents.map(({ id, name, number, issuedAt }) => (
          <li key={id}>
            <a href={`${CASES_PATH}/documents/${id}.pdf`}>
              {name}
              {number === null ? '' : `（${number}）`}
            </a>
            <span>PDF{issuedAt === null ? '' : `，${dateText(issuedAt.slice(0, 10))}`}</span>
          </li>
        ))}
        {files.map(({ id, name, size }) => (
          <li key={id}>
            <a href={`${CASES_PATH}/files/${id}`}>{name}</a>
            <span>{sizeText(size)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

const Remedy = ({ remedy }: { remedy: RemedyView }) => (
  <>
    <h3>{remedy.isReconsiderationFirst ? '对答复不服的，应当先申请行政复议' : '对答复不服的'}</h3>
    <p>{remedy.text}</p>
    <dl className="fact-list">
      <dt>申请行政复议</dt>
      <dd>
        最晚 <time dateTime={remedy.reconsiderationBy}>{dateText(remedy.reconsiderationBy)}</time>
      </dd>
      <dt>提起行政诉讼</dt>
      <dd>
        {remedy.suitBy === null ? (
          '收到行政复议决定书以后，再按复议决定书写明的期限起诉'
        ) : (
          <>
            最晚 <time dateTime={remedy.suitBy}>{dateText(remedy.suitBy)}</time>
          </>
        )}
      </dd>
    </dl>
    <p className="basis">
      这里从答复送达之日起算，实际收到更晚的，从收到之日起算；以答复书写明的为准。依据：
      {remedy.sources.join('；')}
    </p>
  </>
)

export const CaseReply = ({ view }: { view: CaseView }) => {
  const { json, remedy } = view
  const hasPapers = json.documents.length > 0 || json.files.length > 0
  if (json.outcomeName === null && !hasPapers) return null
  return (
    <section className="sheet case-reply" aria-labelledby="reply-title">
      <h2 id="reply-title">{json.outcomeName === null ? '机关发给您的文书' : `结果：${json.outcomeName}`}</h2>
      {json.servedOn !== null && <p>答复已于{dateText(json.servedOn)}送达。</p>}
      <Downloads view={view} />
      {remedy !== null && <Remedy remedy={remedy} />}
    </section>
  )
}
