/** A figure that opens the list behind it; a zero opens nothing. */
import type { OpenFigure, OpenList } from './use-dashboard-place.ts'

export const FigureButton = ({
  count,
  label,
  opens,
  openList,
}: {
  readonly count: number
  /** What is counted, for those who hear the figure alone. */
  readonly label: string
  readonly opens: OpenFigure
  readonly openList: OpenList
}) =>
  count === 0 ? (
    <>0</>
  ) : (
    <button
      type="button"
      className="figure-link"
      aria-label={`${label} ${count}件：查看案件`}
      onClick={() => openList(opens)}
    >
      {count}
    </button>
  )

export const percentText = (share: number | null): string => (share === null ? '—' : `${share}%`)

export const daysText = (days: number | null): string => (days === null ? '—' : `${days}个工作日`)
