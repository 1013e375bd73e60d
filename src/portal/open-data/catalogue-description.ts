/** The data of this site described for machines, with the words of DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/). */
import { DATASETS, type Dataset, type Distribution } from './datasets.ts'

const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
} as const

/** Where IANA lists kinds of media. */
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/'
/** Changes show at once. */
const CONTINUOUS = 'http://publications.europa.eu/resource/authority/frequency/CONT'
const CHINESE = 'zh-CN'

type Value = { readonly iri: string } | { readonly text: string }

interface Resource {
  readonly iri: string
  readonly type: string
  readonly properties: readonly (readonly [predicate: string, value: Value])[]
}

const iri = (value: string): Value => ({ iri: value })
const text = (value: string): Value => ({ text: value })

export interface CatalogueFacts {
  /** Without a slash at the end; empty: addresses are relative to the description. */
  readonly base: string
  readonly publisher: string
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
    ['dcat:mediaType', iri(`${MEDIA_TYPES}${media}`)],
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

const resourcesOf = (facts: CatalogueFacts): readonly Resource[] => {
  const { base, publisher } = facts
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

const isWord = (predicate: string): boolean => ['dct:identifier', 'dct:language'].includes(predicate)

const jsonValue = (predicate: string, value: Value): unknown => {
  if ('iri' in value) return { '@id': value.iri }
  return isWord(predicate) ? value.text : { '@value': value.text, '@language': CHINESE }
}

const jsonResource = ({ iri: id, type, properties }: Resource): Readonly<Record<string, unknown>> => {
  const fields: Record<string, unknown[]> = {}
  for (const [predicate, value] of properties) {
    fields[predicate] = [...(fields[predicate] ?? []), jsonValue(predicate, value)]
  }
  return { '@id': id, '@type': type, ...fields }
}

export const makeJsonLd = (facts: CatalogueFacts): string =>
  JSON.stringify({ '@context': PREFIXES, '@graph': resourcesOf(facts).map(jsonResource) }, null, 2)

const turtleText = (value: string): string => `"${value.replaceAll(/["\\]/g, '\\$&')}"`

const turtleValue = (predicate: string, value: Value): string => {
  if ('iri' in value) return `<${value.iri}>`
  return isWord(predicate) ? turtleText(value.text) : `${turtleText(value.text)}@${CHINESE}`
}

const turtleResource = ({ iri: id, type, properties }: Resource): string =>
  [
    `<${id}> a ${type}`,
    ...properties.map(([predicate, value]) => `  ${predicate} ${turtleValue(predicate, value)}`),
  ].join(' ;\n')

export const makeTurtle = (facts: CatalogueFacts): string => {
  const prefixes = Object.entries(PREFIXES).map(([name, address]) => `@prefix ${name}: <${address}> .\n`)
  return `${prefixes.join('')}\n${resourcesOf(facts)
    .map((each) => `${turtleResource(each)} .\n`)
    .join('\n')}`
}
