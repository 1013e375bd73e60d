/** One finding: what is wrong, by which rule, where it is mended, and the explanation given for it. */
import { useState } from 'react'
import { Link } from 'wouter'
import type { FilingFindingJson, FilingJson } from '../../../contract/annual-report-filing/filing-json.ts'
import { cellLabel } from '../../../law/annual-report/cell-label.ts'
import { FILING_ACTS } from '../../../law/annual-report/filing/filing-acts.ts'
import { DOCUMENTS, HOME, rollUpAddress } from '../../addresses.ts'
import { useMay } from '../../api/session.ts'
import { useAnnounce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { momentText } from '../../parts/day-text.ts'
import { ProblemBox } from '../../parts/problem-box.tsx'
import { findingId, placeAddress } from '../report-address.ts'
import { partHeading, SECTION_PART } from '../tables/report-part.ts'
import { useFilingAct } from '../use-filing-act.ts'
import { ExplainForm } from './explain-form.tsx'

export interface NumberedFinding {
  readonly finding: FilingFindingJson
  /** From 1, the same in tables and list. */
  readonly number: number
}

const MARKS = {
  error: { className: 'badge badge-red', word: '错误' },
  warning: { className: 'badge badge-amber', word: '提示' },
  note: { className: 'badge', word: '提醒' },
} as const

/** By the permission and the phase; the server looks again. */
const useMayExplain = ({ organ, phase }: FilingJson): boolean =>
  useMay('annualReport.write', organ.id) && FILING_ACTS.explained.phases.includes(phase)

interface FindingProps {
  readonly filing: FilingJson
  readonly finding: FilingFindingJson
}

/** Figures that a finding names, at most: the message names the rest. */
const MOST_CELLS = 6

const Jumps = ({ filing, finding: { place, cells } }: FindingProps) => {
  const of = { organ: filing.organ.id, year: filing.year }
  const named = [...new Set([...(place.cell === null ? [] : [place.cell]), ...cells])]
  return (
    <ul className="report-finding-jumps" aria-label="到出处">
      {place.section !== null && (
        <li>
          <Link href={placeAddress(of, { view: 'text', section: place.section })}>
            去改“{partHeading(SECTION_PART[place.section])}”
          </Link>
        </li>
      )}
      {place.kind === 'rollUp' && (
        <li>
          <Link href={rollUpAddress(of.organ, of.year)}>查看各机关报送和汇总情况</Link>
        </li>
      )}
      {place.kind === 'records' && (
        <>
          <li>
            <Link href={HOME}>待办的申请</Link>
          </li>
          <li>
            <Link href={DOCUMENTS}>规范性文件登记簿</Link>
          </li>
        </>
      )}
      {named.slice(0, MOST_CELLS).map((cell) => (
        <li key={cell}>
          <Link href={placeAddress(of, { view: 'checks', cell })}>{cellLabel(cell)}</Link>
        </li>
      ))}
      {named.length > MOST_CELLS && <li className="soft">等{named.length}个数字</li>}
    </ul>
  )
}

const Explained = ({ filing, finding }: FindingProps) => {
  const announce = useAnnounce()
  const mayExplain = useMayExplain(filing)
  const { run, isBusy, error } = useFilingAct(filing, () => announce.done('说明已经收回。'))
  if (finding.explained === null) return null
  const { text, by, at } = finding.explained
  return (
    <div className="notice notice-green explanation">
      <p>
        <strong>已说明：</strong>
        {text}
      </p>
      <p className="soft">
        {by} {momentText(at)}
      </p>
      {mayExplain && (
        <Button kind="quiet" busy={isBusy} onPress={() => run({ type: 'unexplained', key: finding.key })}>
          收回说明
        </Button>
      )}
      <ProblemBox error={error} />
    </div>
  )
}

export const FindingItem = ({ filing, finding, number }: FindingProps & NumberedFinding) => {
  const [isOpen, setOpen] = useState(false)
  const mark = MARKS[finding.severity]
  const asks = finding.severity === 'warning' && finding.explained === null
  const mayExplain = useMayExplain(filing) && asks
  return (
    <li id={findingId(number)} tabIndex={-1} className={`report-finding report-finding-${finding.severity}`}>
      <p className="report-finding-head">
        <span className={mark.className}>
          {mark.word} {number}
        </span>
        <span className="report-finding-message">{finding.message}</span>
      </p>
      <p className="report-finding-source">
        依据：{finding.source}（核对规则 {finding.check}）
      </p>
      <Jumps filing={filing} finding={finding} />
      <Explained filing={filing} finding={finding} />
      {mayExplain && !isOpen && (
        <Button onPress={() => setOpen(true)} label={`写明情况（第${number}条）`}>
          写明情况
        </Button>
      )}
      {mayExplain && isOpen && (
        <ExplainForm filing={filing} finding={finding} onClose={() => setOpen(false)} />
      )}
    </li>
  )
}
