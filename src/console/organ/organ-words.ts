import type { OrganJson } from '../../contract/organ/organ-json.ts'
import { hasEnded } from '../../law/organ/organ-change.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Choice } from '../parts/field.tsx'

/** What became, or will become, of the organ; null while no end is set. */
export const endWords = ({ validTo, successor }: OrganJson, today: LocalDate): string | null => {
  if (validTo === null) return null
  const after = successor === null ? '' : `，由${successor.name}承接`
  return `${validTo} ${validTo < today ? '已撤销' : '起撤销'}${after}`
}

/** Organs to choose from, those that have ended left out. */
export const organChoices = (
  organs: readonly OrganJson[],
  today: LocalDate,
  none: string,
): readonly Choice<string>[] => [
  { value: '', label: none },
  ...organs
    .filter((organ) => !hasEnded(organ, today))
    .map(({ id, name }) => ({ value: String(id), label: name })),
]
