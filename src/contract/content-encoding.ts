/** How an answer is packed for the wire. */

export const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Weight a client gives an encoding: its own `q`, that of `*`, or null when it does not name it. */
const weightOf = (accept: string, name: string): number | null => {
  for (const part of accept.split(',')) {
    const [token = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    if (token !== name) continue
    const q = parameters.find((parameter) => parameter.startsWith('q='))
    return q === undefined ? 1 : Number(q.slice(2)) || 0
  }
  return null
}

/** The smallest encoding that the client takes; `identity` when it names none, or refuses all. */
export const encodingFor = (accept: string | undefined): Encoding => {
  if (accept === undefined || accept === '') return 'identity'
  const any = weightOf(accept, '*') ?? 0
  return ENCODINGS.find((name) => (weightOf(accept, name) ?? any) > 0) ?? 'identity'
}
