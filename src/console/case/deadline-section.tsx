/** The day that matters and how it was found: every step with its article, as it is filed and printed. */
import type { CaseJson } from '../../contract/request/case-json.ts'
import { Button } from '../parts/button.tsx'
import { dayText } from '../parts/day-text.ts'
import { Lamp } from '../parts/lamp.tsx'
import { remainingText } from '../parts/lamp-words.ts'
import { Section } from '../parts/page.tsx'
import { type Column, Table } from '../parts/table.tsx'

type Step = CaseJson['deadline']['trace'][number]

const COLUMNS: readonly Column<Step>[] = [
  {
    key: 'step',
    head: '步骤和依据',
    isRowHead: true,
    cell: ({ stepName, source, policy }) => (
      <>
        {stepName}
        <span className="cell-note article">
          {source}
          {policy !== null && <>；{policy}</>}
        </span>
      </>
    ),
  },
  {
    key: 'days',
    head: '工作日',
    isFigure: true,
    cell: ({ days }) => (days === 0 ? '' : String(days)),
  },
  { key: 'to', head: '至', cell: ({ to }) => <span className="nowrap">{dayText(to)}</span> },
]

export const DeadlineSection = ({ subject }: { readonly subject: CaseJson }) => {
  const { deadline, todo } = subject
  const remaining = remainingText(todo.remainingDays)
  return (
    <Section
      title="期限"
      actions={
        <Button kind="quiet" onPress={() => window.print()}>
          打印
        </Button>
      }
    >
      <p className="deadline-line">
        <Lamp
          lamp={todo.lamp}
          {...(remaining === '' || todo.lamp === 'confirmToday' ? {} : { text: remaining })}
        />
        <span>
          {deadline.name}
          {deadline.on !== null && (
            <>
              ：<strong>{dayText(deadline.on)}</strong>
            </>
          )}
        </span>
        <span className="article">{deadline.article}</span>
      </p>
      {deadline.refusal !== null && <p className="notice notice-amber">{deadline.refusal.text}</p>}
      {deadline.trace.length > 0 && (
        <details className="trace" open>
          <summary>这一天是怎样算出来的</summary>
          <Table
            caption="期限的计算步骤"
            captionHidden
            columns={COLUMNS}
            rows={deadline.trace}
            rowKey={({ step, to }) => `${step}${to}`}
          />
        </details>
      )}
    </Section>
  )
}
