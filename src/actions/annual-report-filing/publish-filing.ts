/** Brings a signed report into the public library, as it was signed. */
import { createHash } from 'node:crypto'
import { makeReportPdf } from '../../formats/annual-report-document/make-report-pdf.ts'
import { runChecks } from '../../law/annual-report/checks/check.ts'
import { TABLE_CHECKS } from '../../law/annual-report/checks/check-report.ts'
import { NARRATIVE_CHECKS_ON_EXPORT } from '../../law/annual-report/checks/narrative/check-narrative.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { saveReport } from '../../store/annual-report-save.ts'
import { findFreeze } from '../../store/report-freeze.ts'
import type { ActContext } from '../act-context.ts'
import type { HeldFiling } from './held-filing.ts'
import { madeReport } from './report-at-hand.ts'

/**
 * In the transaction that publishes: the PDF, the version and what the lists show of it stand together or not at all.
 * @returns number of the version in the library
 */
export const publishFiling = async (
  context: ActContext,
  { organ, year }: Pick<HeldFiling, 'organ' | 'year'>,
): Promise<number> => {
  const freeze = await findFreeze(context.db, organ.id, year)
  if (freeze === null) throw new Error(`no signed report of organ ${organ.id} for ${year}`)
  const report = madeReport(organ.name, freeze, freeze.narrative)
  const bytes = await makeReportPdf(report, { dated: dateOf(context.now()), mark: null })
  const { version } = await saveReport(context.db, {
    organ: { id: organ.id, slug: organ.slug, name: organ.name, region: organ.region },
    year,
    importedAt: context.instant(),
    file: {
      name: `${report.title}.pdf`,
      bytes,
      hash: createHash('sha256').update(bytes).digest('hex'),
      media: 'pdf',
    },
    report,
    places: {},
    origin: 'made',
    findings: runChecks([...TABLE_CHECKS, ...NARRATIVE_CHECKS_ON_EXPORT], report),
  })
  return version
}
