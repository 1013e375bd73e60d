/** Where the report stands: its five steps, its days with their lamps, what is left to do. */
import type { FilingDeadlineJson, FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import type { FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import { shortDayText } from '../parts/day-text.ts'
import { Lamp } from '../parts/lamp.tsx'
import { Section } from '../parts/page.tsx'
import { remainingDaysText } from './remaining-days.ts'

const STEPS = ['起草', '报送', '审核', '签发', '公布'] as const

/** How many steps are behind, and so which one is now. */
const DONE: Readonly<Record<FilingPhase, number>> = {
  drafting: 0,
  returned: 0,
  submitted: 2,
  accepted: 3,
  signed: 4,
  published: STEPS.length,
}

const stepClass = (index: number, done: number): string => {
  if (index < done) return 'phase-step is-done'
  return index === done ? 'phase-step is-now' : 'phase-step'
}

export const PhaseSteps = ({ phase, phaseName }: Pick<FilingJson, 'phase' | 'phaseName'>) => {
  const done = DONE[phase]
  return (
    <ol className="phase-steps" aria-label={`进度：${phaseName}`}>
      {STEPS.map((name, index) => (
        <li key={name} className={stepClass(index, done)} aria-current={index === done ? 'step' : undefined}>
          {name}
          {index < done && <span className="spoken">（已完成）</span>}
          {phase === 'returned' && index === 0 && <span className="badge badge-amber">已退回</span>}
        </li>
      ))}
    </ol>
  )
}

const Deadline = ({ deadline }: { readonly deadline: FilingDeadlineJson }) => (
  <li className="deadline">
    <span>
      {deadline.name} <strong className="nowrap">{shortDayText(deadline.on)}</strong>
    </span>
    {deadline.lamp === 'none' ? (
      <span className="soft">已完成</span>
    ) : (
      <Lamp lamp={deadline.lamp} text={remainingDaysText(deadline.remainingDays)} />
    )}
  </li>
)

/** Of one year, as they all are: 2026年的期限. */
const deadlinesTitle = ([first]: readonly FilingDeadlineJson[]): string =>
  first === undefined ? '期限' : `${first.on.slice(0, 4)}年的期限`

export const DeadlinesSection = ({ deadlines }: { readonly deadlines: readonly FilingDeadlineJson[] }) => (
  <Section title={deadlinesTitle(deadlines)}>
    {deadlines.length === 0 ? (
      <p className="soft">没有正在计算的期限。</p>
    ) : (
      <>
        <ul className="deadlines">
          {deadlines.map((deadline) => (
            <Deadline key={`${deadline.name} ${deadline.on}`} deadline={deadline} />
          ))}
        </ul>
        <p className="article">依据：{[...new Set(deadlines.map(({ source }) => source))].join('；')}</p>
      </>
    )}
  </Section>
)
