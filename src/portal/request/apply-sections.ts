/** What the parts of the application form are given. */
import type { UnsentFile, UnsentFilePurpose } from '../../store/unsent-application.ts'
import type { FieldState } from './field.tsx'

export interface SectionProps {
  readonly state: FieldState
  readonly files: readonly UnsentFile[]
}

export const ofPurpose = (files: readonly UnsentFile[], purpose: UnsentFilePurpose): readonly UnsentFile[] =>
  files.filter((file) => file.purpose === purpose)
