/** Files by choosing or by dropping; what was chosen is listed with its size before anything is sent. */
import { useId, useState } from 'react'
import { sizeText } from './size-text.ts'

interface FileDropProps {
  readonly label: string
  readonly hint?: string
  readonly accept?: string
  readonly isMultiple?: boolean
  readonly files: readonly File[]
  readonly onChange: (files: readonly File[]) => void
}

export const FileDrop = ({ label, hint, accept, isMultiple = true, files, onChange }: FileDropProps) => {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const take = (list: FileList | null) => {
    const added = [...(list ?? [])]
    if (added.length > 0) onChange(isMultiple ? [...files, ...added] : added.slice(0, 1))
  }
  return (
    <div className={isOver ? 'file-drop is-over' : 'file-drop'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={isMultiple}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <ul className="file-list">
        {files.map((file, index) => (
          <li key={`${file.name}-${file.size}-${file.lastModified}`}>
            <span className="file-name">{file.name}</span> <span className="soft">{sizeText(file.size)}</span>
            <button
              type="button"
              className="button quiet"
              onClick={() => onChange(files.filter((_, each) => each !== index))}
            >
              移除<span className="spoken">{file.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
