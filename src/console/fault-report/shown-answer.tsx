/** Whether the answer stands on the site for everybody: how it reads there, and how it goes there or away again. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FaultReportJson } from '../../contract/fault-report/fault-json.ts'
import {
  type FaultAct,
  LONGEST_FAULT_TEXT,
  LONGEST_SHOWN_QUESTION,
} from '../../law/fault-report/fault-report.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { useKeptText } from '../parts/kept-text.ts'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { actOnFault } from './fault-api.ts'

interface Props {
  readonly report: FaultReportJson
}

const useAct = (report: FaultReportJson, done: string, forget: () => void) => {
  const client = useQueryClient()
  const announce = useAnnounce()
  return useMutation({
    mutationFn: (act: FaultAct) => actOnFault(report, act),
    onSuccess: async () => {
      forget()
      announce.done(done)
      await client.invalidateQueries({ queryKey: ['faults'] })
    },
  })
}

const ShowForm = ({ report }: Props) => {
  const question = useKeptText(`fault:${report.id}:question`)
  const answer = useKeptText(`fault:${report.id}:shown-answer`)
  const acting = useAct(report, '已经公示。', () => {
    question.forget()
    answer.forget()
  })
  const isEmpty = question.text.trim() === '' || answer.text.trim() === ''
  return (
    <>
      <p>
        可以把问题和答复公示在网站的“纠错答复公开”页面。问题由本机关概括，不照抄原文；不得出现反映人或者其他人的姓名、电话、证件号码等个人信息。
      </p>
      <TextArea
        label="问题概要（公众能看到）"
        kept={question}
        maxLength={LONGEST_SHOWN_QUESTION}
        isRequired
      />
      <TextArea label="答复（公众能看到）" kept={answer} maxLength={LONGEST_FAULT_TEXT} isRequired />
      <div className="actions">
        <Button
          kind="primary"
          busy={acting.isPending}
          off={isEmpty ? { text: '请先写明问题和答复。' } : null}
          onPress={() => acting.mutate({ type: 'answerShown', question: question.text, answer: answer.text })}
        >
          公示
        </Button>
        <Button
          off={answer.text.trim() === '' ? null : { text: '答复一栏已有内容。' }}
          onPress={() => answer.setText(report.answer)}
        >
          填入原答复
        </Button>
      </div>
      <ProblemBox error={acting.error} />
    </>
  )
}

const HideForm = ({ report, shown }: Props & { readonly shown: NonNullable<FaultReportJson['shown']> }) => {
  const reason = useKeptText(`fault:${report.id}:hidden`)
  const acting = useAct(report, '已经撤下。', reason.forget)
  return (
    <>
      <p>
        <span className="badge badge-green">已公示</span>{' '}
        <a href="/feedback/answers" target="_blank" rel="noreferrer">
          查看公示页面
          <span className="spoken">（在新窗口打开）</span>
        </a>
      </p>
      <dl className="facts one-column">
        <div>
          <dt>问题</dt>
          <dd className="as-typed">{shown.question}</dd>
        </div>
        <div>
          <dt>答复</dt>
          <dd className="as-typed">{shown.answer}</dd>
        </div>
      </dl>
      {report.mayAnswer && (
        <>
          <p>不宜继续公开的，可以撤下。</p>
          <TextArea
            label="撤下的理由（只在机关内部看到）"
            kept={reason}
            maxLength={LONGEST_FAULT_TEXT}
            isRequired
          />
          <div className="actions">
            <Button
              busy={acting.isPending}
              off={reason.text.trim() === '' ? { text: '请先写明理由。' } : null}
              onPress={() => acting.mutate({ type: 'answerHidden', reason: reason.text })}
            >
              撤下公示
            </Button>
          </div>
          <ProblemBox error={acting.error} />
        </>
      )}
    </>
  )
}

const Shown = ({ report }: Props) => {
  const { shown, showingBar } = report
  if (shown !== null) return <HideForm report={report} shown={shown} />
  return showingBar === null ? <ShowForm report={report} /> : <p className="soft">{showingBar}</p>
}

export const ShownAnswer = ({ report }: Props) =>
  report.shown === null && !report.mayAnswer ? null : (
    <Section title="公示答复">
      <Shown report={report} />
    </Section>
  )
