import { counted, finding, type HiddenContent } from './hidden-content.ts'
import { countElements, isOn, type OfficeFile, partNames, scanPart, textWithin } from './office-parts.ts'

const STORIES = /^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml$/
const FORMAT_CHANGES = ['rPrChange', 'pPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange', 'sectPrChange']
const NEAR_WHITE = /^f[0-9a-f]f[0-9a-f]f[0-9a-f]$/i
/** Half-points; nobody reads letters of one point. */
const TINY = 3

interface Story {
  insertions: number
  deletions: number
  formats: number
  deleted: string
  hidden: string
}

/** Follows runs: whether their properties hide them, and whether they stand in an insertion or a deletion. */
const readStory = (file: OfficeFile, part: string): Story => {
  const story: Story = { insertions: 0, deletions: 0, formats: 0, deleted: '', hidden: '' }
  const open: string[] = []
  let [shaded, unseen] = [false, false]
  scanPart(file, part, {
    open: (name, { val, fill }) => {
      open.push(name)
      if (name === 'ins' || name === 'moveTo') story.insertions += 1
      if (name === 'del' || name === 'moveFrom') story.deletions += 1
      if (FORMAT_CHANGES.includes(name)) story.formats += 1
      if (name === 'tc' || name === 'p') shaded = false
      if (name === 'r') unseen = false
      if (name === 'shd' && fill !== undefined && !NEAR_WHITE.test(fill) && fill !== 'auto') shaded = true
      if (name === 'vanish' || name === 'webHidden') unseen ||= isOn(val ?? '1')
      if (name === 'color' && open.at(-2) === 'rPr') unseen ||= NEAR_WHITE.test(val ?? '') && !shaded
      if (name === 'sz' && open.at(-2) === 'rPr') unseen ||= Number(val) <= TINY
    },
    close: () => void open.pop(),
    text: (text) => {
      const element = open.at(-1)
      if (element === 'delText') story.deleted += text
      else if (element === 't' && unseen) story.hidden += text
    },
  })
  return story
}

const changesIn = (file: OfficeFile, part: string): readonly HiddenContent[] => {
  const { insertions, deletions, formats, deleted, hidden } = readStory(file, part)
  const name = part === 'word/document.xml' ? '正文' : part
  return [
    ...counted('tracked-insertion', insertions, { name }),
    ...counted('tracked-deletion', deletions, { name, text: deleted }),
    ...counted('tracked-format', formats, { name }),
    ...counted('hidden-text', [...hidden.trim()].length, { name, text: hidden }),
  ]
}

/** Text that a style hides is hidden wherever the style is used. */
const hidingStyles = (file: OfficeFile): readonly HiddenContent[] => {
  const styles: string[] = []
  let style = ''
  scanPart(file, 'word/styles.xml', {
    open: (name, { styleId, val }) => {
      if (name === 'style') style = styleId ?? ''
      if (name === 'vanish' && style !== '' && isOn(val ?? '1')) styles.push(style)
    },
  })
  const used = (id: string): boolean =>
    partNames(file, STORIES).some((part) => {
      let found = false
      scanPart(file, part, {
        open: (name, { val }) => {
          if ((name === 'rStyle' || name === 'pStyle') && val === id) found = true
        },
      })
      return found
    })
  return styles.filter(used).map((name) => finding('hidden-text', { name }))
}

/** What a Word file carries unseen: comments, tracked changes, hidden text, variables. */
export const inspectWord = (file: OfficeFile): readonly HiddenContent[] => [
  ...partNames(file, /^word\/comments\.xml$/).flatMap((part) =>
    counted('comment', countElements(file, part, 'comment'), { text: textWithin(file, part, ['t']) }),
  ),
  ...partNames(file, STORIES).flatMap((part) => changesIn(file, part)),
  ...hidingStyles(file),
  ...counted('custom-data', countElements(file, 'word/settings.xml', 'docVar'), { name: 'docVars' }),
]
