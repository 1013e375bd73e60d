/** Which kinds of figures are parts of which, and when the wording shows that nothing is left out. */

/** A figure of a sentence, as far as enumerations are concerned. */
export interface Figure {
  readonly metric: string
  readonly label: string | null
  readonly value: number
  readonly exact: boolean
  readonly unit: string
  /** Where its number stands; one number may state several figures. */
  readonly at: number
  /** Words since the figure before. */
  readonly lead: string
}

/** Kinds of parts that can be added up; a whole can have parts of several kinds. */
export type Family =
  | 'published'
  | 'inflow'
  | 'applicants'
  | 'channels'
  | 'organs'
  | 'outcome'
  | 'result'
  | 'kinds'
  | 'fees'
  | 'accounts'

const FAMILIES: readonly (readonly [Family, RegExp, RegExp])[] = [
  [
    'published',
    /^published\.(?:total|byChannel|bySubject)$/,
    /^(?:published\.(?!total)|interpretation\.|reports\.|gazette\.|catalogue\.|proposals\.|documents\.|proactive\.)/,
  ],
  ['inflow', /^requests\.(?:newReceived|handled)$/, /^requests\.(?:newReceived|carriedOver)$/],
  ['applicants', /^requests\.newReceived$/, /^requests\.applicants\./],
  ['channels', /^requests\.newReceived$/, /^requests\.channel\./],
  ['organs', /^requests\.newReceived$/, /^requests\.by(?:Organ|Subject)$/],
  [
    'outcome',
    /^requests\.(?:totalProcessed|answered|handled)$/,
    /^requests\.(?:granted|partiallyGranted|grantedOrPartial|denied|unable|notProcessed|other|withdrawn)/,
  ],
  ['result', /^remedies\.\w+\.total$/, /^remedies\.\w+\.(?:upheld|corrected|other|pending)$/],
  ['kinds', /^interpretation\.total$/, /^interpretation\.byKind$/],
  ['accounts', /^newMedia\.accounts$/, /^newMedia\.accounts$/],
  ['fees', /^fee\.processing$/, /^fee\.processing$/],
]

const COUNTS_ITEMS = /^(?:[条件篇则个份期项部幅例宗起元]|条次|篇次)$/

/** True for figures that could be parts of a list of items; views, people and percentages could not. */
export const countsItems = ({ unit }: Figure): boolean => COUNTS_ITEMS.test(unit)

const isSameRemedy = (whole: string, part: string): boolean =>
  !part.startsWith('remedies.') || whole.split('.')[1] === part.split('.')[1]

/** How the one figure can be a part of the other; null when it cannot. */
export const familyOf = (whole: Figure, part: Figure): Family | null => {
  if (!countsItems(part) || !isSameRemedy(whole.metric, part.metric)) return null
  const found = FAMILIES.find(([, wholes, parts]) => wholes.test(whole.metric) && parts.test(part.metric))
  return found?.[0] ?? null
}

/** Subjects of their own that may also be a part of what was published: 政策解读20条. */
const DOUBTFUL = /^(?:interpretation|reports|gazette|catalogue|proposals|documents|proactive)\./

export const isDoubtfulPart = (part: Figure | undefined): boolean => DOUBTFUL.test(part?.metric ?? '')

const OTHER = /^(?:其[他它]|及其[他它]|和其[他它])/

const has = (figures: readonly Figure[], metric: string): boolean =>
  figures.some((figure) => figure.metric === metric)

/** Whether the wording shows that nothing is left out: a closing 其他, or kinds that exclude each other. */
export const isComplete = (family: Family, parts: readonly Figure[]): boolean => {
  const last = parts.at(-1)
  if (last === undefined || parts.length < 2) return false
  switch (family) {
    case 'inflow':
      return has(parts, 'requests.newReceived') && has(parts, 'requests.carriedOver')
    case 'applicants':
      return (
        last.metric === 'requests.applicants.otherOrganisation' ||
        (parts.length === 2 &&
          has(parts, 'requests.applicants.naturalPerson') &&
          has(parts, 'requests.applicants.organisation'))
      )
    case 'channels':
      return last.metric === 'requests.channel.other'
    case 'outcome':
      return last.metric === 'requests.other'
    case 'result':
      return parts.length === 4 || last.metric.endsWith('.other')
    default:
      return OTHER.test((last.label ?? last.lead).replace(/^[，、；]/, ''))
  }
}
