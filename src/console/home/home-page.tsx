import { EmptyState } from '../parts/empty-state.tsx'
import { Page } from '../parts/page.tsx'

export const HomePage = () => (
  <Page title="待办">
    <EmptyState title="没有待办的案件。" />
  </Page>
)
