/** The box to type in, and what the results can be narrowed down to. One form: it works without script. */
import type { Facet, SearchAnswer } from '../../contract/search/search-json.ts'
import { SEARCH_PATH } from '../site-paths.ts'
import type { SearchView } from './search-view.ts'

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly every: string
  readonly facet: Facet
  readonly chosen: string | undefined
  /** What the choice is called where no result has it. */
  readonly chosenName: string
}

const Choice = ({ name, label, every, facet, chosen = '', chosenName }: ChoiceProps) => {
  const isKnown = chosen === '' || facet.some(({ value }) => value === chosen)
  if (facet.length === 0 && chosen === '') return null
  return (
    <div className="field">
      <label htmlFor={`choose-${name}`}>{label}</label>
      <select id={`choose-${name}`} name={name} defaultValue={chosen}>
        <option value="">{every}</option>
        {!isKnown && <option value={chosen}>{chosenName}</option>}
        {facet.map(({ value, name: words, count }) => (
          <option key={value} value={value}>
            {words}
            {count === null ? '' : `（${count}）`}
          </option>
        ))}
      </select>
    </div>
  )
}

const NO_FACETS: NonNullable<SearchAnswer['facets']> = {
  organs: [],
  columns: [],
  years: [],
  kinds: [],
  validities: [],
}

interface SearchFormProps {
  readonly view: SearchView
  readonly answer: SearchAnswer | null
}

const Choices = ({ view, answer }: SearchFormProps) => {
  const { fields, names } = view
  const facets = answer?.facets ?? NO_FACETS
  return (
    <div className="search-choices">
      <Choice
        name="organ"
        label="发布机关"
        every="全部机关"
        facet={facets.organs}
        chosen={fields.organ}
        chosenName={names.organ ?? '所选机关'}
      />
      <Choice
        name="column"
        label="栏目"
        every="全部栏目"
        facet={facets.columns}
        chosen={fields.column}
        chosenName={names.column ?? '所选栏目'}
      />
      <Choice
        name="year"
        label="公开年份"
        every="全部年份"
        facet={facets.years}
        chosen={fields.year}
        chosenName={`${fields.year}年`}
      />
      <Choice
        name="kind"
        label="信息种类"
        every="全部种类"
        facet={facets.kinds}
        chosen={fields.kind}
        chosenName={names.kind ?? '所选种类'}
      />
      <Choice
        name="validity"
        label="文件效力"
        every="不限"
        facet={facets.validities}
        chosen={fields.validity}
        chosenName={names.validity ?? '所选效力'}
      />
      <div className="field">
        <label htmlFor="choose-sort">排列</label>
        <select id="choose-sort" name="sort" defaultValue={fields.sort ?? ''}>
          <option value="">按相关程度</option>
          <option value="date">按公开日期</option>
        </select>
      </div>
      <div className="field field-submit">
        <button type="submit">筛选</button>
      </div>
    </div>
  )
}

/** Fields that have no choice of their own, and stay as they are. */
const KEPT = ['below', 'from', 'to', 'item'] as const

export const SearchForm = ({ view, answer }: SearchFormProps) => (
  <search>
    <form className="sheet search-form" method="get" action={SEARCH_PATH}>
      <div className="search-line">
        <label htmlFor="q" className="spoken">
          要找的词、标题或者文号
        </label>
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={view.fields.q}
          maxLength={200}
          placeholder="要找的词、标题或者文号"
          autoComplete="off"
        />
        <button type="submit" className="primary">
          搜索
        </button>
      </div>
      {KEPT.map((name) => {
        const value = view.fields[name]
        return value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />
      })}
      {answer !== null && <Choices view={view} answer={answer} />}
    </form>
  </search>
)
