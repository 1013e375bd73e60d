/** Sends one file and tells how much of it has gone. */
import type { ManuscriptFileJson } from '../../contract/disclosure/manuscript-json.ts'
import type { StaffProblem } from '../../contract/staff/staff-problem.ts'
import { CONSOLE_HEADER, CONSOLE_HEADER_VALUE, DATA_FIELD } from '../../contract/staff/staff-wire.ts'
import { staffAddress } from '../api/staff-api.ts'
import { ConnectionError, StaffError } from '../api/staff-error.ts'

const answerOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isProblem = (body: unknown): body is StaffProblem & Record<string, unknown> =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body

/** @param onProgress share of the file that has been sent, from 0 to 1 */
export const uploadManuscriptFile = (
  id: number,
  file: File,
  onProgress: (share: number) => void,
): Promise<ManuscriptFileJson> =>
  new Promise((resolve, reject) => {
    const call = new XMLHttpRequest()
    call.open('POST', staffAddress(`/manuscripts/${id}/files`))
    call.setRequestHeader('accept', 'application/json')
    call.setRequestHeader(CONSOLE_HEADER, CONSOLE_HEADER_VALUE)
    call.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    call.onerror = () => reject(new ConnectionError())
    call.onload = () => {
      const body = answerOf(call.responseText)
      if (call.status < 300 && body !== null) resolve(body as ManuscriptFileJson)
      else reject(isProblem(body) ? new StaffError(body, body) : new ConnectionError())
    }
    const form = new FormData()
    form.append(DATA_FIELD, '{}')
    form.append('file', file, file.name)
    call.send(form)
  })
