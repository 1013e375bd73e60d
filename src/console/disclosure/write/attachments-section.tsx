/** Attachments: sent at once with their progress, put in order, and shown in the text where they are pictures. */
import { useRef, useState } from 'react'
import type { ManuscriptFileJson } from '../../../contract/disclosure/manuscript-json.ts'
import type { ContentFile } from '../../../law/proactive-disclosure/disclosure-content.ts'
import { Button } from '../../parts/button.tsx'
import { FileDrop } from '../../parts/file-drop.tsx'
import { ProblemBox } from '../../parts/problem-box.tsx'
import { sizeText } from '../../parts/size-text.ts'
import { manuscriptFileAddress, removeManuscriptFile } from '../manuscript-api.ts'
import { Placed } from './placed.tsx'
import { UploadRow, useUploads } from './uploads.tsx'

interface AttachmentsProps {
  readonly id: number
  readonly files: readonly ContentFile[]
  readonly known: readonly ManuscriptFileJson[]
  readonly onChange: (files: readonly ContentFile[]) => void
  readonly saveNow: () => Promise<boolean>
  /** Puts a picture into the text. */
  readonly onInsert: (file: ManuscriptFileJson) => void
}

const moved = (files: readonly ContentFile[], place: number, step: number): readonly ContentFile[] => {
  const [file] = files.slice(place, place + 1)
  if (file === undefined) return files
  return files.toSpliced(place, 1).toSpliced(place + step, 0, file)
}

interface FileRowProps extends Pick<AttachmentsProps, 'id' | 'files' | 'onChange' | 'onInsert'> {
  readonly file: ContentFile
  readonly place: number
  readonly facts: ManuscriptFileJson | undefined
  readonly onRemove: () => void
}

const FileRow = ({ id, file, place, files, facts, onChange, onInsert, onRemove }: FileRowProps) => (
  <li className="attachment">
    <a className="file-name" href={manuscriptFileAddress(id, file.id)} target="_blank" rel="noreferrer">
      {file.name}
    </a>
    {facts !== undefined && <span className="soft">{sizeText(facts.size)}</span>}
    {facts?.media.startsWith('image/') === true && (
      <Button kind="quiet" label={`把${file.name}插入正文`} onPress={() => onInsert(facts)}>
        插入正文
      </Button>
    )}
    {place > 0 && (
      <Button kind="quiet" label={`上移${file.name}`} onPress={() => onChange(moved(files, place, -1))}>
        上移
      </Button>
    )}
    <Button kind="quiet" label={`移除${file.name}`} onPress={onRemove}>
      移除
    </Button>
  </li>
)

export const AttachmentsSection = ({ id, files, known, onChange, saveNow, onInsert }: AttachmentsProps) => {
  const latest = useRef(files)
  latest.current = files
  const [added, setAdded] = useState<readonly ManuscriptFileJson[]>([])
  const [problem, setProblem] = useState<unknown>(null)
  const { uploads, start, take } = useUploads(id, (file) => {
    setAdded((all) => [...all, file])
    latest.current = [...latest.current, { id: file.id, name: file.name }]
    onChange(latest.current)
  })
  /** Taken out of the content first: a file that the content names is not thrown away. */
  const remove = async (file: ContentFile) => {
    onChange(files.filter((each) => each.id !== file.id))
    setProblem(null)
    if (await saveNow()) await removeManuscriptFile(id, file.id).catch(setProblem)
  }
  const sendAll = async (chosen: readonly File[]) => {
    for (const file of chosen) await start(file)
  }
  return (
    <Placed place="files">
      <FileDrop
        label="加入附件"
        hint="PDF、Word、Excel、图片等；按内容检查类型，附件随正文一起公开、一起撤下。"
        files={[]}
        onChange={sendAll}
      />
      <ul className="file-list">
        {files.map((file, place) => (
          <FileRow
            key={file.id}
            id={id}
            file={file}
            place={place}
            files={files}
            facts={[...known, ...added].find((each) => each.id === file.id)}
            onChange={onChange}
            onInsert={onInsert}
            onRemove={() => remove(file)}
          />
        ))}
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} onClose={() => take(upload.key)} />
        ))}
      </ul>
      <ProblemBox error={problem} />
    </Placed>
  )
}
