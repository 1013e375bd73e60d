/** A document of which every part can be told: a word to search for, and another that nobody but the document says. */

export interface Marked {
  /** To be searched for; may be said back by whoever is asked. */
  readonly seek: string
  /** Never asked for: where it stands, the part was shown. */
  readonly find: string
}

/** What a part says. */
export const saying = ({ seek, find }: Marked): string => `${seek}${find}`

const marked = (text: string): Marked => ({ seek: text.slice(0, 2), find: text.slice(2, 4) })

export const MARKS = {
  firstTitle: marked('饕餮魑魅'),
  firstText: marked('貔貅鸂鶒'),
  firstSummary: marked('蜉蝣鹡鸰'),
  firstKeyword: marked('螟蛉鼋鼍'),
  firstFileName: marked('獬豸狴犴'),
  firstFileText: marked('蒹葭茱萸'),
  firstUnit: marked('薜荔觳觫'),
  secondTitle: marked('酩酊龃龉'),
  secondText: marked('鞑靼氤氲'),
  secondFileName: marked('罘罳倥侗'),
  secondFileText: marked('旖旎缱绻'),
  secondNote: marked('踟蹰彳亍'),
  thirdText: marked('嵯峨巉岏'),
  publicReason: marked('囹圄桎梏'),
  revisionReason: marked('耄耋嗫嚅'),
  inwardNote: marked('蹀躞趑趄'),
} as const satisfies Record<string, Marked>

export type Mark = keyof typeof MARKS
export const ALL_MARKS = Object.keys(MARKS) as readonly Mark[]
