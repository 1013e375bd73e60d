/** Runs a worker thread from its TypeScript source, in development and in tests. `workerData` is its address. */
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData)
