/** Wiring: builds the parts and hands them to the command line. */
import { writeSync } from 'node:fs'

writeSync(2, 'sunlit: not wired yet\n')
process.exitCode = 2
