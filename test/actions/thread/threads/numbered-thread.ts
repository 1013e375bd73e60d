/** Answers with the number of its thread. */
import { parentPort, threadId } from 'node:worker_threads'
import { READY } from '../../../../src/actions/thread/thread-ready.ts'

parentPort?.on('message', () => parentPort?.postMessage(threadId))
parentPort?.postMessage(READY)
