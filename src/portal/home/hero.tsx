/** The head of the front page: whose platform it is, and one box to search everything published. */
import type { ApplyOrgan } from '../../store/apply-organ.ts'
import { SEARCH_PATH } from '../site-paths.ts'
import { Daylight } from './daylight.tsx'

const SearchBox = () => (
  <search>
    <form className="search-box" method="get" action={SEARCH_PATH}>
      <label className="spoken" htmlFor="home-q">
        搜索公开的文件
      </label>
      <input
        id="home-q"
        name="q"
        type="search"
        maxLength={100}
        placeholder="文件名称、文号，或者文中的词语"
        autoComplete="off"
      />
      <button type="submit">搜索</button>
    </form>
  </search>
)

export const Hero = ({ organ }: { organ: ApplyOrgan | null }) => (
  <section className="hero" aria-labelledby="hero-title">
    <Daylight />
    <div className="wrap">
      <h1 id="hero-title">
        {organ !== null && <span className="hero-region">{organ.region}</span>}
        <span>政府信息</span>
        <span>公开平台</span>
      </h1>
      <p className="hero-lead">检索、查阅、下载政府主动公开的信息；没有找到的，可以依法申请公开。</p>
      <SearchBox />
    </div>
  </section>
)
