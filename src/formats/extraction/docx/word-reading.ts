import type { FlowItem } from '../flow.ts'
import { MAX_BLOCKS, MAX_WORD_ELEMENTS } from '../limits.ts'
import { createLineWriter, type LineWriter } from '../text/line-writer.ts'
import { createNumberer } from './number-paragraphs.ts'
import type { Numbering } from './word-numbering.ts'
import type { OpenTable } from './word-table.ts'

interface Paragraph {
  style: string
  list: string | undefined
  level: number | undefined
  begun: boolean
}

/** The body, a table cell or a text box: paragraphs of their own. */
export interface Story {
  readonly items: FlowItem[]
  readonly line: LineWriter
  paragraph: Paragraph
  inRun: boolean
  runHidden: boolean
}

export interface Reading {
  readonly stories: Story[]
  readonly tables: OpenTable[]
  readonly numberOf: ReturnType<typeof createNumberer>
  story: Story
  inRowProperties: boolean
  inText: boolean
  /** Headers, footers and styles of a single-file document stand outside its body. */
  inBody: boolean
  hasBody: boolean
  /** Elements met, and those among them that make a line or a cell. */
  elements: number
  places: number
}

export const newParagraph = (): Paragraph => ({ style: '', list: undefined, level: undefined, begun: false })

const newStory = (items: FlowItem[]): Story => ({
  items,
  line: createLineWriter((text) => items.push({ kind: 'paragraph', text })),
  paragraph: newParagraph(),
  inRun: false,
  runHidden: false,
})

export const enterStory = (reading: Reading, items: FlowItem[]): void => {
  reading.story = newStory(items)
  reading.stories.push(reading.story)
}

export const leaveStory = (reading: Reading): void => {
  if (reading.stories.length < 2) return
  reading.story.line.endLine()
  reading.stories.pop()
  reading.story = reading.stories.at(-1) ?? reading.story
}

/** The reading of a document whose body goes to `items`. */
export const newReading = (items: FlowItem[], numbering: Numbering): Reading => {
  const story = newStory(items)
  return {
    stories: [story],
    tables: [],
    numberOf: createNumberer(numbering),
    story,
    inRowProperties: false,
    inText: false,
    inBody: false,
    hasBody: false,
    elements: 0,
    places: 0,
  }
}

/** Writes the automatic number before the first text of a paragraph. */
export const begin = ({ story, numberOf }: Reading): void => {
  const { paragraph, line } = story
  if (paragraph.begun) return
  paragraph.begun = true
  const direct: { list?: string; level?: number } = {}
  if (paragraph.list !== undefined) direct.list = paragraph.list
  if (paragraph.level !== undefined) direct.level = paragraph.level
  const number = numberOf(paragraph.style, direct)
  line.write(/[\d.)]$/.test(number) ? `${number} ` : number)
}

export const write = (reading: Reading, text: string): void => {
  if (reading.story.runHidden) return
  begin(reading)
  reading.story.line.write(text)
}

const MAKES_PLACE = new Set(['p', 'tr', 'tc', 'br', 'cr'])

/** False from the element on that is one too many. */
export const isWithinLimits = (reading: Reading, name: string): boolean => {
  reading.elements += 1
  if (MAKES_PLACE.has(name)) reading.places += 1
  return reading.elements <= MAX_WORD_ELEMENTS && reading.places <= MAX_BLOCKS
}
