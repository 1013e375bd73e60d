/** A page of the console: its title is told to the tab and to a screen reader when one arrives. */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { SITE_NAME } from '../../contract/look/site-mark.ts'

interface PageProps {
  readonly title: string
  /** A line under the title. */
  readonly lead?: ReactNode
  /** What can be done with the page as a whole. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export const Page = ({ title, lead, actions, children }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${SITE_NAME}工作台`
  }, [title])
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <div className="page-lead">{lead}</div>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  )
}

interface SectionProps {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export const Section = ({ title, actions, children }: SectionProps) => {
  const id = useId()
  return (
    <section className="section sheet" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  )
}
