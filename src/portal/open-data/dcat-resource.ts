/** Resources in the words of DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), and how they are written down: JSON-LD and Turtle. */

const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
} as const

const CHINESE = 'zh-CN'

/** Where IANA lists kinds of media. */
const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/'

export type Value = { readonly iri: string } | { readonly text: string }

export interface Resource {
  readonly iri: string
  readonly type: string
  readonly properties: readonly (readonly [predicate: string, value: Value])[]
}

export const iri = (value: string): Value => ({ iri: value })
export const text = (value: string): Value => ({ text: value })

export const mediaIri = (media: string): Value => iri(`${MEDIA_TYPES}${media}`)

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

export const jsonLdOf = (resources: readonly Resource[]): string =>
  JSON.stringify({ '@context': PREFIXES, '@graph': resources.map(jsonResource) }, null, 2)

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

export const turtleOf = (resources: readonly Resource[]): string => {
  const prefixes = Object.entries(PREFIXES).map(([name, address]) => `@prefix ${name}: <${address}> .\n`)
  return `${prefixes.join('')}\n${resources.map((each) => `${turtleResource(each)} .\n`).join('\n')}`
}
