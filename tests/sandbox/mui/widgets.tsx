import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { Widget, WidgetOf } from '../page-model.ts';
import { Field } from './field.tsx';
import { Grid } from './grid.tsx';

/** Renders a widget tree. */
export function Widgets({ widgets }: { widgets: readonly Widget[] }) {
  return widgets.map((widget) => (
    <WidgetView key={'id' in widget ? widget.id : widget.title} widget={widget} />
  ));
}

function WidgetView({ widget }: { widget: Widget }) {
  switch (widget.type) {
    case 'section':
      return (
        <Stack spacing={2}>
          <Typography variant="h6">{widget.title}</Typography>
          <Widgets widgets={widget.children} />
        </Stack>
      );
    case 'tabs':
      return <PageTabs widget={widget} />;
    case 'grid':
      return <Grid grid={widget} />;
    default:
      return <Field widget={widget} />;
  }
}

/** As in the library's first example: every panel is there, and only the chosen one has content. */
function PageTabs({ widget }: { widget: WidgetOf<'tabs'> }) {
  const [active, setActive] = useState(0);
  const id = useId();
  return (
    <Box>
      <Tabs value={active} onChange={(_event, value: number) => setActive(value)}>
        {widget.tabs.map(({ label }, index) => (
          <Tab
            key={label}
            label={label}
            id={`${id}-tab-${index}`}
            aria-controls={`${id}-panel-${index}`}
          />
        ))}
      </Tabs>
      {widget.tabs.map(({ label, children }, index) => (
        <div
          key={label}
          role="tabpanel"
          hidden={active !== index}
          id={`${id}-panel-${index}`}
          aria-labelledby={`${id}-tab-${index}`}
        >
          {active === index && (
            <Stack spacing={2} sx={{ pt: 2 }}>
              <Widgets widgets={children} />
            </Stack>
          )}
        </div>
      ))}
    </Box>
  );
}
