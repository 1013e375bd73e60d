/** The HTML of a manuscript as checks read it: its words, its links and the cells of its tables. */
import { Parser } from 'htmlparser2'

export interface PageLink {
  readonly href: string
  readonly words: string
}

export interface PageTable {
  readonly rows: readonly (readonly string[])[]
}

export interface PageRead {
  /** A line for each block; cells of a row parted by tabs. */
  readonly text: string
  readonly links: readonly PageLink[]
  readonly tables: readonly PageTable[]
  readonly pictures: number
}

const BLOCKS = new Set('p div li h1 h2 h3 h4 h5 h6 blockquote tr br hr table caption pre ul ol'.split(' '))
const UNSEEN = new Set(['script', 'style', 'template'])

interface Reading {
  text: string
  links: PageLink[]
  tables: PageTable[]
  rows: string[][] | null
  cell: string | null
  link: { href: string; words: string } | null
  pictures: number
  unseen: number
}

const open = (reading: Reading, name: string, attributes: Readonly<Record<string, string>>): void => {
  if (UNSEEN.has(name)) reading.unseen += 1
  if (name === 'img') reading.pictures += 1
  if (name === 'a') reading.link = { href: attributes.href ?? '', words: '' }
  if (name === 'table') reading.rows = []
  if (name === 'tr') reading.rows?.push([])
  if (name === 'td' || name === 'th') reading.cell = ''
  if (BLOCKS.has(name) && reading.cell === null) reading.text += '\n'
}

const close = (reading: Reading, name: string): void => {
  if (UNSEEN.has(name)) reading.unseen -= 1
  if (name === 'a' && reading.link !== null) {
    reading.links.push(reading.link)
    reading.link = null
  }
  if ((name === 'td' || name === 'th') && reading.cell !== null) {
    reading.rows?.at(-1)?.push(reading.cell.trim())
    reading.text += `${reading.cell.replace(/\s+/g, ' ').trim()}\t`
    reading.cell = null
  }
  if (name === 'table' && reading.rows !== null) {
    reading.tables.push({ rows: reading.rows })
    reading.rows = null
  }
  if (BLOCKS.has(name) && reading.cell === null) reading.text += '\n'
}

const words = (reading: Reading, text: string): void => {
  if (reading.unseen > 0) return
  if (reading.link !== null) reading.link.words += text
  if (reading.cell === null) reading.text += text
  else reading.cell += text
}

/** Never throws, whatever stands in it. Tables in tables are read as one. */
export const readPage = (html: string): PageRead => {
  const reading: Reading = {
    text: '',
    links: [],
    tables: [],
    rows: null,
    cell: null,
    link: null,
    pictures: 0,
    unseen: 0,
  }
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(reading, name, attributes),
      onclosetag: (name) => close(reading, name),
      ontext: (text) => words(reading, text),
    },
    { decodeEntities: true },
  )
  parser.end(html)
  const text = reading.text
    .split('\n')
    .map((line) => line.replace(/\t+$/, ''))
    .filter((line) => line.trim() !== '')
    .join('\n')
  return { text, links: reading.links, tables: reading.tables, pictures: reading.pictures }
}
