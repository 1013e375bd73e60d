/** What was found, how many, and what else one can do where there is nothing. */
import { VALIDITY_WORDS } from '../../contract/disclosure/disclosure-words.ts'
import type { FoundItem, SearchAnswer } from '../../contract/search/search-json.ts'
import type { Validity } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { APPLY_PATH, applyPath, disclosurePath, organEntryPath, searchPath } from '../site-paths.ts'
import { Marked } from './marked.tsx'
import type { SearchFields, SearchView } from './search-view.ts'

const Passage = ({ item }: { item: FoundItem }) => {
  if (item.passage === null)
    return item.summary.text === '' ? null : (
      <p className="found-passage">
        <Marked of={item.summary} />
      </p>
    )
  return (
    <p className="found-passage">
      {item.passageFrom !== null && <span className="found-file">附件《{item.passageFrom}》：</span>}
      <Marked of={item.passage} />
    </p>
  )
}

const Found = ({ item }: { item: FoundItem }) => (
  <li>
    <h3>
      <a href={disclosurePath(item.id)}>
        <Marked of={item.title} />
      </a>
      {item.validity !== null && (
        <span className={`validity validity-${item.validity}`}>
          {VALIDITY_WORDS[item.validity as Validity]}
        </span>
      )}
    </h3>
    <Passage item={item} />
    <p className="found-facts">
      <a href={organEntryPath(item.organ.slug)}>{item.organ.name}</a>
      {item.documentNumber.text !== '' && (
        <span>
          <Marked of={item.documentNumber} />
        </span>
      )}
      <span>{item.kindName}</span>
      <time dateTime={item.publishedOn}>{item.publishedOn}</time>
    </p>
  </li>
)

const without = (fields: SearchFields, name: keyof SearchFields): SearchFields => {
  const { [name]: _dropped, ...rest } = fields
  return rest
}

const chosenWords = ({
  fields,
  names,
}: SearchView): readonly (readonly [keyof SearchFields, string | null | undefined])[] => [
  ['organ', fields.organ === undefined ? null : (names.organ ?? fields.organ)],
  ['column', fields.column === undefined ? null : `栏目：${names.column ?? fields.column}`],
  ['year', fields.year === undefined ? null : `${fields.year}年`],
  ['from', fields.from === undefined ? null : `${fields.from}起`],
  ['to', fields.to === undefined ? null : `${fields.to}止`],
  ['kind', names.kind],
  ['validity', names.validity],
  ['item', names.item],
]

/** What is set, each with a link that takes it away. */
const ChosenFilters = ({ view }: { view: SearchView }) => {
  const chosen = chosenWords(view).flatMap(([name, words]) =>
    words === null || words === undefined ? [] : [{ name, words }],
  )
  if (chosen.length === 0) return null
  return (
    <ul className="choices" aria-label="已选条件">
      {chosen.map(({ name, words }) => (
        <li key={name}>
          <a href={searchPath(without(view.fields, name))} rel="nofollow">
            {words}
            <span aria-hidden="true"> ×</span>
            <span className="spoken">，去掉这个条件</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

const countWords = ({ count, isLimited }: SearchAnswer): string => {
  if (isLimited) return `找到标题相符的信息${count.value}条`
  return count.isExact ? `共${count.value}条` : `${count.value}条以上`
}

const Suggestions = ({ suggestions }: { suggestions: readonly string[] }) =>
  suggestions.length > 0 && (
    <p className="search-suggestions">
      您要找的是不是：
      {suggestions.map((words) => (
        <a key={words} href={searchPath({ q: words })} rel="nofollow">
          {words}
        </a>
      ))}
    </p>
  )

const Notes = ({ answer }: { answer: SearchAnswer }) => (
  <>
    {answer.understoodAs !== null && (
      <p className="search-note">
        没有信息与输入的词完全相符。下面是含有
        {answer.understoodAs.map((words) => (
          <strong key={words}>“{words}”</strong>
        ))}
        的信息。
      </p>
    )}
    {answer.isLimited && (
      <p className="search-note">
        这次查找用时太长，只查了较新信息的标题。请加一个更少见的词，或者选定机关、年份再查。
      </p>
    )}
    <Suggestions suggestions={answer.suggestions} />
  </>
)

const NothingFound = ({ view }: { view: SearchView }) => (
  <div className="sheet search-nothing">
    <p>没有找到相符的信息。</p>
    <ul>
      <li>少写几个字，或者换一个说法，例如用文件标题里的词。</li>
      <li>去掉机关、年份等条件再找。</li>
      <li>
        确实没有公开的，可以
        <a href={view.fields.organ === undefined ? APPLY_PATH : applyPath(view.fields.organ)}>
          向机关申请公开
        </a>
        。
      </li>
    </ul>
  </div>
)

const Turning = ({ view, next }: { view: SearchView; next: string | null }) => (
  <nav className="actions search-turning" aria-label="翻页">
    {!view.isFirstPage && (
      <a className="button" href={searchPath(view.fields)}>
        回到第一页
      </a>
    )}
    {next !== null && (
      <a className="button" href={searchPath(view.fields, next)} rel="next nofollow">
        下一页
      </a>
    )}
  </nav>
)

export const SearchResults = ({ view, answer }: { view: SearchView; answer: SearchAnswer }) => (
  <section aria-labelledby="found">
    <div className="results-head">
      <h2 id="found">搜索结果</h2>
      {view.isFirstPage && answer.items.length > 0 && <p className="search-count">{countWords(answer)}</p>}
    </div>
    <ChosenFilters view={view} />
    <Notes answer={answer} />
    {answer.items.length === 0 ? (
      <NothingFound view={view} />
    ) : (
      <ol className="found">
        {answer.items.map((item) => (
          <Found key={item.id} item={item} />
        ))}
      </ol>
    )}
    {(answer.next !== null || !view.isFirstPage) && <Turning view={view} next={answer.next} />}
    {answer.items.length > 0 && (
      <p className="search-apply">
        没有您要的信息？
        <a href={view.fields.organ === undefined ? APPLY_PATH : applyPath(view.fields.organ)}>
          向机关申请公开
        </a>
      </p>
    )}
  </section>
)
