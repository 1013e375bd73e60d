/** What last year's report promised, beside the chapter that has to account for it. */
export const PromisesBeside = ({
  promises,
  year,
}: {
  readonly promises: readonly string[]
  readonly year: number
}) => (
  <aside className="promises" aria-label="上年报告的承诺">
    <h3>{year - 1}年报告的改进承诺</h3>
    {promises.length === 0 ? (
      <p className="soft">没有上年的报告，或者上年报告第五部分没有写明打算。</p>
    ) : (
      <>
        <p className="soft">请逐项说明落实情况，不要照抄原句。</p>
        <ol>
          {promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ol>
      </>
    )}
  </aside>
)
