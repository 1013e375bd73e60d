/** Whom the paragraph on remedies names: organs where they are known, the statute's words where they are not. */
import type { LetterRemedy } from '../../formats/request-document/letter-input.ts'
import type { Policy } from '../../law/policy.ts'
import { remedyOrganKind } from '../../law/remedy/remedy-organ.ts'
import type { CaseOrgan } from '../../store/request-organ.ts'

const COURT = '有管辖权的人民法院'

export const letterRemedy = (
  { kind, name }: CaseOrgan,
  governmentAbove: string | null,
  policy: Policy,
): LetterRemedy => ({
  organKind: remedyOrganKind(kind, name),
  names: {
    reviewing: {
      sameLevelGovernment: governmentAbove ?? '本级人民政府',
      higherGovernment: governmentAbove ?? '上一级人民政府',
      higherDepartment: '上一级主管部门',
    },
    court: COURT,
  },
  policy,
})
