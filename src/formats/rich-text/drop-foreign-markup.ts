/** First pass: whatever is not on the list goes; what a text processor wrote in its own way is put into the list's words. */
import sanitize from 'sanitize-html'
import {
  ALLOWED_ATTRIBUTES,
  ALLOWED_CLASSES,
  ALLOWED_TAGS,
  type BlockClass,
  MAX_NESTING,
} from './allowed-html.ts'

const SAME_MEANING: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  ins: 'u',
  del: 's',
  strike: 's',
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
}

/** Blocks without a meaning of their own here: only their border is kept. */
const BLOCKS_WITHOUT_MEANING =
  'div section article header footer main aside address center pre figure figcaption dl dt dd form fieldset details summary'.split(
    ' ',
  )

/** These go with all that they contain. */
const WITHOUT_TEXT =
  'script style template textarea option select noscript title head xml svg math iframe object embed audio video canvas map datalist xmp noembed noframes plaintext'.split(
    ' ',
  )

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i
const BOLD = /(?:^|;)\s*font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i
const ALIGNED = /(?:^|;)\s*text-align\s*:\s*(center|right)/i

const tagInWords = (tag: string, style: string): string => {
  if (HIDDEN.test(style)) return 'template'
  if (tag === 'span') return BOLD.test(style) ? 'strong' : 'span'
  return SAME_MEANING[tag] ?? (BLOCKS_WITHOUT_MEANING.includes(tag) ? 'div' : tag)
}

const isClass = (word: string): word is BlockClass => (ALLOWED_CLASSES as readonly string[]).includes(word)

const classInWords = (tag: string, attributes: Readonly<Record<string, string>>): BlockClass | null => {
  const own = (attributes.class ?? '').split(/\s+/).find(isClass)
  if (own !== undefined) return own
  const aligned =
    ALIGNED.exec(attributes.style ?? '')?.[1] ?? (tag === 'center' ? 'center' : attributes.align)
  const word = aligned?.toLowerCase()
  return word === 'center' || word === 'right' ? word : null
}

const inWords = (tag: string, attributes: Record<string, string>): sanitize.Tag => {
  const blockClass = classInWords(tag, attributes)
  const { class: _class, ...rest } = attributes
  return {
    tagName: tagInWords(tag, attributes.style ?? ''),
    attribs: blockClass === null ? rest : { ...rest, class: blockClass },
  }
}

const OPTIONS: sanitize.IOptions = {
  allowedTags: [...ALLOWED_TAGS, 'div'],
  allowedAttributes: {
    ...Object.fromEntries(Object.entries(ALLOWED_ATTRIBUTES).map(([tag, names]) => [tag, [...names]])),
    div: ['class'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nonTextTags: WITHOUT_TEXT,
  nestingLimit: MAX_NESTING,
  transformTags: { '*': inWords },
}

/** @returns markup of the list's tags and `div` only */
export const dropForeignMarkup = (html: string): string => sanitize(html, OPTIONS)
