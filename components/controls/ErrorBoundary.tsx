import { Component, type ReactNode } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { KeptByNewerVersion } from '@/utils/storage/versioned-item.ts';
import { Button } from './Button.tsx';
import { Card } from './Card.tsx';
import styles from './MainColumn.module.css';

/**
 * Shows a card in place of a page that failed to render. Does not show the error message, because
 * it may quote the data that caused it.
 */
export class ErrorBoundary extends Component<
  {
    /** Header to show above the error card. */
    head: ReactNode;
    children: ReactNode;
  },
  { failed: boolean; newer: string | null }
> {
  override state = { failed: false, newer: null };

  static getDerivedStateFromError(error: unknown) {
    return { failed: true, newer: error instanceof KeptByNewerVersion ? error.key : null };
  }

  override render() {
    const { failed, newer } = this.state;
    if (!failed) return this.props.children;
    return (
      <>
        {this.props.head}
        <main
          className={styles.main}
          data-tenant=""
          data-environment=""
          data-task=""
          data-match="none"
        >
          <div role="alert">
            {newer ? (
              <Card title={say('panel.newer.title')} hooks={{ 'data-kept-by-newer': newer }}>
                <p>{say('panel.newer.body')}</p>
              </Card>
            ) : (
              <Card title={say('panel.failure.title')}>
                <p>{say('panel.failure.body')}</p>
                <Button look="primary" wide onClick={() => this.setState({ failed: false })}>
                  {say('panel.failure.again')}
                </Button>
              </Card>
            )}
          </div>
        </main>
      </>
    );
  }
}
