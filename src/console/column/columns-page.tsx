/** The columns of an organ: their tree and order, what stands in them, which of them are late. */
import { useQuery } from '@tanstack/react-query'
import type { ColumnListJson } from '../../contract/column/column-json.ts'
import { organsQuery } from '../organ/organ-api.ts'
import { useChosenOrgan } from '../organ/use-chosen-organ.ts'
import { Awaited } from '../parts/awaited.tsx'
import { SelectField } from '../parts/field.tsx'
import { Page, Section } from '../parts/page.tsx'
import { AddColumnForm } from './add-column-form.tsx'
import { arrangedColumnsQuery } from './column-api.ts'
import { ColumnTable } from './column-table.tsx'

const Standing = ({ items }: Pick<ColumnListJson, 'items'>) => {
  const count = (care: 'late' | 'empty') => items.filter((column) => column.care === care).length
  const [late, empty] = [count('late'), count('empty')]
  if (items.length === 0) return null
  return (
    <p>
      {late + empty === 0
        ? '所有栏目都有内容，并且按时更新。'
        : `超期未更新${late}个，空栏目${empty}个。上级检查时，超期未更新的栏目、空栏目达到规定数量的，整个网站判为不合格。`}
    </p>
  )
}

const ColumnsOf = ({ organ }: { readonly organ: number }) => {
  const columns = useQuery(arrangedColumnsQuery(organ))
  return (
    <Awaited query={columns}>
      {(list) => {
        const parents = list.items.filter(({ parentId, closedAt }) => parentId === null && closedAt === null)
        return (
          <>
            <Section title="现有栏目">
              <Standing items={list.items} />
              <ColumnTable organ={organ} list={list} parents={parents} />
            </Section>
            <Section title="新设栏目">
              <AddColumnForm organ={organ} parents={parents} />
            </Section>
          </>
        )
      }}
    </Awaited>
  )
}

export const ColumnsPage = () => {
  const organs = useQuery(organsQuery)
  const { chosen, choose, able } = useChosenOrgan('column.arrange', organs.data ?? [])
  return (
    <Page title="栏目" lead="本机关在政府信息公开平台上的栏目和重点领域专题">
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
            {chosen !== null && <ColumnsOf key={chosen.id} organ={chosen.id} />}
          </>
        )}
      </Awaited>
    </Page>
  )
}
