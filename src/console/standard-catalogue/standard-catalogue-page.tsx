/** 基层政务公开标准目录: what has to be published by domain, and under which items nothing is. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StandardItemJson } from '../../contract/standard-catalogue/standard-catalogue-json.ts'
import { organsQuery } from '../organ/organ-api.ts'
import { useChosenOrgan } from '../organ/use-chosen-organ.ts'
import { Awaited } from '../parts/awaited.tsx'
import { SelectField } from '../parts/field.tsx'
import { Page, Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { DomainImport } from './domain-import.tsx'
import { standardCatalogueQuery } from './standard-catalogue-api.ts'
import { WORD_COLUMNS } from './word-columns.tsx'

const COLUMNS: readonly Column<StandardItemJson>[] = [
  ...WORD_COLUMNS,
  {
    key: 'documents',
    head: '已公开',
    isFigure: true,
    cell: ({ documents, isRetired }) => {
      if (isRetired) return '已停用'
      return documents === 0 ? <strong>0</strong> : documents
    },
  },
]

const domainLabel = (name: string, items: number, empty: number): string =>
  `${name}（${items}项${empty === 0 ? '' : `，${empty}项没有内容`}）`

const Catalogue = ({ organ }: { readonly organ: number }) => {
  const [chosen, choose] = useState('')
  const catalogue = useQuery(standardCatalogueQuery(organ, chosen))
  return (
    <Awaited query={catalogue}>
      {({ region, domains, items, mayArrange }) => (
        <>
          <Section title={`${region === '' ? '本地区' : region}标准目录`}>
            {domains.length === 0 ? (
              <p className="soft">还没有导入标准目录。{!mayArrange && '由政府信息公开工作主管部门导入。'}</p>
            ) : (
              <div className="form">
                <div className="inline-form">
                  <SelectField
                    label="领域"
                    value={chosen}
                    choices={[
                      { value: '', label: '请选择' },
                      ...domains.map(({ name, items: count, empty }) => ({
                        value: name,
                        label: domainLabel(name, count, empty),
                      })),
                    ]}
                    onChange={choose}
                  />
                </div>
                {items.length > 0 && (
                  <Table
                    caption={`${chosen}领域`}
                    captionHidden
                    columns={COLUMNS}
                    rows={items}
                    rowKey={({ id }) => id}
                  />
                )}
              </div>
            )}
          </Section>
          {mayArrange && <DomainImport organ={organ} />}
        </>
      )}
    </Awaited>
  )
}

export const StandardCataloguePage = () => {
  const organs = useQuery(organsQuery)
  const { chosen } = useChosenOrgan('register.read', organs.data ?? [])
  return (
    <Page title="标准目录" lead="基层政务公开标准目录：每一事项应当公开什么，已经公开多少">
      <Awaited query={organs}>{() => chosen !== null && <Catalogue organ={chosen.id} />}</Awaited>
    </Page>
  )
}
