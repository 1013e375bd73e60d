import type { Mark, Picture, TextMark } from './mark.ts'

const FONTS = {
  sans: "'Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',SimHei,sans-serif",
  serif: "'Noto Serif SC','Source Han Serif SC',STZhongsong,SimSun,serif",
} as const
const WEIGHTS = { sans: 500, serif: 700 } as const

const NO_CHARACTER = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu

const escapeXml = (text: string): string =>
  text
    .replace(NO_CHARACTER, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const number = (value: number): string => String(Math.round(value * 100) / 100)

const textSvg = ({ x, y, size, face, fill, anchor, text }: TextMark): string =>
  `<text x="${number(x)}" y="${number(y)}" font-size="${number(size)}" font-family="${FONTS[face]}" font-weight="${WEIGHTS[face]}" fill="${fill}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escapeXml(text)}</text>`

const markSvg = (mark: Mark): string => {
  if (mark.kind === 'text') return textSvg(mark)
  const radius = mark.radius === 0 ? '' : ` rx="${mark.radius}"`
  return `<rect x="${number(mark.x)}" y="${number(mark.y)}" width="${number(mark.width)}" height="${number(mark.height)}" fill="${mark.fill}"${radius}/>`
}

/** A picture of its own: text as text, its numbers in words as its description, nothing fetched, no script or style sheet. */
export const makePictureSvg = ({ width, height, title, words, marks }: Picture): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="zh-CN" aria-labelledby="title words">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="words">${escapeXml(words)}</desc>`,
    ...marks.map(markSvg),
    '</svg>',
    '',
  ].join('\n')
