/** What stands on the pages of a PDF, without spaces. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { foldRadicals } from '../../src/formats/radicals.ts'

export const textOfPdf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const text = items.map((item) => ('str' in item ? item.str : '')).join('')
    pages.push(foldRadicals(text).replaceAll(/\s/g, ''))
  }
  await pdf.destroy()
  return pages
}
