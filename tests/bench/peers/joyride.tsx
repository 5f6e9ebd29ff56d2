import { createRoot } from 'react-dom/client';
import { Joyride } from 'react-joyride';
import { onForm } from './observe.ts';

onForm((places) => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = createRoot(host);
  const steps = places.map(({ element, text }) => ({
    target: element,
    content: text,
    skipBeacon: true,
  }));
  root.render(<Joyride run continuous steps={steps} />);
  return () => {
    root.unmount();
    host.remove();
  };
});
