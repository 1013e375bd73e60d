/** Records of a CSV text, read by the letter of RFC 4180. */
export const parseCsv = (text: string): string[][] => {
  const records: string[][] = []
  let record: string[] = []
  let field = ''
  let isQuoted = false
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] ?? ''
    if (isQuoted) {
      if (letter !== '"') field += letter
      else if (text[index + 1] === '"') {
        field += letter
        index += 1
      } else isQuoted = false
    } else if (letter === '"') isQuoted = true
    else if (letter === ',' || letter === '\r') {
      record.push(field)
      field = ''
      if (letter === '\r') {
        records.push(record)
        record = []
        index += 1
      }
    } else field += letter
  }
  return records
}

/** Records as values under the names of the first one; the byte order mark is left out. */
export const csvRows = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [head = [], ...records] = parseCsv(text.replace(/^\uFEFF/, ''))
  return records.map((record) => Object.fromEntries(head.map((name, index) => [name, record[index] ?? ''])))
}
