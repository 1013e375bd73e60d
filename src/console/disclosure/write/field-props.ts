import type { DisclosureContent } from '../../../law/proactive-disclosure/disclosure-content.ts'

/** What every group of fields of a content is given. */
export interface ContentFieldsProps {
  readonly content: DisclosureContent
  readonly change: (part: Partial<DisclosureContent>) => void
  /** What the server has against a field, by its name. */
  readonly errors: Readonly<Record<string, string>>
}
