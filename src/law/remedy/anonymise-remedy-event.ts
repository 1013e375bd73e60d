/** What stays of an event of a remedy case once nobody may know any more who was party: codes, days and numbers, and no free text. */
import { ANONYMISED } from '../request/anonymise-event.ts'
import { isOfficialNumber } from './case-number.ts'
import type { RemedyEvent } from './remedy-event.ts'

const numberOf = (number: string): string => (isOfficialNumber(number) ? number : ANONYMISED)

export const anonymiseRemedyEvent = (event: RemedyEvent): RemedyEvent => {
  switch (event.type) {
    case 'filed':
      return event.explained === undefined ? event : { ...event, explained: ANONYMISED }
    case 'hearingSet':
      return { ...event, place: ANONYMISED }
    case 'documented':
      return event.number === undefined ? event : { ...event, number: numberOf(event.number) }
    case 'decided': {
      const number = event.number === undefined ? {} : { number: numberOf(event.number) }
      const orders = event.orders === undefined ? {} : { orders: ANONYMISED }
      return { ...event, ...number, ...orders }
    }
    case 'suspended':
    case 'retracted':
    case 'voided':
    case 'left':
      return { ...event, reason: ANONYMISED }
    case 'followedUp':
    case 'noted':
      return { ...event, text: ANONYMISED }
    case 'accepted':
    case 'served':
    case 'answered':
    case 'heard':
    case 'resumed':
    case 'extended':
    case 'appealed':
    case 'joined':
      return event
  }
}
