/** What no instrument settles and the region may: each value dated and cited. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Awaited } from '../parts/awaited.tsx'
import { SelectField } from '../parts/field.tsx'
import { Page, Section } from '../parts/page.tsx'
import { policyQuery } from './policy-api.ts'
import { PolicyValue } from './policy-value.tsx'

export const PolicyPage = () => {
  const [region, setRegion] = useState('')
  const policy = useQuery(policyQuery(region))
  return (
    <Page title="办理尺度" lead="法规没有规定、由本地区确定的尺度；新的设定只对以后发生效力，原来的记录保留">
      <Awaited query={policy}>
        {(value) => (
          <Section title={value.region}>
            {value.regions.length > 1 && (
              <div className="inline-form">
                <SelectField
                  label="地区"
                  value={value.region}
                  choices={value.regions.map((each) => ({ value: each, label: each }))}
                  onChange={setRegion}
                />
              </div>
            )}
            <ul>
              {value.values.map((each) => (
                <PolicyValue key={each.name} region={value.region} value={each} />
              ))}
            </ul>
          </Section>
        )}
      </Awaited>
    </Page>
  )
}
