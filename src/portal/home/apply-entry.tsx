/** The way to apply and to follow, on the front page. */
import { APPLY_PATH, CASES_PATH } from '../site-paths.ts'

export const ApplyEntry = () => (
  <section className="entry" aria-labelledby="home-apply-title">
    <div>
      <h2 id="home-apply-title">依申请公开</h2>
      <p>
        没有找到需要的政府信息，可以向行政机关申请公开。不需要说明用途；除数量、频次明显超过合理范围的以外，不收取费用。
      </p>
    </div>
    <ul className="actions">
      <li>
        <a className="button primary" href={APPLY_PATH}>
          我要申请
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
