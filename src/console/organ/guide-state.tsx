/** Whether the guide holds what Art. 12 asks for, whether it is to be looked at again, and what it said before. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { GuideStateJson } from '../../contract/organ/guide-state-json.ts'
import { post, read } from '../api/staff-api.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { dayText, momentText } from '../parts/day-text.ts'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'

const guideStateQuery = (organId: number) =>
  queryOptions({
    queryKey: ['organ-guide', organId, 'state'],
    queryFn: () => read<GuideStateJson>(`/organs/${organId}/guide/state`),
  })

const Looking = ({ state }: { readonly state: GuideStateJson }) => {
  if (state.lookedOn === null)
    return <p>还没有核对过。指南应当及时更新，请核对后保存，或者确认不需要修改。</p>
  return (
    <p>
      上次核对：{dayText(state.lookedOn)} {state.lookedByName}；
      {state.isDue ? (
        <span className="badge badge-red">已到核对时间（{dayText(state.dueOn)}）</span>
      ) : (
        `下次核对：${dayText(state.dueOn)}`
      )}
    </p>
  )
}

const Gaps = ({ state }: { readonly state: GuideStateJson }) =>
  state.gaps.length === 0 ? (
    <p>
      <span className="badge badge-green">内容齐全</span> {state.source}要求的内容都已填写。
    </p>
  ) : (
    <p>
      <span className="badge badge-amber">缺{state.gaps.length}项</span>{' '}
      {state.gaps.map(({ name }) => name).join('、')}（{state.source}）
    </p>
  )

export const GuideState = ({ organId }: { readonly organId: number }) => {
  const query = useQuery(guideStateQuery(organId))
  const client = useQueryClient()
  const { done } = useAnnounce()
  const look = useMutation({
    mutationFn: () => post(`/organs/${organId}/guide/looked`, {}),
    onSuccess: () => {
      done('已记录：指南核对无误。')
      return client.invalidateQueries({ queryKey: guideStateQuery(organId).queryKey })
    },
  })
  return (
    <Section
      title="核对"
      actions={
        <Button busy={look.isPending} onPress={() => look.mutate()}>
          核对无误，不需要修改
        </Button>
      }
    >
      <Awaited query={query}>
        {(state) => (
          <>
            <Gaps state={state} />
            <Looking state={state} />
            <ProblemBox error={look.error} />
            {state.versions.length > 0 && (
              <details>
                <summary>历次修改（{state.versions.length}）</summary>
                <ol reversed>
                  {state.versions.map(({ version, writtenAt, byName, guide }) => (
                    <li key={version}>
                      {momentText(writtenAt)} {byName}：{guide.office}，{guide.address}，{guide.phone}
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </>
        )}
      </Awaited>
    </Section>
  )
}
