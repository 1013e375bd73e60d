/** The data of this site described for machines. */
import { DATASETS, type Dataset, type Distribution } from './datasets.ts'
import { iri, mediaIri, type Resource, text } from './dcat-resource.ts'
import { reportCatalogueIri } from './report-description.ts'

/** Changes show at once. */
const CONTINUOUS = 'http://publications.europa.eu/resource/authority/frequency/CONT'
const CHINESE = 'zh-CN'

export interface CatalogueFacts {
  /** Without a slash at the end; empty: addresses are relative to the description. */
  readonly base: string
  readonly publisher: string
  /** For which the library has annual reports, newest first. */
  readonly reportYears: readonly number[]
}

const CATALOGUE = '/open-data'

const distributionOf = (base: string, { name, path, media, about }: Distribution): Resource => ({
  iri: `${base}${CATALOGUE}#${path.replaceAll(/[^\w]+/g, '-').slice(1)}`,
  type: 'dcat:Distribution',
  properties: [
    ['dct:title', text(name)],
    ['dct:description', text(about)],
    ['dcat:accessURL', iri(`${base}${path}`)],
    ...(media === 'application/json'
      ? ([['dcat:accessService', iri(`${base}${CATALOGUE}#api`)]] as const)
      : ([['dcat:downloadURL', iri(`${base}${path}`)]] as const)),
    ['dcat:mediaType', mediaIri(media)],
  ],
})

const datasetIri = (base: string, { key }: Dataset): string => `${base}${CATALOGUE}#${key}`

const datasetOf = (facts: CatalogueFacts, dataset: Dataset): readonly Resource[] => {
  const { base } = facts
  const distributions = dataset.distributions.map((each) => distributionOf(base, each))
  const resource: Resource = {
    iri: datasetIri(base, dataset),
    type: 'dcat:Dataset',
    properties: [
      ['dct:identifier', text(dataset.key)],
      ['dct:title', text(dataset.title)],
      ['dct:description', text(dataset.about)],
      ...dataset.keywords.map((word) => ['dcat:keyword', text(word)] as const),
      ['dct:publisher', iri(`${base}${CATALOGUE}#publisher`)],
      ['dct:accrualPeriodicity', iri(CONTINUOUS)],
      ['dcat:landingPage', iri(`${base}${dataset.page}`)],
      ...distributions.map((each) => ['dcat:distribution', iri(each.iri)] as const),
    ],
  }
  return [resource, ...distributions]
}

const serviceOf = (base: string): Resource => ({
  iri: `${base}${CATALOGUE}#api`,
  type: 'dcat:DataService',
  properties: [
    ['dct:title', text('开放数据接口')],
    ['dcat:endpointURL', iri(`${base}/api/v1`)],
    ['dcat:endpointDescription', iri(`${base}/api/openapi.json`)],
    ...DATASETS.map((dataset) => ['dcat:servesDataset', iri(datasetIri(base, dataset))] as const),
  ],
})

export const catalogueResources = (facts: CatalogueFacts): readonly Resource[] => {
  const { base, publisher, reportYears } = facts
  const catalogue: Resource = {
    iri: `${base}${CATALOGUE}`,
    type: 'dcat:Catalog',
    properties: [
      ['dct:title', text('政府信息公开数据')],
      ['dct:description', text('本站公开的全部数据：主动公开的政府信息、变动清单、年度报告和所用的标识。')],
      ['dct:language', text(CHINESE)],
      ['dct:publisher', iri(`${base}${CATALOGUE}#publisher`)],
      ['foaf:homepage', iri(`${base}/`)],
      ...DATASETS.map((dataset) => ['dcat:dataset', iri(datasetIri(base, dataset))] as const),
      ...reportYears.map((year) => ['dcat:catalog', iri(reportCatalogueIri(base, year))] as const),
      ['dcat:service', iri(`${base}${CATALOGUE}#api`)],
    ],
  }
  const agent: Resource = {
    iri: `${base}${CATALOGUE}#publisher`,
    type: 'foaf:Agent',
    properties: [['foaf:name', text(publisher)]],
  }
  return [catalogue, agent, ...DATASETS.flatMap((dataset) => datasetOf(facts, dataset)), serviceOf(base)]
}
