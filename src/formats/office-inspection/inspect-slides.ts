import { counted, type HiddenContent } from './hidden-content.ts'
import { countElements, isOn, type OfficeFile, partNames, scanPart, textWithin } from './office-parts.ts'

const numberOf = (part: string): number => Number(/(\d+)\.xml$/.exec(part)?.[1] ?? 0)

const hiddenInSlide = (file: OfficeFile, part: string): readonly HiddenContent[] => {
  let [isHidden, shapes] = [false, 0]
  scanPart(file, part, {
    open: (element, { show, hidden }) => {
      if (element === 'sld' && show !== undefined && !isOn(show)) isHidden = true
      if (element === 'cNvPr' && isOn(hidden)) shapes += 1
    },
  })
  const page = numberOf(part)
  return [
    ...counted('hidden-slide', isHidden ? 1 : 0, { page }),
    ...counted('hidden-shape', shapes, { page }),
  ]
}

const notesIn = (file: OfficeFile, part: string): readonly HiddenContent[] => {
  const text = textWithin(file, part, ['t']).trim()
  return /^\d*$/.test(text) ? [] : counted('speaker-notes', 1, { page: numberOf(part), text })
}

/** What slides carry unseen: hidden slides and shapes, speaker notes, comments. Slides by their part number. */
export const inspectSlides = (file: OfficeFile): readonly HiddenContent[] => [
  ...partNames(file, /^ppt\/slides\/slide\d+\.xml$/).flatMap((part) => hiddenInSlide(file, part)),
  ...partNames(file, /^ppt\/notesslides\/notesslide\d+\.xml$/).flatMap((part) => notesIn(file, part)),
  ...partNames(file, /^ppt\/comments\/[^/]+\.xml$/).flatMap((part) =>
    counted('comment', countElements(file, part, 'cm'), { text: textWithin(file, part, ['text', 't']) }),
  ),
]
