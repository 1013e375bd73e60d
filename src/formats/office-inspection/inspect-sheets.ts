import { counted, finding, type HiddenContent } from './hidden-content.ts'
import { countElements, isOn, type OfficeFile, partNames, scanPart, textWithin } from './office-parts.ts'

export interface Sheet {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}

/** Columns over which a span is still believed: what a sheet has at most. */
const MOST_COLUMNS = 16_384
const HIDES_VALUES = /^\s*;;;\s*$/

/** Parts by relation id, as the workbook names them. */
const sheetParts = (file: OfficeFile): ReadonlyMap<string, string> => {
  const parts = new Map<string, string>()
  scanPart(file, 'xl/_rels/workbook.xml.rels', {
    open: (_, { Id, Target }) => {
      if (Id === undefined || Target === undefined) return
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
      parts.set(Id, path.toLowerCase())
    },
  })
  return parts
}

/** Sheets in the order of their tabs. */
export const sheetsOf = (file: OfficeFile): readonly Sheet[] => {
  const parts = sheetParts(file)
  const sheets: Sheet[] = []
  scanPart(file, 'xl/workbook.xml', {
    open: (element, { name = '', id = '', state }) => {
      if (element !== 'sheet') return
      const part = parts.get(id) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`
      sheets.push({ name, part, hidden: state === 'hidden' || state === 'veryHidden' })
    },
  })
  return sheets
}

const hiddenInSheet = (file: OfficeFile, { name, part, hidden }: Sheet): readonly HiddenContent[] => {
  let [rows, columns] = [0, 0]
  scanPart(file, part, {
    open: (element, attributes) => {
      if (!isOn(attributes.hidden)) return
      if (element === 'row') rows += 1
      if (element === 'col') {
        const span = Number(attributes.max) - Number(attributes.min) + 1
        columns += span >= 1 && span <= MOST_COLUMNS ? span : 1
      }
    },
  })
  return [
    ...counted('hidden-sheet', hidden ? 1 : 0, { name }),
    ...counted('hidden-rows', rows, { name }),
    ...counted('hidden-columns', columns, { name }),
  ]
}

const hiddenNames = (file: OfficeFile): readonly HiddenContent[] => {
  const names: string[] = []
  scanPart(file, 'xl/workbook.xml', {
    open: (element, { name = '', hidden }) => {
      if (element === 'definedName' && isOn(hidden) && !name.startsWith('_xlnm.')) names.push(name)
    },
  })
  return counted('hidden-name', names.length, { text: names.join('、') })
}

const hidingFormats = (file: OfficeFile): readonly HiddenContent[] => {
  let formats = 0
  scanPart(file, 'xl/styles.xml', {
    open: (element, { formatCode }) => {
      if (element === 'numFmt' && HIDES_VALUES.test(formatCode ?? '')) formats += 1
    },
  })
  return counted('hidden-values', formats)
}

/** What a workbook carries unseen: sheets, rows, columns, names, comments, data behind pivot tables, links. */
export const inspectSheets = (file: OfficeFile): readonly HiddenContent[] => {
  const sources = partNames(file, /^xl\/pivotcache\/pivotcacherecords\d*\.xml$/)
  const links = partNames(file, /^xl\/(?:externallinks\/[^/]+\.xml|connections\.xml)$/)
  return [
    ...sheetsOf(file).flatMap((sheet) => hiddenInSheet(file, sheet)),
    ...hiddenNames(file),
    ...hidingFormats(file),
    ...partNames(file, /^xl\/comments[^/]*\.xml$/).flatMap((part) =>
      counted('comment', countElements(file, part, 'comment'), { text: textWithin(file, part, ['t']) }),
    ),
    ...partNames(file, /^xl\/threadedcomments\/[^/]+\.xml$/).flatMap((part) =>
      counted('comment', countElements(file, part, 'threadedComment'), {
        text: textWithin(file, part, ['text']),
      }),
    ),
    ...(sources.length === 0 ? [] : [finding('source-data', { count: sources.length })]),
    ...counted('external-link', links.length, { name: links[0] ?? '' }),
  ]
}
