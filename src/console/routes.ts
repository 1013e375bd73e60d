/** Every page of the console, one line each. The navigation shows those with a place in it, in this order. */
import { HOME } from './addresses.ts'
import { HomePage } from './home/home-page.tsx'
import type { ConsoleRoute } from './route.ts'

export const ROUTES: readonly ConsoleRoute[] = [
  { path: HOME, asks: 'signedIn', nav: { group: 'work', label: '待办' }, page: HomePage },
]
