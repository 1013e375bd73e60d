import type { RemedyItemJson, RemedyTermJson } from '../../contract/remedy/remedy-json.ts'
import { shortDayText } from '../parts/day-text.ts'

/** Colour, shape and word together, with what is due and when. */
export const RemedyLamp = ({ lamp, lampName, due }: Pick<RemedyItemJson, 'lamp' | 'lampName' | 'due'>) =>
  due === null ? (
    <span className="lamp lamp-none">没有期限</span>
  ) : (
    <span className={`lamp lamp-${lamp}`}>
      {lampName}：{due.name}
      {due.by === null ? '（未定期限）' : `（${shortDayText(due.by)}）`}
    </span>
  )

export const TermLamp = ({ lamp, lampName }: Pick<RemedyTermJson, 'lamp' | 'lampName'>) => (
  <span className={`lamp lamp-${lamp}`}>{lampName}</span>
)
