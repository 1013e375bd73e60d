/** The page of who is not signed in yet: the name of the site, and one thing to do. */
import { type ReactNode, useEffect } from 'react'
import { SITE_NAME } from '../../contract/look/site-mark.ts'
import { ConsoleMark } from '../shell/console-mark.tsx'

export const SignInFrame = ({
  title,
  children,
}: {
  readonly title: string
  readonly children: ReactNode
}) => {
  useEffect(() => {
    document.title = `${title} · ${SITE_NAME}工作台`
  }, [title])
  return (
    <main className="sign-in" id="content">
      <div className="sign-in-sheet sheet">
        <p className="sign-in-brand">
          <ConsoleMark />
          <span>
            {SITE_NAME} <small>工作台</small>
          </span>
        </p>
        <h1>{title}</h1>
        {children}
        <p className="sign-in-foot">
          <a href="/">返回公众门户</a>
        </p>
      </div>
    </main>
  )
}
