/** The statutory equation as a picture: 新收 ＋ 上年结转 ＝ 办结 ＋ 结转下年度. */

import { type Figure, figureText } from '../chart/figure.ts'
import { type Balance, imbalanceOf } from './figure-sum.ts'
import { PrintedHead } from './printed-head.tsx'

interface TermProps {
  readonly figure: Figure
  readonly label: string
  /** Drawn before the figure. */
  readonly sign?: string
}

export const Term = ({ figure, label, sign }: TermProps) => (
  <div className="term" data-sign={sign}>
    <dt>
      <PrintedHead label={label} />
    </dt>
    <dd className={figure === null ? 'unstated' : undefined}>{figureText(figure)}</dd>
  </div>
)

const EQUALS = { clear: '＝', error: '≠', unknown: '？' } as const

const balanceSentence = (imbalance: Figure): string => {
  if (imbalance === null) return '有数字未载明，无法验算'
  if (imbalance === 0) return '两边相等'
  return `两边相差 ${figureText(Math.abs(imbalance))} 件`
}

export const BalanceStrip = ({ balance }: { balance: Balance }) => {
  const imbalance = imbalanceOf(balance)
  const state = imbalance === 0 ? 'clear' : imbalance === null ? 'unknown' : 'error'
  return (
    <div className={`balance balance-${state}`}>
      <dl>
        <Term figure={balance.newReceived} label="本年新收" />
        <Term figure={balance.carriedOver} label="上年结转" sign="＋" />
        <Term figure={balance.totalProcessed} label="本年办结" sign={EQUALS[state]} />
        <Term figure={balance.carriedForward} label="结转下年" sign="＋" />
      </dl>
      <p className={`lamp lamp-${state}`}>{balanceSentence(imbalance)}</p>
    </div>
  )
}
