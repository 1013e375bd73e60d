/** Review chains of an organ: which stages each kind of content passes before signature, and what each stage has to check. */
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  PutReviewChain,
  ReviewChainJson,
  ReviewChainsJson,
} from '../../../contract/disclosure/manuscript-json.ts'
import { useWorkplace } from '../../api/session.ts'
import { put, read } from '../../api/staff-api.ts'
import { useAnnounce } from '../../parts/announce.tsx'
import { Awaited } from '../../parts/awaited.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { ChainDialog } from './chain-dialog.tsx'

const chainsQuery = (organ: number) =>
  queryOptions({
    queryKey: ['review-chains', organ],
    queryFn: () => read<ReviewChainsJson>(`/organs/${organ}/review-chains`),
  })

const FROM_WORDS = { own: '本机关设置', above: '上级机关设置', default: '默认' } as const

const columnsFor = (onChange: (chain: ReviewChainJson) => void): readonly Column<ReviewChainJson>[] => [
  { key: 'kind', head: '种类', isRowHead: true, cell: ({ kindName }) => kindName },
  {
    key: 'stages',
    head: '审核环节',
    cell: ({ stages, legalOrgan }) => (
      <>
        {['撰写', ...stages.map(({ name }) => name), '签发'].join(' → ')}
        {legalOrgan !== null && <span className="cell-note">合法性审查由{legalOrgan.name}办理</span>}
      </>
    ),
  },
  { key: 'from', head: '来源', isMinor: true, cell: ({ from }) => FROM_WORDS[from] },
  {
    key: 'act',
    head: <span className="spoken">操作</span>,
    cell: (chain) => (
      <Button kind="quiet" label={`修改${chain.kindName}的流程`} onPress={() => onChange(chain)}>
        修改
      </Button>
    ),
  },
]

const Chains = ({ organ, chains, organs }: ReviewChainsJson & { readonly organ: number }) => {
  const [open, setOpen] = useState<ReviewChainJson | null>(null)
  const client = useQueryClient()
  const announce = useAnnounce()
  const save = useMutation({
    mutationFn: (chain: PutReviewChain) => put(`/organs/${organ}/review-chains`, chain),
    onSuccess: async () => {
      announce.done('审核流程已保存，此后送审的稿件按新的流程。')
      await client.invalidateQueries({ queryKey: ['review-chains', organ] })
      setOpen(null)
    },
  })
  const change = (chain: ReviewChainJson) => {
    save.reset()
    setOpen(chain)
  }
  return (
    <Section title="各种类的流程">
      <Table
        caption="各种类的审核流程"
        captionHidden
        columns={columnsFor(change)}
        rows={chains}
        rowKey={({ kind }) => kind}
      />
      {open !== null && (
        <ChainDialog
          key={open.kind}
          chain={open}
          organs={organs}
          isBusy={save.isPending}
          error={save.error}
          onSave={save.mutate}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

const OrganChains = ({ organ }: { readonly organ: number }) => {
  const query = useQuery(chainsQuery(organ))
  return <Awaited query={query}>{(value) => <Chains organ={organ} {...value} />}</Awaited>
}

export const ChainsPage = () => {
  const { me, organ } = useWorkplace()
  const able = me.organs.filter(({ permissions }) => permissions.includes('reviewChain.arrange'))
  const chosen = able.find(({ id }) => id === organ?.id) ?? (able.length === 1 ? able[0] : undefined)
  return (
    <Page
      title="审核流程"
      lead="保密审查不能省略；规章和行政规范性文件的合法性审查不能省略。已经送审的稿件按送审时的流程走完。"
    >
      {chosen === undefined ? (
        <EmptyState title="请先在页面上方选择机关。" />
      ) : (
        <OrganChains key={chosen.id} organ={chosen.id} />
      )}
    </Page>
  )
}
