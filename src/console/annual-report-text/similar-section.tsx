/** What stands word for word in other reports, with the passages, before the report is sent in. */
import { useQuery } from '@tanstack/react-query'
import type { SimilarTextJson } from '../../contract/annual-report-filing/text-json.ts'
import type { FilingOf } from '../annual-report/filing-api.ts'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { CHAPTER_NAMES } from './chapters.ts'
import { similarQuery } from './text-api.ts'

const PERCENT = 100
const percent = (share: number): string => `${Math.round(share * PERCENT)}%`

const SimilarItem = ({ organ, year, section, share, isAlike, passages }: SimilarTextJson) => (
  <li className={isAlike ? 'similar is-alike' : 'similar'}>
    <p>
      <strong>{CHAPTER_NAMES[section]}</strong>有<strong>{percent(share)}</strong>的文字与{organ.name}
      {year}年的报告相同{isAlike && <span className="badge badge-amber">超过警示线</span>}
    </p>
    {passages.length > 0 && (
      <details>
        <summary>查看相同的段落（{passages.length}处）</summary>
        <ul>
          {passages.map((passage) => (
            <li key={passage}>
              <q>{passage}</q>
            </li>
          ))}
        </ul>
      </details>
    )}
  </li>
)

export const SimilarSection = ({ of, revision }: { readonly of: FilingOf; readonly revision: number }) => {
  const { data, error } = useQuery(similarQuery(of, revision))
  return (
    <Section title="与其他报告的相同之处">
      <ProblemBox error={error} />
      {data !== undefined && (
        <>
          <p className="soft">
            与本机关上年的报告和同级机关本年的报告共{data.compared}份比较；数字不同不算不同。超过
            {percent(data.threshold)}的，核对清单会提示。
            {data.leftOut > 0 &&
              `同级机关共${data.siblings}个，只与其中${data.siblings - data.leftOut}个比较，另有${data.leftOut}个没有比较。`}
          </p>
          {data.items.length === 0 ? (
            <p>没有发现明显相同的段落。</p>
          ) : (
            <ul className="similar-list">
              {data.items.map((item) => (
                <SimilarItem key={`${item.organ.id}:${item.year}:${item.section}`} {...item} />
              ))}
            </ul>
          )}
        </>
      )}
    </Section>
  )
}
