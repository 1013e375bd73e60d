/** Files of a form: those already kept, and a place for more. */
import type { UnsentFile, UnsentFilePurpose } from '../../store/unsent-application.ts'
import { Fault, type FieldState, faultId } from './field.tsx'

interface UploadFieldProps {
  readonly state: FieldState
  readonly name: UnsentFilePurpose
  readonly label: string
  readonly hint: string
  readonly kept: readonly UnsentFile[]
  readonly multiple?: boolean
}

const KIB = 1024

export const sizeText = (bytes: number): string =>
  bytes < KIB * KIB ? `${Math.max(1, Math.round(bytes / KIB))} KB` : `${(bytes / (KIB * KIB)).toFixed(1)} MB`

export const UploadField = ({ state, name, label, hint, kept, multiple = false }: UploadFieldProps) => (
  <div className={state.fault(name) === null ? 'field' : 'field has-fault'}>
    <label htmlFor={name}>{label}</label>
    <p className="field-hint" id={`${name}-hint`}>
      {hint}
    </p>
    <Fault name={name} text={state.fault(name)} />
    {kept.length > 0 && (
      <ul className="kept-files" aria-label={`${label}：已经上传`}>
        {kept.map((file) => (
          <li key={file.id}>
            <span className="file-name">{file.name}</span>
            <span className="file-size">{sizeText(file.size)}</span>
            <label className="choice">
              <input type="checkbox" name="remove" value={file.id} />
              <span>
                移除<span className="spoken">{file.name}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    )}
    <input
      id={name}
      name={name}
      type="file"
      multiple={multiple}
      aria-describedby={state.fault(name) === null ? `${name}-hint` : `${name}-hint ${faultId(name)}`}
    />
  </div>
)
