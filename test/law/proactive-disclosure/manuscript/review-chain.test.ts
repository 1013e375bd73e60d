import { describe, expect, test } from 'vitest'
import {
  DISCLOSURE_ATTRIBUTES,
  DISCLOSURE_KINDS,
} from '../../../../src/law/proactive-disclosure/disclosure-kind.ts'
import {
  chainFor,
  DEFAULT_CHECKLISTS,
  defaultChain,
  officeObjection,
  type ReviewChain,
} from '../../../../src/law/proactive-disclosure/manuscript/review-chain.ts'

const POLICIES = ['governmentRule', 'normativeDocument', 'policyDocument', 'plan']
const SHORT: ReviewChain = { stages: ['secrecy'], checklists: { secrecy: ['不涉密'] }, legalOrganId: 7 }

describe('a policy that is not to be published goes to the office first (RV-4)', () => {
  const every = DISCLOSURE_KINDS.flatMap((kind) =>
    DISCLOSURE_ATTRIBUTES.map((attribute) => ({ kind, attribute })),
  )

  test.each(every)('$kind $attribute', ({ kind, attribute }) => {
    const isFirst = attribute === 'withheld' && POLICIES.includes(kind)
    const chain = chainFor(SHORT, kind, attribute)
    expect(chain.stages).toEqual(isFirst ? ['section', 'secrecy'] : ['secrecy'])
    expect(officeObjection(kind, attribute, SHORT.stages)?.code ?? 'ok').toBe(
      isFirst ? 'office-not-first' : 'ok',
    )
    expect(officeObjection(kind, attribute, chain.stages)).toBeNull()
  })

  test('the office has points of its own to answer, and the rest of the chain stays as arranged', () => {
    const chain = chainFor(SHORT, 'plan', 'withheld')
    expect(chain).toMatchObject({ legalOrganId: 7, checklists: { secrecy: ['不涉密'] } })
    expect(chain.checklists.section).toEqual([
      ...(DEFAULT_CHECKLISTS.section ?? []),
      '不予公开的法定事由和理由成立',
    ])
  })

  test('it is moved to the front where it stood later, and never comes twice', () => {
    const late: ReviewChain = { ...defaultChain('policyDocument'), stages: ['secrecy', 'legal', 'section'] }
    expect(chainFor(late, 'policyDocument', 'withheld').stages).toEqual(['section', 'secrecy', 'legal'])
  })
})
