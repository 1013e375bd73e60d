/** An archived case takes no more papers and goes to nobody else: its buttons for that are gone. */
import type { CaseJson } from '../../contract/request/case-json.ts'

export const isArchived = ({ todo }: CaseJson): boolean => todo.phase === 'archived'
