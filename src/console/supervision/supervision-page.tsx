/** Every lamp of the county: tiles by organ, figures beside, cases behind each. */
import { useQuery } from '@tanstack/react-query'
import type { SupervisionJson } from '../../contract/supervision/supervision-json.ts'
import { Awaited } from '../parts/awaited.tsx'
import { dayText } from '../parts/day-text.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Page, Section } from '../parts/page.tsx'
import { type ChosenFigure, useChosenFigure } from './chosen-figure.ts'
import { FigureCases } from './figure-cases.tsx'
import { OrganTable } from './organ-table.tsx'
import { OrganTiles } from './organ-tiles.tsx'
import { exportAddress, supervisionQuery } from './supervision-api.ts'

const organNameOf = ({ organs }: SupervisionJson, { organ }: ChosenFigure): string =>
  organ === null ? '全部机关' : (organs.find(({ id }) => id === organ)?.name ?? '')

const County = ({ supervision }: { readonly supervision: SupervisionJson }) => {
  const { chosen, choose } = useChosenFigure()
  if (supervision.organs.length === 0) return <EmptyState title="您所监督的范围内没有受理申请的机关。" />
  return (
    <>
      {chosen !== null && (
        <FigureCases
          key={`${chosen.figure} ${chosen.organ}`}
          chosen={chosen}
          organName={organNameOf(supervision, chosen)}
          onClose={() => choose(null)}
        />
      )}
      <Section title="各机关的灯">
        <OrganTiles organs={supervision.organs} choose={choose} />
      </Section>
      <Section title="数据">
        <OrganTable supervision={supervision} choose={choose} />
      </Section>
    </>
  )
}

export const SupervisionPage = () => {
  const figures = useQuery(supervisionQuery)
  return (
    <Page
      title="监督"
      lead={figures.data === undefined ? undefined : `截至${dayText(figures.data.today)}`}
      actions={
        <>
          <a className="button" href={exportAddress('xlsx')} download>
            导出表格
          </a>
          <a className="button" href={exportAddress('csv')} download>
            导出 CSV
          </a>
        </>
      }
    >
      <Awaited query={figures}>{(supervision) => <County supervision={supervision} />}</Awaited>
    </Page>
  )
}
