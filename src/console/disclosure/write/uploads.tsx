/** Files on their way to the server. */
import { useState } from 'react'
import type { ManuscriptFileJson } from '../../../contract/disclosure/manuscript-json.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemBox } from '../../parts/problem-box.tsx'
import { uploadManuscriptFile } from '../upload-file.ts'

interface Upload {
  readonly key: string
  readonly name: string
  readonly share: number
  readonly error: unknown
}

export const useUploads = (id: number, onUploaded: (file: ManuscriptFileJson) => void) => {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const show = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...part } : each)))
  const take = (key: string) => setUploads((all) => all.filter((each) => each.key !== key))
  const start = async (file: File) => {
    const key = `${file.name}-${file.size}-${file.lastModified}`
    setUploads((all) => [
      ...all.filter((each) => each.key !== key),
      { key, name: file.name, share: 0, error: null },
    ])
    try {
      onUploaded(await uploadManuscriptFile(id, file, (share) => show(key, { share })))
      take(key)
    } catch (error) {
      show(key, { error })
    }
  }
  return { uploads, start, take }
}

export const UploadRow = ({ upload, onClose }: { readonly upload: Upload; readonly onClose: () => void }) => (
  <li>
    <span className="file-name">{upload.name}</span>
    {upload.error === null ? (
      <progress value={upload.share} max={1} aria-label={`${upload.name}上传进度`} />
    ) : (
      <>
        <ProblemBox error={upload.error} />
        <Button kind="quiet" onPress={onClose}>
          知道了
        </Button>
      </>
    )}
  </li>
)
