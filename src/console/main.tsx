/** Wiring of the console: the place in the page, the cache of answers, the address. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { StaffError } from './api/staff-error.ts'
import { App } from './app.tsx'
import { AnnounceRegion } from './parts/announce.tsx'

const FRESH_MS = 10_000
const TRIES = 2

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      retry: (failures, error) => !(error instanceof StaffError) && failures < TRIES,
    },
    mutations: { retry: false },
  },
})

const place = document.getElementById('console')
if (place !== null) {
  createRoot(place).render(
    <QueryClientProvider client={client}>
      <Router base="/console">
        <AnnounceRegion>
          <App />
        </AnnounceRegion>
      </Router>
    </QueryClientProvider>,
  )
}
