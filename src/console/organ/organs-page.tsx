/** The organs of the county as a tree, those that have ended with their successors. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ORGAN_KIND_WORDS, type OrganJson } from '../../contract/organ/organ-json.ts'
import { useToday } from '../api/calendar.ts'
import { useMay } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { Page, Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { AddOrganForm } from './add-organ-form.tsx'
import { ChangeOrganDialog } from './change-organ-dialog.tsx'
import { EndOrganDialog } from './end-organ-dialog.tsx'
import { organsQuery } from './organ-api.ts'
import { type PlacedOrgan, placedOrgans } from './organ-tree.ts'
import { endWords } from './organ-words.ts'

const DEEPEST = 4

const COLUMNS: readonly Column<PlacedOrgan>[] = [
  {
    key: 'name',
    head: '机关',
    isRowHead: true,
    cell: ({ organ, depth }) => (
      <span className={`tree-depth-${Math.min(depth, DEEPEST)}`}>{organ.name}</span>
    ),
  },
  { key: 'kind', head: '类型', cell: ({ organ }) => ORGAN_KIND_WORDS[organ.kind] },
  { key: 'code', head: '机关代字', cell: ({ organ }) => organ.codeWord },
  { key: 'receives', head: '受理申请', cell: ({ organ }) => (organ.receivesRequests ? '是' : '否') },
  { key: 'reports', head: '年度报告', cell: ({ organ }) => (organ.owesReport ? '单独编制' : '并入上级') },
  { key: 'from', head: '成立', cell: ({ organ }) => organ.validFrom ?? '' },
]

type Opened = { readonly organ: OrganJson; readonly what: 'change' | 'end' } | null

const OrganTable = ({ organs }: { readonly organs: readonly OrganJson[] }) => {
  const today = useToday()
  const mayArrange = useMay('organ.arrange')
  const [opened, setOpened] = useState<Opened>(null)
  const close = () => setOpened(null)
  const state: Column<PlacedOrgan> = {
    key: 'end',
    head: '存续',
    cell: ({ organ }) => endWords(organ, today) ?? '存续',
  }
  const acts: Column<PlacedOrgan> = {
    key: 'acts',
    head: '操作',
    cell: ({ organ }) =>
      organ.validTo !== null ? null : (
        <div className="row-acts">
          <Button
            kind="quiet"
            label={`变更：${organ.name}`}
            onPress={() => setOpened({ organ, what: 'change' })}
          >
            变更
          </Button>
          <Button
            kind="quiet"
            label={`撤销：${organ.name}`}
            onPress={() => setOpened({ organ, what: 'end' })}
          >
            撤销
          </Button>
        </div>
      ),
  }
  return (
    <>
      <Table
        caption="机关"
        captionHidden
        columns={mayArrange ? [...COLUMNS, state, acts] : [...COLUMNS, state]}
        rows={placedOrgans(organs)}
        rowKey={({ organ }) => organ.id}
      />
      {opened?.what === 'change' && (
        <ChangeOrganDialog organ={opened.organ} organs={organs} onClose={close} />
      )}
      {opened?.what === 'end' && <EndOrganDialog organ={opened.organ} organs={organs} onClose={close} />}
    </>
  )
}

export const OrgansPage = () => {
  const organs = useQuery(organsQuery)
  const mayArrange = useMay('organ.arrange')
  return (
    <Page title="机关" lead="机关的隶属关系、存续日期和承接关系">
      <Awaited query={organs}>
        {(items) => (
          <>
            <Section title="机关树">
              <OrganTable organs={items} />
            </Section>
            {mayArrange && (
              <Section title="新设机关">
                <AddOrganForm organs={items} />
              </Section>
            )}
          </>
        )}
      </Awaited>
    </Page>
  )
}
