import type { ReactNode } from 'react'
import { placeId } from './place.ts'

/** A place that a finding can lead to. */
export const Placed = ({ place, children }: { readonly place: string; readonly children: ReactNode }) => (
  <div id={placeId(place)} className="placed">
    {children}
  </div>
)
