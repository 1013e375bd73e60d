import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OwnAccountJson } from '../../contract/account/account-json.ts'
import { Button } from '../parts/button.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { meansQuery, ownAccountQuery, unlinkCommonSignIn } from './account-api.ts'

/** Shown only where the county has a common sign-in. */
export const CommonSignInSection = ({ account }: { readonly account: OwnAccountJson }) => {
  const client = useQueryClient()
  const means = useQuery(meansQuery)
  const unlink = useMutation({
    mutationFn: unlinkCommonSignIn,
    onSuccess: () => client.invalidateQueries({ queryKey: ownAccountQuery.queryKey }),
  })
  const oidc = means.data?.oidc ?? null
  if (oidc === null) return null
  return (
    <Section title={oidc.label}>
      <p>{account.isLinked ? '已经绑定，可以用它登录。' : '绑定以后，可以用它登录本系统。'}</p>
      <ProblemBox error={unlink.error} />
      <div className="actions">
        {account.isLinked ? (
          <Button kind="danger" busy={unlink.isPending} onPress={() => unlink.mutate()}>
            解除绑定
          </Button>
        ) : (
          <a className="button" href="/api/v1/staff/oidc/link">
            绑定{oidc.label}
          </a>
        )}
      </div>
    </Section>
  )
}
