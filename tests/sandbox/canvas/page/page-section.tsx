import type { OpenPage } from '../../react/open-page.ts';
import { PageProvider } from '../../react/use-open-page.ts';
import { ButtonBar } from './button-bar.tsx';
import { ErrorBanner } from './error-banner.tsx';
import { PageContent } from './page-content.tsx';
import { PageHeading } from './page-heading.tsx';

/** A page in the frame. */
export function PageSection({ page }: { page: OpenPage }) {
  return (
    <PageProvider value={page}>
      <section className="page">
        <div className="page-body">
          <PageHeading />
          <ErrorBanner />
          <div className="page-card">
            <PageContent />
          </div>
        </div>
        <ButtonBar />
      </section>
    </PageProvider>
  );
}
