/** Office files with and without things that are not seen. */
import { wordXml } from '../extraction/small-files.ts'
import { zipOf } from '../upload/upload-samples.ts'

type Parts = Readonly<Record<string, string>>

const TYPES = { '[Content_Types].xml': '<Types/>' }
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`

export const docxOf = (body: string, more: Parts = {}): Uint8Array =>
  zipOf({ ...TYPES, 'word/document.xml': wordXml(body), ...more })

export interface SheetSample {
  readonly name: string
  readonly state?: string
  readonly xml?: string
}

export const xlsxOf = (sheets: readonly SheetSample[], more: Parts = {}, workbook = ''): Uint8Array => {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  )
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${R}/worksheet" Target="worksheets/s${index + 1}.xml"/>`,
  )
  const parts = sheets.map(({ xml = '' }, index) => [
    `xl/worksheets/s${index + 1}.xml`,
    `<worksheet>${xml}</worksheet>`,
  ])
  return zipOf({
    ...TYPES,
    'xl/workbook.xml': `<workbook xmlns:r="${R}">${workbook}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(parts),
    ...more,
  })
}

export const pptxOf = (slides: readonly string[], more: Parts = {}): Uint8Array =>
  zipOf({
    ...TYPES,
    'ppt/presentation.xml': '<p:presentation/>',
    ...Object.fromEntries(slides.map((xml, index) => [`ppt/slides/slide${index + 1}.xml`, xml])),
    ...more,
  })

export const PROPERTIES: Parts = {
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>周霜降</dc:creator><cp:lastModifiedBy>吴冬至</cp:lastModifiedBy><dc:title>内部底稿</dc:title><cp:revision>7</cp:revision></cp:coreProperties>',
  'docProps/app.xml':
    '<Properties><Application>Word</Application><Company>青溪县某局</Company><Pages>3</Pages></Properties>',
  'docProps/custom.xml':
    '<Properties><property fmtid="{1}" pid="2" name="密级"><vt:lpwstr>内部</vt:lpwstr></property></Properties>',
}

export const relations = (...rows: readonly string[]): string =>
  `<Relationships>${rows.map((row) => `<Relationship ${row}/>`).join('')}</Relationships>`
