import { scanXml } from './scan-xml.ts'

interface Level {
  start: number
  format: string
  /** Pattern with %1 … %9 for the counters of levels 1 … 9. */
  pattern: string
}

interface List {
  levels: readonly Level[]
  /** Lists made from one definition go on counting each other's paragraphs, unless they start anew. */
  counter: string
}

/** Definitions of automatic numbering, and which paragraph styles use which list. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, List>
  readonly styles: ReadonlyMap<string, NumberingUse>
}

export interface NumberingUse {
  readonly list: string
  readonly level: number
}

export const NO_NUMBERING: Numbering = { lists: new Map(), styles: new Map() }

/** Levels are numbered from 0 (ECMA-376 part 1, 17.9.3). */
export const DEEPEST_LEVEL = 8

const newLevel = (): Level => ({ start: 1, format: 'decimal', pattern: '' })

const levelAt = (levels: Level[], index: number): Level => {
  while (levels.length <= index) levels.push(newLevel())
  return levels[index] as Level
}

/** `word/numbering.xml`: abstract lists, and the lists that paragraphs name (ECMA-376 part 1, 17.9). */
export const parseNumbering = (xml: Uint8Array): ReadonlyMap<string, List> => {
  const abstract = new Map<string, Level[]>()
  const lists = new Map<string, List>()
  let levels: Level[] = []
  let level = newLevel()
  let name = ''
  scanXml(xml, {
    open: (tag, attributes) => {
      const value = attributes.val ?? ''
      if (tag === 'abstractNum') {
        levels = []
        abstract.set(attributes.abstractNumId ?? '', levels)
      } else if (tag === 'num') name = attributes.numId ?? ''
      else if (tag === 'abstractNumId') {
        levels = (abstract.get(value) ?? []).map((each) => ({ ...each }))
        lists.set(name, { levels, counter: `definition ${value}` })
      } else if (tag === 'lvl' || tag === 'lvlOverride')
        level = levelAt(levels, Math.min(Number(attributes.ilvl) || 0, DEEPEST_LEVEL))
      else if (tag === 'startOverride') {
        level.start = Number(value) || 0
        lists.set(name, { levels, counter: `list ${name}` })
      } else if (tag === 'start') level.start = Number(value) || 0
      else if (tag === 'numFmt') level.format = value
      else if (tag === 'lvlText') level.pattern = value
    },
    close: () => undefined,
    text: () => undefined,
  })
  return lists
}

/** `word/styles.xml`: the list that a paragraph style numbers its paragraphs with, inherited by derived styles. */
export const parseStyleNumbering = (xml: Uint8Array): ReadonlyMap<string, NumberingUse> => {
  const own = new Map<string, NumberingUse>()
  const parents = new Map<string, string>()
  let style = ''
  let inNumbering = false
  let level = 0
  scanXml(xml, {
    open: (name, attributes) => {
      const value = attributes.val ?? ''
      if (name === 'style') style = attributes.styleId ?? ''
      else if (name === 'basedOn') parents.set(style, value)
      else if (name === 'numPr') {
        inNumbering = true
        level = 0
      } else if (inNumbering && name === 'ilvl') level = Number(value) || 0
      else if (inNumbering && name === 'numId') own.set(style, { list: value, level })
    },
    close: (name) => {
      if (name === 'numPr') inNumbering = false
    },
    text: () => undefined,
  })
  const inherited = new Map(own)
  for (const name of parents.keys()) {
    let ancestor = parents.get(name)
    for (let steps = 0; steps < 10 && ancestor !== undefined && !inherited.has(name); steps += 1) {
      const use = own.get(ancestor)
      if (use !== undefined) inherited.set(name, use)
      ancestor = parents.get(ancestor)
    }
  }
  return inherited
}
