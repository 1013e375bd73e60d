/** The roll-up of an area for a year: who has reported, the sums, what the checks find, what changed since signature. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { RollUpJson } from '../../contract/annual-report-filing/roll-up-json.ts'
import { ANNUAL_REPORTS, annualReportAddress } from '../addresses.ts'
import type { FilingOf } from '../annual-report/filing-api.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { dayText } from '../parts/day-text.ts'
import { Page } from '../parts/page.tsx'
import { ChangesView } from './changes-view.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { OrgansView } from './organs-view.tsx'
import { ROLL_UP_VIEWS, type RollUpPlace, rollUpPlace, useRollUpPlace } from './roll-up-address.ts'
import { rollUpQuery } from './roll-up-api.ts'
import { FindingsView } from './roll-up-findings.tsx'
import { SharePanel } from './share-panel.tsx'
import { SumsView } from './sums-view.tsx'

const countIn = ({ findings, differences }: RollUpJson, view: RollUpPlace['view']): number => {
  if (view === 'changes') return differences.length
  return view === 'checks' ? findings.filter(({ severity }) => severity !== 'note').length : 0
}

const Tabs = ({ rollUp, view }: { readonly rollUp: RollUpJson; readonly view: RollUpPlace['view'] }) => {
  const of = { organ: rollUp.organ.id, year: rollUp.year }
  return (
    <nav className="tabs no-print" aria-label="汇总的各个部分">
      {ROLL_UP_VIEWS.map(({ key, label }) => {
        const count = countIn(rollUp, key)
        return (
          <Link
            key={key}
            href={rollUpPlace(of, { view: key })}
            aria-current={view === key ? 'true' : undefined}
          >
            {label}
            {count > 0 && <span className="tab-count">{count}</span>}
          </Link>
        )
      })}
    </nav>
  )
}

const Lead = ({ rollUp }: { readonly rollUp: RollUpJson }) => {
  const { report, owed, provisional, asOf, organ } = rollUp
  return (
    <p className="case-lead">
      <span className="badge badge-blue">
        {organ.name}的报告：{report.state === 'missing' ? '还没有编制' : report.stateName}
      </span>
      <span>
        汇总{owed}个机关的报告和本级政府自身的办理记录，数字截至{dayText(asOf)}
        {provisional > 0 && `；其中${provisional}个机关的数字是暂计`}
      </span>
    </p>
  )
}

const View = ({ rollUp, place }: { readonly rollUp: RollUpJson; readonly place: RollUpPlace }) => {
  if (place.view === 'sums') return <SumsView rollUp={rollUp} />
  if (place.view === 'checks') return <FindingsView rollUp={rollUp} />
  if (place.view === 'changes') return <ChangesView rollUp={rollUp} />
  return <OrgansView rollUp={rollUp} filter={place} />
}

const RollUp = ({ rollUp }: { readonly rollUp: RollUpJson }) => {
  const place = useRollUpPlace()
  const [, go] = useLocation()
  const [isImporting, setImporting] = useState(false)
  const of: FilingOf = { organ: rollUp.organ.id, year: rollUp.year }
  return (
    <Page
      title={`${rollUp.year}年度报告汇总`}
      lead={<Lead rollUp={rollUp} />}
      actions={
        <>
          {rollUp.mayImport && <Button onPress={() => setImporting(true)}>导入报告文件</Button>}
          <Button onPress={() => globalThis.print()}>打印</Button>
          <Link className="button" href={annualReportAddress(of.organ, of.year)}>
            {rollUp.organ.name}的报告
          </Link>
        </>
      }
    >
      <Tabs rollUp={rollUp} view={place.view} />
      <View rollUp={rollUp} place={place} />
      {place.cell !== null && (
        <SharePanel
          key={place.cell}
          of={of}
          cell={place.cell}
          onClose={() => go(rollUpPlace(of, { ...place, cell: null }))}
        />
      )}
      {isImporting && <ImportDialog rollUp={rollUp} onClose={() => setImporting(false)} />}
      <p className="no-print">
        <Link href={ANNUAL_REPORTS}>返回年度报告工作台</Link>
      </p>
    </Page>
  )
}

const RollUpOf = ({ of }: { readonly of: FilingOf }) => {
  const query = useQuery(rollUpQuery(of))
  return (
    <Awaited query={query} title="年度报告汇总">
      {(rollUp) => <RollUp rollUp={rollUp} />}
    </Awaited>
  )
}

export const RollUpPage = () => {
  const { organ = '', year = '' } = useParams<{ organ: string; year: string }>()
  return <RollUpOf of={{ organ: Number(organ), year: Number(year) }} />
}
