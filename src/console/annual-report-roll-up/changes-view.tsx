/** What became another figure since the area's report was signed, through which organs, and the way to a corrected report. */
import { Link } from 'wouter'
import type { RollUpDifferenceJson, RollUpJson } from '../../contract/annual-report-filing/roll-up-json.ts'
import { placeAddress } from '../annual-report/report-address.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Section } from '../parts/page.tsx'
import { rollUpPlace } from './roll-up-address.ts'

const Difference = ({
  difference: { cell, label, reported, now, organs },
  rollUp,
}: {
  readonly difference: RollUpDifferenceJson
  readonly rollUp: RollUpJson
}) => {
  const { organ: area, year } = rollUp
  return (
    <li className="difference">
      <h3>
        <Link href={rollUpPlace({ organ: area.id, year }, { view: 'changes', cell })}>{label}</Link>
      </h3>
      <p className="difference-figures">
        报告中 <strong>{reported}</strong>，现在各机关之和 <strong>{now}</strong>
      </p>
      {organs.length > 0 && (
        <ul className="difference-organs">
          {organs.map(({ organ, signed, now: value }) => (
            <li key={organ.id}>
              <Link href={placeAddress({ organ: organ.id, year }, { cell })}>{organ.name}</Link>：签发时
              {signed}，现在{value}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

export const ChangesView = ({ rollUp }: { readonly rollUp: RollUpJson }) => {
  const { organ, year, report, differences } = rollUp
  if (report.freeze === null && differences.length === 0)
    return <EmptyState title={`${organ.name}的报告还没有签发。签发以后，下级机关更正报告的，在这里显示。`} />
  if (differences.length === 0) return <EmptyState title="各机关现在的数字之和，与已签发的报告一致。" />
  return (
    <Section
      title={`有${differences.length}个数字与${organ.name}的报告不同`}
      actions={
        report.freeze !== null && (
          <Link
            className="button primary"
            href={placeAddress({ organ: organ.id, year }, { view: 'changes' })}
          >
            {report.isCorrecting ? '继续更正' : '去发起更正'}
          </Link>
        )
      }
    >
      <p className="soft">
        已签发的报告不会自动改变。下级机关更正了报告的，由{organ.name}发起更正，重新签发并公布。
      </p>
      <ol className="differences">
        {differences.map((difference) => (
          <Difference key={difference.cell} difference={difference} rollUp={rollUp} />
        ))}
      </ol>
    </Section>
  )
}
