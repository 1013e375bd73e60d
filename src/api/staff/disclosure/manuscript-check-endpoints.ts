/** The assistive checks of a manuscript. */
import { checkManuscript } from '../../../actions/disclosure/check-manuscript.ts'
import type { ManuscriptFindingJson } from '../../../contract/disclosure/manuscript-json.ts'
import type { ManuscriptFinding } from '../../../formats/manuscript-checks/finding.ts'
import { ok } from '../../../law/result.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { refuse } from './manuscript-refusals.ts'
import { ID } from './manuscript-schemas.ts'
import { organThatMayRead } from './organ-of-manuscript.ts'

const present = (finding: ManuscriptFinding): ManuscriptFindingJson => ({
  check: finding.check,
  severity: finding.severity,
  message: finding.message,
  place: finding.place,
  excerpt: finding.excerpt,
})

const checking = staffEndpoint({
  method: 'GET',
  path: '/manuscripts/{manuscript}/checks',
  summary: '检查稿件：个人信息、元数据、表述、附件、链接、重复',
  asks: 'manuscript.read',
  params: { manuscript: ID },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: organThatMayRead,
  answer: async ({ context, params }) => {
    const checked = await checkManuscript(context, params.manuscript)
    if (!checked.ok) return refuse(checked.refusal)
    return ok({ kind: 'json', body: { items: checked.value.map(present) } } as const)
  },
})

export const MANUSCRIPT_CHECK_ENDPOINTS: readonly StaffEndpoint[] = [checking]
