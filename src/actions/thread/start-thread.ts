import { Worker } from 'node:worker_threads'

const TYPESCRIPT_THREAD = new URL('../../../bin/typescript-thread.js', import.meta.url)

/** In the sources a thread runs TypeScript, in the bundle the script built beside the caller. @param caller its `import.meta.url` */
export const threadScript = (name: string, caller: string): URL =>
  new URL(`./${name}.${caller.endsWith('.ts') ? 'ts' : 'js'}`, caller)

/** A thread whose heap is bounded and that prints nothing: what a parser prints must not reach the output of the command. */
export const startThread = (thread: URL, megabytes: number): Worker => {
  const isSource = thread.pathname.endsWith('.ts')
  const worker = new Worker(isSource ? TYPESCRIPT_THREAD : thread, {
    workerData: isSource ? thread.href : null,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stdout: true,
    stderr: true,
  })
  worker.stdout.resume()
  worker.stderr.resume()
  return worker
}
