/** One thing done by the program beside the bare SQL it needs, in turns. */

export interface Compared {
  readonly name: string
  readonly own: Figures
  readonly bare: Figures
}

export interface Figures {
  readonly p50: number
  readonly p95: number
  readonly perSecond: number
}

type Run = (index: number) => Promise<unknown>

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN

const figures = (times: readonly number[], seconds: number): Figures => {
  const sorted = [...times].sort((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), perSecond: times.length / seconds }
}

/** Milliseconds of each run; so many go on at a time. */
const timed = async (run: Run, from: number, count: number, atOnce: number): Promise<readonly number[]> => {
  const times: number[] = []
  let next = from
  const worker = async (): Promise<void> => {
    while (next < from + count) {
      const index = next
      next += 1
      const start = performance.now()
      await run(index)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return times
}

const ROUNDS = 5
const WARM_UP = 5

/** Rounds take turns, so that whatever else the machine does falls on both alike. */
export const compare = async (
  name: string,
  own: Run,
  bare: Run,
  { runs, atOnce }: { readonly runs: number; readonly atOnce: number },
): Promise<Compared> => {
  const sides = [
    { run: own, times: [] as number[], seconds: 0 },
    { run: bare, times: [] as number[], seconds: 0 },
  ]
  for (const { run } of sides) await timed(run, 0, Math.min(WARM_UP, runs), 1)
  const size = Math.ceil(runs / ROUNDS)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
      const start = performance.now()
      side.times.push(...(await timed(side.run, WARM_UP + round * size, size, atOnce)))
      side.seconds += (performance.now() - start) / 1000
    }
  }
  const [first, second] = sides.map(({ times, seconds }) => figures(times, seconds))
  if (first === undefined || second === undefined) throw new Error('two sides')
  return { name, own: first, bare: second }
}

const ms = (value: number): string => value.toFixed(1)

export const tableRow = ({ name, own, bare }: Compared): string =>
  `| ${name} | ${ms(own.p50)} / ${ms(own.p95)} | ${ms(bare.p50)} / ${ms(bare.p95)} | ${(own.p50 / bare.p50).toFixed(1)} | ${own.perSecond.toFixed(0)} | ${bare.perSecond.toFixed(0)} |`
