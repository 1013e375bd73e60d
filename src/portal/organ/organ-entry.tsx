/** How to reach an organ, and how to apply to it. */
import type { ApplyOrgan, OrganSuccessor } from '../../store/apply-organ.ts'
import { applyPath, CASES_PATH, organEntryPath } from '../site-paths.ts'

export const ContactLine = ({ organ: { guide } }: { organ: ApplyOrgan }) => {
  const parts = [
    guide.address === '' ? null : `地址：${guide.address}`,
    guide.phone === '' ? null : `电话：${guide.phone}`,
    guide.officeHours === '' ? null : guide.officeHours,
  ].filter((part) => part !== null)
  return (
    parts.length > 0 && (
      <p className="contact-line">
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
    )
  )
}

export const Gone = ({ successors }: { successors: readonly OrganSuccessor[] }) => (
  <p className="origin-note">
    这个单位的职能已经划转，请向承接职能的单位申请：
    {successors.map(({ slug, name }, index) => (
      <span key={slug}>
        {index > 0 && '、'}
        <a href={organEntryPath(slug)}>{name}</a>
      </span>
    ))}
    。（国办公开办函〔2019〕14号）
  </p>
)

export const Entry = ({ organ }: { organ: ApplyOrgan }) => (
  <section className="entry" aria-labelledby="entry-title">
    <div>
      <h2 id="entry-title">依申请公开</h2>
      <p>
        没有找到需要的信息，可以向本单位申请公开。不需要说明用途；除数量、频次明显超过合理范围的以外，不收取费用。
      </p>
    </div>
    <ul className="actions">
      <li>
        <a className="button primary" href={applyPath(organ.slug)}>
          填写申请
        </a>
      </li>
      <li>
        <a className="button" href={CASES_PATH}>
          查询进度
        </a>
      </li>
    </ul>
  </section>
)
