/** The frame that the three statutory tables share. */
import type { ReactNode } from 'react'
import { ScrollRegion } from '../../parts/scroll-region.tsx'

interface StatutoryTableProps {
  readonly name: 'proactive' | 'requests' | 'remedies'
  readonly caption: string
  readonly children: ReactNode
}

export const StatutoryTable = ({ name, caption, children }: StatutoryTableProps) => (
  <ScrollRegion label={caption}>
    <table className={`statutory-table ${name}-table`}>
      <caption className="spoken">{caption}</caption>
      {children}
    </table>
  </ScrollRegion>
)
