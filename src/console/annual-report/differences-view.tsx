/** What is another figure now than when the report was signed, and the records that make the difference. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type {
  FilingJson,
  FrozenDifferenceJson,
  FrozenDifferencesJson,
} from '../../contract/annual-report-filing/filing-json.ts'
import { FILING_ACT_NAMES } from '../../contract/annual-report-filing/filing-words.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Section } from '../parts/page.tsx'
import { offOf } from './acts/act-off.ts'
import { differencesQuery, type FilingOf } from './filing-api.ts'
import { RecordList } from './records/record-list.tsx'
import { placeAddress } from './report-address.ts'

const Difference = ({
  of,
  difference,
}: {
  readonly of: FilingOf
  readonly difference: FrozenDifferenceJson
}) => {
  const { cell, label, signed, now, added, removed, organs } = difference
  return (
    <li className="difference">
      <h3>
        <Link href={placeAddress(of, { view: 'changes', cell })}>{label}</Link>
      </h3>
      <p className="difference-figures">
        签发时 <strong>{signed}</strong>，现在 <strong>{now}</strong>
      </p>
      {organs.length > 0 && (
        <ul>
          {organs.map((each) => (
            <li key={each.organ.id}>
              {each.organ.name}：{each.signed} → {each.now}
            </li>
          ))}
        </ul>
      )}
      {added.length > 0 && (
        <>
          <h4>签发以后增加的记录（{added.length}）</h4>
          <RecordList label={`${label}增加的记录`} items={added} />
        </>
      )}
      {removed.length > 0 && (
        <>
          <h4>签发以后不再计入的记录（{removed.length}）</h4>
          <RecordList label={`${label}不再计入的记录`} items={removed} />
        </>
      )}
    </li>
  )
}

const differenceTitle = (figures: number, sections: number): string => {
  if (sections === 0) return `有${figures}个数字和签发时不同`
  return figures === 0
    ? `有${sections}段文字和签发时不同`
    : `有${figures}个数字、${sections}段文字和签发时不同`
}

interface DifferencesViewProps {
  readonly filing: FilingJson
  readonly onCorrect: () => void
}

const Differences = ({ filing, items, words, onCorrect }: DifferencesViewProps & FrozenDifferencesJson) => {
  const of = { organ: filing.organ.id, year: filing.year }
  if (items.length + words.length === 0)
    return <EmptyState title="签发以后，记录没有变化；现在的数字和文字与签发时一致。" />
  return (
    <Section
      title={differenceTitle(items.length, words.length)}
      actions={
        <Button kind="primary" off={offOf(filing, 'correctionOpened')} onPress={onCorrect}>
          {FILING_ACT_NAMES.correctionOpened}
        </Button>
      }
    >
      <p className="soft">
        已签发的报告不会自动改变。需要改的，发起更正，重新签发并公布；在此之前，原来的报告继续公布。
      </p>
      <ol className="differences">
        {items.map((difference) => (
          <Difference key={difference.cell} of={of} difference={difference} />
        ))}
        {words.map(({ section, label, signed, now }) => (
          <li className="difference" key={section}>
            <h3>{label}</h3>
            <h4>签发时</h4>
            <p className="prose">{signed}</p>
            <h4>现在</h4>
            <p className="prose">{now}</p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

export const DifferencesView = ({ filing, onCorrect }: DifferencesViewProps) => {
  const query = useQuery(differencesQuery({ organ: filing.organ.id, year: filing.year }))
  if (filing.freezes.length === 0) {
    return <EmptyState title="报告还没有签发。签发以后，记录有变化的，在这里显示。" />
  }
  return (
    <Awaited query={query}>
      {({ items, words }) => (
        <Differences filing={filing} items={items} words={words} onCorrect={onCorrect} />
      )}
    </Awaited>
  )
}
