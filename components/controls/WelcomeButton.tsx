import { browser } from 'wxt/browser';
import { say } from '@/utils/i18n/say.ts';
import { Button } from './Button.tsx';

/** Opens the welcome page in a new tab. */
export function WelcomeButton() {
  return (
    <Button
      small
      action="welcome"
      onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
    >
      {say('welcome.open')}
    </Button>
  );
}
