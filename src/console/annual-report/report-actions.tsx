/** Printing, downloads, and the report as the public sees it. */
import { Link } from 'wouter'
import type { FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import { rollUpAddress } from '../addresses.ts'
import { Button } from '../parts/button.tsx'
import { EXPORT_KINDS, exportAddress } from './filing-api.ts'

export const ReportActions = ({ filing }: { readonly filing: FilingJson }) => (
  <>
    {filing.scope === 'area' && (
      <Link className="button" href={rollUpAddress(filing.organ.id, filing.year)}>
        汇总情况
      </Link>
    )}
    <details className="download-menu">
      <summary className="button">下载</summary>
      <ul>
        {EXPORT_KINDS.map(({ to, name }) => (
          <li key={to}>
            <a href={exportAddress({ organ: filing.organ.id, year: filing.year }, to)} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
    <Button onPress={() => globalThis.print()}>打印</Button>
    {filing.publicPath !== null && (
      <a className="button" href={filing.publicPath}>
        门户网站上的报告
      </a>
    )}
  </>
)
