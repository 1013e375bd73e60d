import { counted, finding, type HiddenContent, type HiddenKind } from './hidden-content.ts'
import { type OfficeFile, partNames, scanPart } from './office-parts.ts'

const AUTHORS = ['creator', 'lastModifiedBy', 'Company', 'Manager']
/** What programs write of themselves and tells nothing of people. */
const PLAIN =
  /^(?:Application|AppVersion|DocSecurity|ScaleCrop|LinksUpToDate|SharedDoc|HyperlinksChanged|Pages|Words|Characters|CharactersWithSpaces|Lines|Paragraphs|Slides|Notes|HiddenSlides|MMClips|PresentationFormat|TitlesOfParts|HeadingPairs|vector|variant|lpstr|i4|created|modified|revision|Properties|coreProperties|TotalTime|Template|language)$/

/** Properties with a value, each by the name of its element. */
const propertiesIn = (file: OfficeFile, part: string): readonly HiddenContent[] => {
  const found: HiddenContent[] = []
  let [element, owner, text] = ['', '', '']
  scanPart(file, part, {
    open: (name, attributes) => {
      if (name === 'property') owner = attributes.name ?? name
      element = name
      text = ''
    },
    text: (piece) => {
      text += piece
    },
    close: (name) => {
      if (text.trim() !== '' && (owner !== '' || !PLAIN.test(element)))
        found.push(
          finding(AUTHORS.includes(element) ? 'author' : 'property', { name: owner || element, text }),
        )
      if (name === 'property') owner = ''
      text = ''
    },
  })
  return found
}

/** Links to other files, servers and templates; visible links to web pages are what they seem. */
const linksIn = (file: OfficeFile): readonly HiddenContent[] =>
  partNames(file, /\.rels$/).flatMap((part) => {
    const targets: string[] = []
    scanPart(file, part, {
      open: (_, { TargetMode, Type, Target }) => {
        const isWebLink = Type?.endsWith('/hyperlink') === true && /^(?:https?|mailto):/i.test(Target ?? '')
        if (TargetMode === 'External' && !isWebLink) targets.push(Target ?? '')
      },
    })
    return counted('external-link', targets.length, { text: targets[0] ?? '' })
  })

const PARTS: readonly { readonly pattern: RegExp; readonly kind: HiddenKind }[] = [
  { pattern: /^(?:word|xl|ppt)\/(?:embeddings|activex)\/[^/]+\.(?!rels$|xml$)/, kind: 'embedded-object' },
  { pattern: /^customxml\/item\d+\.xml$/, kind: 'custom-data' },
  { pattern: /vbaproject\.bin$/, kind: 'macro' },
  { pattern: /^docprops\/thumbnail\./, kind: 'property' },
]

/** What every Office package may carry: properties, embedded files, custom data, links, macros. */
export const inspectPackage = (file: OfficeFile): readonly HiddenContent[] => [
  ...['docprops/core.xml', 'docprops/app.xml', 'docprops/custom.xml'].flatMap((part) =>
    propertiesIn(file, part),
  ),
  ...PARTS.flatMap(({ pattern, kind }) => {
    const names = partNames(file, pattern)
    return counted(kind, names.length, { name: names[0] ?? '' })
  }),
  ...linksIn(file),
]
