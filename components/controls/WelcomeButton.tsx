import { say } from '@/utils/i18n/say.ts';
import { openOwnPage } from '@/utils/lib/open-page.ts';
import { Button } from './Button.tsx';

/** Opens the welcome page in a new tab. */
export function WelcomeButton() {
  return (
    <Button small action="welcome" onClick={() => openOwnPage('/welcome.html')}>
      {say('welcome.open')}
    </Button>
  );
}
