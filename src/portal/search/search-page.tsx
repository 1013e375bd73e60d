import type { SearchAnswer } from '../../contract/search/search-json.ts'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { SEARCH_PATH } from '../site-paths.ts'
import { SearchForm } from './search-form.tsx'
import { SearchResults } from './search-results.tsx'
import type { SearchView } from './search-view.ts'

interface SearchPageProps {
  readonly context: PageContext
  readonly view: SearchView
  /** Null where nothing is asked yet. */
  readonly answer: SearchAnswer | null
}

const Hints = () => (
  <section className="sheet search-hints" aria-labelledby="hints">
    <h2 id="hints">怎样找得更准</h2>
    <dl>
      <div>
        <dt>几个词</dt>
        <dd>用空格隔开，例如“水库 移民”，找到的信息里每个词都有。</dd>
      </div>
      <div>
        <dt>原文</dt>
        <dd>加引号，例如“农村饮水安全”，按原样查找。</dd>
      </div>
      <div>
        <dt>不要的词</dt>
        <dd>前面加减号，例如“补贴 -农机”。</dd>
      </div>
      <div>
        <dt>文号</dt>
        <dd>直接写文号，用哪种括号都可以。繁体字、全角字也一样能找到。</dd>
      </div>
    </dl>
  </section>
)

export const SearchPage = ({ context, view, answer }: SearchPageProps) => {
  const { q } = view.fields
  const facts = {
    title: q === undefined ? '信息搜索' : `搜索：${q}`,
    description: '在各机关公开的政府信息中查找：标题、文号、正文和附件。',
    canonical: view.isAsked ? null : SEARCH_PATH,
    crumbs: [],
    nav: null,
  }
  return (
    <PageShell context={context} facts={facts} here="信息搜索">
      <div className="wrap search-page">
        <header className="page-head">
          <h1>信息搜索</h1>
        </header>
        <SearchForm view={view} answer={answer} />
        {answer === null ? <Hints /> : <SearchResults view={view} answer={answer} />}
      </div>
    </PageShell>
  )
}
