/** On to the next page of a list, and back to its first. */

interface PagingProps {
  readonly first: string
  /** Null on the last page. */
  readonly next: string | null
  readonly isLater: boolean
}

export const Paging = ({ first, next, isLater }: PagingProps) =>
  (isLater || next !== null) && (
    <nav aria-label="翻页">
      <ul className="actions">
        {isLater && (
          <li>
            <a className="button" href={first}>
              回到第一页
            </a>
          </li>
        )}
        {next !== null && (
          <li>
            <a className="button primary" href={next} rel="next">
              下一页
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
