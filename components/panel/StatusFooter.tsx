import type { MessageKey } from '@/utils/guide/message-key.ts';
import { say } from '@/utils/i18n/say.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './StatusFooter.module.css';

/** What is kept, and that nothing is sent before Send is chosen. */
function safetyLine({ handoff, persistence }: PanelView): MessageKey {
  if (handoff.state === 'received') return 'panel.footer.received';
  if (handoff.state === 'sending') return 'panel.footer.sending';
  return persistence?.state === 'memory' ? 'panel.footer.memory' : 'panel.footer.saved';
}

/** Footer of the panel: one quiet line, and the introduction for who has not seen it. */
export function StatusFooter({ panel }: { panel: PanelView }) {
  const commands = useCommands();
  const show = useAction(() => commands.orient(1));
  return (
    <footer className={styles.footer}>
      <Icon name="lock" />
      <span>{say(panel.isNew ? 'panel.footer.new' : safetyLine(panel))}</span>
      {panel.isNew && (
        <Button
          small
          look="quiet"
          action="orientation-again"
          busy={show.running}
          onClick={() => void show.run()}
        >
          {say('panel.footer.show')}
        </Button>
      )}
    </footer>
  );
}
