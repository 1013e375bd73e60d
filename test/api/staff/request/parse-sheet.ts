import { strFromU8, unzipSync } from 'fflate'

/** Every part of a spreadsheet as one text. */
export const parseXlsx = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')
