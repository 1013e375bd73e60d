/** The head of the front page: the name of the site and one box to search its reports. */
import { LIBRARY_PATH } from '../site-paths.ts'
import { Daylight } from './daylight.tsx'

const SearchBox = () => (
  <search>
    <form className="search-box" method="get" action={LIBRARY_PATH}>
      <label className="spoken" htmlFor="home-q">
        查找单位名称或报告中的词语
      </label>
      <input
        id="home-q"
        name="q"
        type="search"
        maxLength={100}
        placeholder="单位名称，或报告中的词语"
        autoComplete="off"
      />
      <button type="submit">查找报告</button>
    </form>
  </search>
)

export const Hero = () => (
  <section className="hero" aria-labelledby="hero-title">
    <Daylight />
    <div className="wrap">
      <h1 id="hero-title">
        <span>政府信息</span>
        <span>公开平台</span>
      </h1>
      <p className="hero-lead">
        依法申请政府信息，随时查询办理进度；查阅年度报告，每个数字都经过核对并注明出处。
      </p>
      <SearchBox />
    </div>
  </section>
)
