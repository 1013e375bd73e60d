/** Works on several inputs at a time and answers in the order of the inputs. */

/**
 * @param limit how many are worked on or wait to be answered at the same time
 * @param stop once aborted, nothing more is started or answered
 */
export const inOrder = async function* <In, Out>(
  inputs: Iterable<In>,
  limit: number,
  stop: AbortSignal,
  work: (input: In) => Promise<Out>,
): AsyncGenerator<Out> {
  const running: Promise<Out>[] = []
  const next = async (): Promise<Out | typeof STOPPED> => {
    const first = running.shift()
    return first === undefined || stop.aborted ? STOPPED : unlessStopped(first, stop)
  }
  for (const input of inputs) {
    const started = work(input)
    // An answer that is never fetched must not count as unhandled.
    started.catch(() => undefined)
    running.push(started)
    if (running.length < limit) continue
    const answer = await next()
    if (answer === STOPPED) return
    yield answer
  }
  for (let answer = await next(); answer !== STOPPED; answer = await next()) yield answer
}

const STOPPED = Symbol('stopped')

/** Not `Promise.race` with one promise for the whole run: that would keep every answer until the end. */
const unlessStopped = <Out>(answer: Promise<Out>, stop: AbortSignal): Promise<Out | typeof STOPPED> =>
  new Promise((resolve, reject) => {
    const onStop = () => resolve(STOPPED)
    stop.addEventListener('abort', onStop, { once: true })
    answer.then(resolve, reject).finally(() => stop.removeEventListener('abort', onStop))
  })
