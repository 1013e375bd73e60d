/** One organ's year: typed text is kept until it is saved, month by month. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { StatisticYearJson } from '../../contract/statistics/statistics-json.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { useKeptForm } from '../parts/kept-form.ts'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { enterMonth, tableAddress } from './statistics-api.ts'
import { type TypedFigures, typedMonths } from './typed-figures.ts'
import { YearGrid } from './year-grid.tsx'
import { YearSums } from './year-sums.tsx'

const NOTHING: TypedFigures = {}

export const YearForm = ({ year }: { readonly year: StatisticYearJson }) => {
  const { organ } = year
  const client = useQueryClient()
  const announce = useAnnounce()
  const kept = useKeptForm<TypedFigures>(`statistics:${organ.id}:${year.year}`, NOTHING)
  const toSave = typedMonths(year, kept.form)
  const save = useMutation({
    mutationFn: async () => {
      for (const { month, figures, seen } of toSave)
        await enterMonth(organ.id, year.year, month, { figures, seen, note: '' })
    },
    onSuccess: () => {
      kept.forget()
      announce.done('已经保存')
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['statistics'] }),
  })
  const nothing = { text: '没有改动' }
  return (
    <Section
      title={`${organ.name}，${year.year}年`}
      actions={
        <a className="button" href={tableAddress(organ.id, year.year)} download>
          下载表格
        </a>
      }
    >
      <div className="form">
        <YearSums year={year} />
        {year.mayWrite && <p className="soft">没有发生的填0；空白表示还没有填报。金额以元为单位。</p>}
        <ProblemBox error={save.error} />
        <YearGrid year={year} typed={kept.form} onType={kept.change} />
        {year.mayWrite && (
          <div className="actions">
            <Button
              kind="primary"
              busy={save.isPending}
              off={toSave.length === 0 ? nothing : null}
              onPress={() => save.mutate()}
            >
              保存
            </Button>
            {toSave.length > 0 && (
              <span className="soft">有改动：{toSave.map(({ month }) => `${month}月`).join('、')}</span>
            )}
          </div>
        )}
      </div>
    </Section>
  )
}
