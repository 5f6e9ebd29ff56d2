import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import InputLabel from '@mui/material/InputLabel';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Select from '@mui/material/Select';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { FieldWidget, TextWidget, WidgetOf } from '../page-model.ts';
import { useOpenPage } from '../react/use-open-page.ts';
import { useProblem } from '../react/use-problem.ts';
import { Instance } from './instance.tsx';
import { Prompt } from './prompt.tsx';

/** A control with its label and message. */
export function Field({ widget }: { widget: FieldWidget }) {
  switch (widget.type) {
    case 'text':
    case 'textArea':
    case 'password':
    case 'number':
      return <TextInput widget={widget} />;
    case 'checkbox':
      return <Tick widget={widget} />;
    case 'radio':
      return <Choices widget={widget} />;
    case 'select':
      return <SelectField widget={widget} />;
    case 'prompt':
      return <Prompt widget={widget} />;
    case 'readOnlyText':
      return <ReadOnlyText widget={widget} />;
    case 'readOnlyItems':
      return <Instances widget={widget} />;
    case 'richText':
      return widget.value.split(/\n+/).map((line) => <Typography key={line}>{line}</Typography>);
  }
}

function TextInput({ widget }: { widget: TextWidget }) {
  const page = useOpenPage();
  const problem = useProblem(widget);
  return (
    <TextField
      label={widget.label}
      required={widget.required === true}
      error={problem?.kind === 'error'}
      helperText={problem?.message}
      type={widget.type === 'textArea' ? 'text' : widget.type}
      multiline={widget.type === 'textArea'}
      autoComplete={widget.type === 'password' ? 'new-password' : 'off'}
      value={widget.value}
      onChange={(event) => page.set(widget, { value: event.target.value })}
    />
  );
}

/** A checkbox if Workday requires it; any other turns something on and off. */
function Tick({ widget }: { widget: WidgetOf<'checkbox'> }) {
  const page = useOpenPage();
  const problem = useProblem(widget);
  const Kind = widget.required ? Checkbox : Switch;
  return (
    <FormControl error={problem?.kind === 'error'}>
      <FormControlLabel
        label={widget.label}
        required={widget.required === true}
        disabled={widget.disabled === true}
        control={
          <Kind
            checked={widget.checked}
            onChange={(event) => page.set(widget, { checked: event.target.checked })}
          />
        }
      />
      {problem && <FormHelperText>{problem.message}</FormHelperText>}
    </FormControl>
  );
}

function Choices({ widget }: { widget: WidgetOf<'radio'> }) {
  const page = useOpenPage();
  const problem = useProblem(widget);
  const labelId = useId();
  return (
    <FormControl error={problem?.kind === 'error'} required={widget.required === true}>
      <FormLabel id={labelId}>{widget.label}</FormLabel>
      <RadioGroup
        aria-labelledby={labelId}
        name={labelId}
        value={widget.value}
        onChange={(_event, value) => page.set(widget, { value })}
      >
        {widget.options.map((option) => (
          <FormControlLabel key={option} value={option} control={<Radio />} label={option} />
        ))}
      </RadioGroup>
      {problem && <FormHelperText>{problem.message}</FormHelperText>}
    </FormControl>
  );
}

function SelectField({ widget }: { widget: WidgetOf<'select'> }) {
  const page = useOpenPage();
  const problem = useProblem(widget);
  const id = useId();
  return (
    <FormControl fullWidth error={problem?.kind === 'error'} required={widget.required === true}>
      <InputLabel id={`${id}-label`}>{widget.label}</InputLabel>
      <Select
        labelId={`${id}-label`}
        id={id}
        label={widget.label}
        value={widget.value ?? ''}
        onChange={(event) => page.set(widget, { value: event.target.value || null })}
      >
        {widget.options.map((option) => (
          <MenuItem key={option} value={option}>
            {option}
          </MenuItem>
        ))}
      </Select>
      {problem && <FormHelperText>{problem.message}</FormHelperText>}
    </FormControl>
  );
}

/** A text field that nobody can edit, as the library's form examples have it. */
function ReadOnlyText({ widget }: { widget: WidgetOf<'readOnlyText'> }) {
  return (
    <TextField
      label={widget.label}
      value={widget.value}
      variant="standard"
      multiline={widget.value.includes('\n')}
      fullWidth
      slotProps={{ input: { readOnly: true } }}
    />
  );
}

function Instances({ widget }: { widget: WidgetOf<'readOnlyItems'> }) {
  const labelId = useId();
  return (
    <FormControl>
      <FormLabel component="div" id={labelId}>
        {widget.label}
      </FormLabel>
      <ul aria-labelledby={labelId}>
        {widget.items.map((item) => (
          <li key={item.id}>
            <Instance item={item} />
          </li>
        ))}
      </ul>
    </FormControl>
  );
}
