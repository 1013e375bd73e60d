import type { FaultItemJson } from '../../contract/fault-report/fault-json.ts'
import { shortDayText } from '../parts/day-text.ts'

/** Colour, shape and word together. */
export const FaultLamp = ({
  lamp,
  lampName,
  answerBy,
}: Pick<FaultItemJson, 'lamp' | 'lampName' | 'answerBy'>) => (
  <span className={`lamp lamp-${lamp}`}>
    {lampName}
    {lamp === 'green' && answerBy !== null && `，${shortDayText(answerBy)}到期`}
  </span>
)
