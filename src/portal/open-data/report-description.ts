/** The annual reports of a year described for machines: every report with the files in which it is handed out. */
import { reportFiles } from '../../contract/annual-report-files.ts'
import type { ReportSummary } from '../../contract/annual-report-library.ts'
import { OPEN_DATA_PATH, reportCataloguePath, reportPath } from '../site-paths.ts'
import { iri, mediaIri, type Resource, text } from './dcat-resource.ts'

export const reportCatalogueIri = (base: string, year: number): string =>
  `${base}${reportCataloguePath(year)}.jsonld`

const titleOf = ({ organ, year }: ReportSummary): string => `${organ.name}${year}年政府信息公开工作年度报告`

const reportResources = (base: string, summary: ReportSummary): readonly Resource[] => {
  const { organ, year } = summary
  const page = `${base}${reportPath(organ.slug, year)}`
  const files = reportFiles(organ.slug, year).map(
    ({ format, name, mediaType, path }): Resource => ({
      iri: `${page}#${format}`,
      type: 'dcat:Distribution',
      properties: [
        ['dct:title', text(name)],
        ['dcat:accessURL', iri(page)],
        ['dcat:downloadURL', iri(`${base}${path}`)],
        ['dcat:mediaType', mediaIri(mediaType)],
      ],
    }),
  )
  const report: Resource = {
    iri: `${page}#report`,
    type: 'dcat:Dataset',
    properties: [
      ['dct:identifier', text(`${organ.slug}:${year}`)],
      ['dct:title', text(titleOf(summary))],
      ['dct:isPartOf', iri(`${base}${OPEN_DATA_PATH}#annual-reports`)],
      ['dct:publisher', iri(`${base}${reportPath(organ.slug, year)}#organ`)],
      ['dcat:landingPage', iri(page)],
      ...files.map((each) => ['dcat:distribution', iri(each.iri)] as const),
    ],
  }
  const publisher: Resource = {
    iri: `${page}#organ`,
    type: 'foaf:Agent',
    properties: [['foaf:name', text(organ.name)]],
  }
  return [report, publisher, ...files]
}

/** @param base without a slash at the end; empty: addresses are relative */
export const reportCatalogue = (
  base: string,
  year: number,
  reports: readonly ReportSummary[],
): readonly Resource[] => {
  const described = reports.map((each) => reportResources(base, each))
  const datasets = described.flatMap(([report]) => (report === undefined ? [] : [report.iri]))
  const catalogue: Resource = {
    iri: reportCatalogueIri(base, year),
    type: 'dcat:Catalog',
    properties: [
      ['dct:title', text(`${year}年度政府信息公开工作年度报告`)],
      ['dct:isPartOf', iri(`${base}${OPEN_DATA_PATH}`)],
      ...datasets.map((each) => ['dcat:dataset', iri(each)] as const),
    ],
  }
  return [catalogue, ...described.flat()]
}
