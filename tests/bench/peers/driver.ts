import { driver } from 'driver.js';
import style from 'driver.js/dist/driver.css?inline';
import { onForm } from './observe.ts';

const sheet = document.createElement('style');
sheet.textContent = style;
document.head.append(sheet);

onForm((places) => {
  const tour = driver({
    animate: false,
    steps: places.map(({ element, text }) => ({ element, popover: { description: text } })),
  });
  tour.drive();
  return () => tour.destroy();
});
