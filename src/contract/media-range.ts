/** Whether an `Accept` header takes a media type (RFC 9110 § 12.5.1). */

const weightOf = (parameters: readonly string[]): number => {
  const q = parameters.find((parameter) => parameter.startsWith('q='))
  return q === undefined ? 1 : Number(q.slice(2)) || 0
}

/** @param media such as `text/csv`, without parameters. The most specific range that fits decides. */
export const admits = (accept: string | undefined, media: string): boolean => {
  if (accept === undefined || accept.trim() === '') return true
  const [type] = media.split('/')
  const ranges = accept
    .toLowerCase()
    .split(',')
    .map((range) => range.split(';').map((part) => part.trim()))
  for (const fit of [media, `${type}/*`, '*/*']) {
    const range = ranges.find(([name]) => name === fit)
    if (range !== undefined) return weightOf(range.slice(1)) > 0
  }
  return false
}
