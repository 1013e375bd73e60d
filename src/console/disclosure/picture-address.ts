/** Pictures of a text: their public address, which is written into it, and where staff see them while it is not public. */
import type { ManuscriptFileJson } from '../../contract/disclosure/manuscript-json.ts'
import { manuscriptFileAddress } from './manuscript-api.ts'

export const pictureAddress = (id: number, file: Pick<ManuscriptFileJson, 'id' | 'name'>): string =>
  `/disclosures/${id}/files/${file.id}/${encodeURIComponent(file.name)}`

const PUBLIC = /^\/disclosures\/(\d+)\/files\/([0-9a-f-]{36})\//i

/** Pictures of other documents stand where the public sees them. */
export const shownAtFor =
  (id: number) =>
  (src: string): string => {
    const match = PUBLIC.exec(src)
    return match !== null && Number(match[1]) === id ? manuscriptFileAddress(id, match[2] ?? '') : src
  }
