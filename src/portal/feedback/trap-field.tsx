/** A field that people leave empty and machines fill in. */
export const TrapField = () => (
  <p className="not-for-people" aria-hidden="true">
    <label htmlFor="website">请不要填写这一栏</label>
    <input id="website" name="website" tabIndex={-1} autoComplete="off" />
  </p>
)
