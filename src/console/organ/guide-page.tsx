/** What the organ's guide (指南) tells applicants. */
import { useQuery } from '@tanstack/react-query'
import { Awaited } from '../parts/awaited.tsx'
import { SelectField } from '../parts/field.tsx'
import { Page, Section } from '../parts/page.tsx'
import { GuideForm } from './guide-form.tsx'
import { GuideState } from './guide-state.tsx'
import { guideQuery, organsQuery } from './organ-api.ts'
import { useChosenOrgan } from './use-chosen-organ.ts'

const GuideOf = ({ organId }: { readonly organId: number }) => {
  const guide = useQuery(guideQuery(organId))
  return (
    <>
      <GuideState organId={organId} />
      <Section title="指南内容">
        <Awaited query={guide}>{(kept) => <GuideForm organId={organId} kept={kept} />}</Awaited>
      </Section>
    </>
  )
}

export const GuidePage = () => {
  const organs = useQuery(organsQuery)
  const { chosen, choose, able } = useChosenOrgan('organ.guide', organs.data ?? [])
  return (
    <Page title="公开指南" lead="申请人在门户上看到的联系方式和申请渠道">
      <Awaited query={organs}>
        {() => (
          <>
            {able.length > 1 && (
              <SelectField
                label="机关"
                value={String(chosen?.id ?? '')}
                choices={able.map(({ id, name }) => ({ value: String(id), label: name }))}
                onChange={(id) => choose(Number(id))}
              />
            )}
            {chosen !== null && <GuideOf key={chosen.id} organId={chosen.id} />}
          </>
        )}
      </Awaited>
    </Page>
  )
}
