/** Lists for the archive and the library (Art. 25): what waits, what was made, what was handed over. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { type HandoverJson, RECEIVER_NAMES } from '../../contract/handover/handover-json.ts'
import { handoverAddress } from '../addresses.ts'
import { useMay } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Page, Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { OrganChoice } from '../trace/organ-choice.tsx'
import { handoversQuery } from './handover-api.ts'
import { NewHandover } from './new-handover.tsx'

const Standing = ({ handover }: { readonly handover: HandoverJson }) => {
  if (handover.isCancelled) return <span className="badge">已作废</span>
  if (handover.handedOn === null) return <span className="badge badge-amber">等待移送</span>
  return <span className="badge badge-green">{handover.handedOn}移送</span>
}

const columnsFor = (organId: number): readonly Column<HandoverJson>[] => [
  {
    key: 'receiver',
    head: '接收单位',
    isRowHead: true,
    cell: ({ id, receiverName }) => <Link href={handoverAddress(organId, id)}>{receiverName}</Link>,
  },
  { key: 'period', head: '公开时间', cell: ({ from, to }) => `${from} 至 ${to}` },
  { key: 'items', head: '件数', isFigure: true, cell: ({ items }) => items },
  { key: 'standing', head: '状态', cell: (handover) => <Standing handover={handover} /> },
  { key: 'receipt', head: '回执', isMinor: true, cell: ({ receipt }) => receipt },
]

const Handovers = ({ organId }: { readonly organId: number }) => {
  const query = useQuery(handoversQuery(organId))
  const mayWrite = useMay('register.write', organId)
  return (
    <Awaited query={query}>
      {({ items, waiting }) => (
        <>
          <Section title="生成清单">
            <p className="soft">
              到今天为止，尚未列入清单的：{RECEIVER_NAMES.archive}
              {waiting.archive}件，{RECEIVER_NAMES.library}
              {waiting.library}件。列过的不再列入；更正后重新公开的，作为新的版本列入。
            </p>
            {mayWrite && <NewHandover organId={organId} />}
          </Section>
          <Section title="历次清单">
            {items.length === 0 ? (
              <EmptyState title="还没有移送清单。" />
            ) : (
              <Table
                caption="历次移送清单"
                captionHidden
                columns={columnsFor(organId)}
                rows={items}
                rowKey={({ id }) => id}
              />
            )}
          </Section>
        </>
      )}
    </Awaited>
  )
}

export const HandoversPage = () => (
  <Page title="移送清单" lead="及时向国家档案馆、公共图书馆提供主动公开的政府信息（条例第二十五条）">
    <OrganChoice permission="register.read">
      {(organId) => <Handovers key={organId} organId={organId} />}
    </OrganChoice>
  </Page>
)
