/** One's own account. Whoever has something to do before working is brought here. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { STAFF_ROLE_WORDS } from '../../contract/staff/staff-words.ts'
import { useWorkplace } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Page, Section } from '../parts/page.tsx'
import { ownAccountQuery } from './account-api.ts'
import { CommonSignInSection } from './common-sign-in-section.tsx'
import { DelegationsSection } from './delegations-section.tsx'
import { PasswordSection } from './password-section.tsx'
import { SecondFactorSection } from './second-factor-section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { wordsOfHash } from './sign-in-words.ts'

const RolesSection = () => {
  const { me } = useWorkplace()
  return (
    <Section title="我的角色">
      {me.organs.length === 0 && <p className="soft">现在没有生效的角色。</p>}
      <dl className="facts">
        {me.organs.map(({ id, name, roles }) => (
          <div key={id}>
            <dt>{name}</dt>
            {roles.map(({ role, lentBy }) => (
              <dd key={`${role}${lentBy ?? ''}`}>
                {STAFF_ROLE_WORDS[role]}
                {lentBy !== null && `（代 ${lentBy}）`}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Section>
  )
}

export const OwnAccountPage = () => {
  const { me } = useWorkplace()
  const account = useQuery(ownAccountQuery)
  const [said] = useState(() => wordsOfHash(location.hash))
  return (
    <Page title="个人设置" lead={`${me.displayName}（${me.loginName}）`}>
      {said !== null && (
        <p className="notice" role="status">
          {said}
        </p>
      )}
      <Awaited query={account}>
        {(value) => (
          <>
            {me.must === 'changePassword' && <PasswordSection isAwaited />}
            <SecondFactorSection account={value} isAwaited={me.must === 'setUpSecondFactor'} />
            {me.must === null && <RolesSection />}
            {me.must === null && <DelegationsSection />}
            <SessionsSection />
            {me.must !== 'changePassword' && <PasswordSection isAwaited={false} />}
            <CommonSignInSection account={value} />
          </>
        )}
      </Awaited>
    </Page>
  )
}
