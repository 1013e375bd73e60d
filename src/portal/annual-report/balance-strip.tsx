/** The statutory equation as a picture: 新收 ＋ 上年结转 ＝ 办结 ＋ 结转下年度. */

import { type Figure, figureText } from '../chart/figure.ts'
import { type Balance, imbalanceOf } from './figure-sum.ts'
import { PrintedHead } from './printed-head.tsx'

export const Term = ({ figure, label }: { figure: Figure; label: string }) => (
  <div className="term">
    <dt>
      <PrintedHead label={label} />
    </dt>
    <dd className={figure === null ? 'unstated' : undefined}>{figureText(figure)}</dd>
  </div>
)

const Sign = ({ children }: { children: string }) => (
  <div className="sign" aria-hidden="true">
    {children}
  </div>
)

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
        <Sign>＋</Sign>
        <Term figure={balance.carriedOver} label="上年结转" />
        <Sign>{imbalance === 0 ? '＝' : imbalance === null ? '？' : '≠'}</Sign>
        <Term figure={balance.totalProcessed} label="本年办结" />
        <Sign>＋</Sign>
        <Term figure={balance.carriedForward} label="结转下年" />
      </dl>
      <p className={`lamp lamp-${state}`}>{balanceSentence(imbalance)}</p>
    </div>
  )
}
